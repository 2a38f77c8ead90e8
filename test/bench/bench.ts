import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { readRoutes, ruleFilesIn } from "../../src/store/rule-files.ts";
import { casesOf20Events } from "./cases-of-20-events.ts";
import { measureDecisions } from "./decisions.ts";
import { machineLine } from "./machine.ts";
import { measureMessages } from "./messages.ts";
import { isWhole, type Measured, performancePage, report, shortfalls } from "./report.ts";
import { schoolOf1000 } from "./school-of-1000.ts";
import { measureSweeps } from "./sweep.ts";

const PARTS = ["decisions", "messages", "sweep"] as const;

/**
 * `npm run bench`: how fast the bot answers next to a bare echo bot, how fast it advises next to json-rules-engine, and how
 * long it takes to find what is due among 300,000 open cases. Ends with code 1 when any falls short of what it must reach.
 * `--only <part>` measures one of `decisions`, `messages` and `sweep`; `--write` also writes docs/performance.md, which needs all.
 */
const { values } = parseArgs({ options: { only: { type: "string" }, write: { type: "boolean" } } });
const only = PARTS.find((part) => part === values.only);
if (values.only !== undefined && !only) throw new Error(`--only takes one of: ${PARTS.join(", ")}`);
const wanted = (part: (typeof PARTS)[number]) => only === undefined || only === part;

const root = join(import.meta.dirname, "../..");
process.chdir(root);
const school = schoolOf1000();
const route = readRoutes(ruleFilesIn("rules")).find(({ id }) => id === "avontuur");
if (!route) throw new Error("the bench needs the Avontuur route");

const cases = casesOf20Events(school, route);
const measured: Measured = {
  machine: machineLine(),
  // The pure part first: the servers of the other would still be giving back their memory.
  decisions: wanted("decisions") ? await measureDecisions(school, route, cases) : undefined,
  messages: wanted("messages") ? await measureMessages(school, route, cases) : undefined,
  sweeps: wanted("sweep") ? await measureSweeps(route) : undefined,
};
process.stdout.write(`${report(measured)}\n`);
if (values.write && isWhole(measured)) writeFileSync("docs/performance.md", performancePage(measured));
for (const shortfall of shortfalls(measured)) {
  process.stderr.write(`${shortfall}\n`);
  process.exitCode = 1;
}
