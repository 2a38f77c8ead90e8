import { serve } from "../../src/serve.ts";
import { openDatabase } from "../../src/store/open-database.ts";
import { readRoutes, ruleFilesIn } from "../../src/store/rule-files.ts";
import { silent } from "../conversations/moving-now.ts";
import { BENCH_NOW, schoolOf1000 } from "./school-of-1000.ts";

/** The bot as it runs in production, but for the clock and who may talk to it, on the database file that is given. */
const [file = ":memory:"] = process.argv.slice(2);
let count = 0;
const served = await serve({
  root: ".",
  school: schoolOf1000(),
  routes: readRoutes(ruleFilesIn("rules")),
  stores: await openDatabase({ url: undefined, file }),
  settings: { mode: "local" },
  clock: { now: () => BENCH_NOW },
  ids: { next: () => `b${++count}` },
  log: silent,
  port: 0,
});
process.send?.({ port: served.port });
// Also when the bench itself dies: nothing stays behind.
process.once("disconnect", () => void served.stop());
