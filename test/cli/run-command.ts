import { Command, CommanderError } from "commander";
import type { Output } from "../../src/cli/output.ts";

/** What a command wrote, and the exit code it asked for. */
export type Ran = { exitCode: number; out: string; err: string };

/** Runs `zorgroute …` in this process, with one subcommand. */
export async function runCommand(
  add: (program: Command, output: Output) => void,
  args: readonly string[],
): Promise<Ran> {
  const ran: Ran = { exitCode: 0, out: "", err: "" };
  const output: Output = {
    out: (line) => {
      ran.out += `${line}\n`;
    },
    err: (line) => {
      ran.err += `${line}\n`;
    },
    fail: (code) => {
      ran.exitCode = code;
    },
  };
  const program = new Command("zorgroute")
    .exitOverride()
    .configureOutput({ writeErr: output.err, writeOut: output.out });
  add(program, output);
  try {
    await program.parseAsync([...args], { from: "user" });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    ran.exitCode = error.exitCode;
  }
  return ran;
}
