import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { CommanderError } from "commander";
import { readEnvFile } from "../config.ts";
import { dutchProgram, refusalOf } from "./dutch-program.ts";
import { errorCode } from "./error-code.ts";
import { processOutput } from "./output.ts";

/** The `zorgroute` command: one subcommand per file. */
const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
const program = dutchProgram("zorgroute").description("De zorgroute van de school, ook zonder Teams");

/** Every subcommand brings its own imports, and most of them a lot; only the one that is asked for is loaded. */
const COMMANDS: Readonly<Record<string, () => Promise<void>>> = {
  check: async () => (await import("./check.ts")).addCheck(program, processOutput),
  deadline: async () => (await import("./deadline.ts")).addDeadline(program),
  understand: async () => (await import("./understand.ts")).addUnderstand(program),
  scenarios: async () => (await import("./scenarios.ts")).addScenarios(program, processOutput),
  "what-if": async () => (await import("./what-if.ts")).addWhatIf(program, processOutput),
  draw: async () => (await import("./draw.ts")).addDraw(program, processOutput),
  diff: async () => (await import("./diff.ts")).addDiff(program, processOutput),
  "move-cases": async () => (await import("./move-cases.ts")).addMoveCases(program, processOutput),
  overview: async () => (await import("./overview.ts")).addOverview(program, processOutput),
  consents: async () => (await import("./consents.ts")).addConsents(program, processOutput),
  dossier: async () => (await import("./dossier.ts")).addDossier(program, processOutput),
  zorgteam: async () => (await import("./zorgteam.ts")).addZorgteam(program, processOutput),
  import: async () => (await import("./import.ts")).addImport(program, processOutput),
  reminders: async () => (await import("./reminders.ts")).addReminders(program, processOutput),
  backup: async () => (await import("./backup.ts")).addBackup(program, processOutput),
  retention: async () => (await import("./retention.ts")).addRetention(program, processOutput),
  restore: async () => (await import("./restore.ts")).addRestore(program, processOutput),
  package: async () => (await import("./package.ts")).addPackage(program, root, processOutput),
  audit: async () => (await import("./audit.ts")).addAudit(program, processOutput),
  schema: async () => (await import("./schema.ts")).addSchema(program, processOutput),
  chat: async () => (await import("./chat/chat.ts")).addChat(program, root, processOutput),
  demo: async () => (await import("./demo/demo.ts")).addDemo(program, root, processOutput),
};
const asked = COMMANDS[process.argv[2] ?? ""];
for (const add of asked ? [asked] : Object.values(COMMANDS)) await add();

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
