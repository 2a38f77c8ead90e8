import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { readRoutes, ruleFilesIn } from "../../src/store/rule-files.ts";
import { casesOf20Events } from "./cases-of-20-events.ts";
import { measureDecisions } from "./decisions.ts";
import { machineLine } from "./machine.ts";
import { measureMessages } from "./messages.ts";
import { performancePage, report, shortfalls } from "./report.ts";
import { schoolOf1000 } from "./school-of-1000.ts";

/**
 * `npm run bench`: how fast the bot answers next to a bare echo bot, and how fast it advises next to json-rules-engine.
 * Ends with code 1 when either falls short of what it must reach. `--write` also writes docs/performance.md.
 */
const root = join(import.meta.dirname, "../..");
process.chdir(root);
const school = schoolOf1000();
const route = readRoutes(ruleFilesIn("rules")).find(({ id }) => id === "avontuur");
if (!route) throw new Error("the bench needs the Avontuur route");

const cases = casesOf20Events(school, route);
const measured = {
  machine: machineLine(),
  // The pure part first: the servers of the other would still be giving back their memory.
  decisions: await measureDecisions(school, route, cases),
  messages: await measureMessages(school, route, cases),
};
process.stdout.write(`${report(measured)}\n`);
if (process.argv.includes("--write")) writeFileSync("docs/performance.md", performancePage(measured));
for (const shortfall of shortfalls(measured)) {
  process.stderr.write(`${shortfall}\n`);
  process.exitCode = 1;
}
