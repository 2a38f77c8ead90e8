import { randomUUID } from "node:crypto";
import { serve } from "../../src/serve.ts";
import { openDatabase } from "../../src/store/open-database.ts";
import { readRoutes } from "../../src/store/rule-files.ts";
import { silent } from "../conversations/moving-now.ts";
import { faultSchool } from "./fault-school.ts";

/**
 * A program of its own: the bot as it runs in production, sending and reminding by itself, but for who may talk to it and for
 * its clock, which starts at the moment that is given and runs `speed` times as fast, so that the pace of messages and the
 * end of a claim need no waiting.
 */
const [file = "", startsAt = "", speed = "1"] = process.argv.slice(2);
const begin = performance.now();
const served = await serve({
  root: ".",
  school: faultSchool(),
  routes: readRoutes(["rules/avontuur/2026-08-01.yaml"]),
  stores: await openDatabase({ url: undefined, file }),
  settings: { mode: "local" },
  clock: {
    now: () => new Date(Date.parse(startsAt) + (performance.now() - begin) * Number(speed)).toISOString(),
  },
  ids: { next: randomUUID },
  log: silent,
  port: 0,
});
process.send?.({ port: served.port });
// Its clock is fast, so it looks as often as that asks for.
setInterval(() => void served.sendDue(), 1_000 / Number(speed));
// Also when the one who started it dies: nothing stays behind.
process.once("disconnect", () => process.exit());
