import { spawn } from "node:child_process";

/** Runs `zorgroute …` as people do: a process of its own, with lines typed into it, then the end of input. */
export function zorgroute(args: readonly string[], typed: readonly string[] = [], folder = "."): Promise<Ran> {
  const root = process.cwd();
  const child = spawn(process.execPath, [`${root}/src/cli/zorgroute.ts`, ...args], { cwd: folder });
  const ran = { out: "", err: "" };
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    ran.out += text;
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    ran.err += text;
  });
  child.stdin.end(typed.map((line) => `${line}\n`).join(""));
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (exitCode) => resolve({ exitCode, ...ran }));
  });
}

export type Ran = { exitCode: number | null; out: string; err: string };
