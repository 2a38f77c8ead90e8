import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { Command } from "commander";
import { addChat } from "./chat/chat.ts";
import { addCheck } from "./check.ts";
import { addDeadline } from "./deadline.ts";
import { addDemo } from "./demo/demo.ts";
import { addDiff } from "./diff.ts";
import { addDraw } from "./draw.ts";
import { addMoveCases } from "./move-cases.ts";
import { processOutput } from "./output.ts";
import { addScenarios } from "./scenarios.ts";
import { addSchema } from "./schema.ts";
import { addUnderstand } from "./understand.ts";
import { addWhatIf } from "./what-if.ts";

/** The `zorgroute` command: one subcommand per file. */
const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
const program = new Command("zorgroute").description("De zorgroute van de school, ook zonder Teams");

addCheck(program, processOutput);
addDeadline(program);
addUnderstand(program);
addScenarios(program, processOutput);
addWhatIf(program, processOutput);
addDraw(program, processOutput);
addDiff(program, processOutput);
addMoveCases(program, processOutput);
addSchema(program, processOutput);
addChat(program, root, processOutput);
addDemo(program, root, processOutput);

await program.parseAsync();
