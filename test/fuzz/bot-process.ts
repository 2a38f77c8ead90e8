import { serve } from "../../src/serve.ts";
import { openDatabase } from "../../src/store/open-database.ts";
import { readRoutes } from "../../src/store/rule-files.ts";
import { movingNow, silent } from "../conversations/moving-now.ts";
import { fuzzSchool } from "./fuzz-school.ts";

/**
 * A program of its own: the bot as it runs in production, but for who may talk to it, where files come from, its clock (which
 * moves a little at every look) and its ids, so that the same inputs meet the same bot. It sends and reminds when it is told to.
 */
const [file = "", files = ""] = process.argv.slice(2);
let count = 0;
const served = await serve({
  root: ".",
  school: fuzzSchool(),
  routes: readRoutes(["rules/avontuur/2026-08-01.yaml"]),
  stores: await openDatabase({ url: undefined, file }),
  settings: { mode: "local" },
  overrides: { fileUrlAllowed: ({ host }) => host === files },
  clock: { now: movingNow("2026-12-07T08:30") },
  ids: { next: () => `f${++count}` },
  log: silent,
  port: 0,
  links: { secret: "a secret of this run only, 32+ long" },
  sendByHand: true,
});
process.on("message", async (told: { turn: number }) => {
  await served.remind();
  await served.sendDue();
  process.send?.({ turned: told.turn });
});
process.once("disconnect", () => process.exit());
process.send?.({ port: served.port });
