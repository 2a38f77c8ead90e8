import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { CommanderError } from "commander";
import { readEnvFile } from "../config.ts";
import { addChat } from "./chat/chat.ts";
import { addCheck } from "./check.ts";
import { addConsents } from "./consents.ts";
import { addDeadline } from "./deadline.ts";
import { addDemo } from "./demo/demo.ts";
import { addDiff } from "./diff.ts";
import { addDraw } from "./draw.ts";
import { dutchProgram, refusalOf } from "./dutch-program.ts";
import { errorCode } from "./error-code.ts";
import { addMoveCases } from "./move-cases.ts";
import { processOutput } from "./output.ts";
import { addReminders } from "./reminders.ts";
import { addScenarios } from "./scenarios.ts";
import { addSchema } from "./schema.ts";
import { addUnderstand } from "./understand.ts";
import { addWhatIf } from "./what-if.ts";
import { addZorgteam } from "./zorgteam.ts";

/** The `zorgroute` command: one subcommand per file. */
const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
const program = dutchProgram("zorgroute").description("De zorgroute van de school, ook zonder Teams");

addCheck(program, processOutput);
addDeadline(program);
addUnderstand(program);
addScenarios(program, processOutput);
addWhatIf(program, processOutput);
addDraw(program, processOutput);
addDiff(program, processOutput);
addMoveCases(program, processOutput);
addConsents(program, processOutput);
addZorgteam(program, processOutput);
addReminders(program, processOutput);
addSchema(program, processOutput);
addChat(program, root, processOutput);
addDemo(program, root, processOutput);

function commandAsked(): string | undefined {
  return program.commands.map((command) => command.name()).find((name) => name === process.argv[2]);
}

// Whoever reads along may stop reading: `| head`, or a pager that is closed.
process.stdout.on("error", (error) => {
  if (errorCode(error) === "EPIPE") process.exit();
  throw error;
});

try {
  readEnvFile();
  await program.parseAsync();
} catch (error) {
  // Coded errors are ours and say in Dutch what to mend; anything else is a fault and shows where it came from.
  if (!(error instanceof Error) || errorCode(error) === undefined || "syscall" in error) throw error;
  const sentence = error instanceof CommanderError ? refusalOf(error, commandAsked()) : error.message;
  if (sentence === undefined) process.exitCode = (error as CommanderError).exitCode;
  else {
    processOutput.err(sentence);
    processOutput.fail(2);
  }
}
