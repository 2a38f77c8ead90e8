import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { day } from "../../app/dutch/day.ts";
import type { Bot, Log } from "../../app/ports.ts";
import { schoolCalendar } from "../../domain/school/calendar.ts";
import { dayOf } from "../../domain/school/dates.ts";
import { toSchool } from "../../domain/school/school.ts";
import { serve } from "../../serve.ts";
import { openDatabase } from "../../store/open-database.ts";
import { readRoutes, ruleFilesIn } from "../../store/rule-files.ts";
import { readSchool } from "../../store/school-file.ts";
import { demoNow, demoSchoolFile } from "./demo-school.ts";
import { DrivableClock, parseJump } from "./drivable-clock.ts";
import { type Playground, startPlayground } from "./playground.ts";

export type Demo = { windows: readonly Playground[]; stop(): Promise<void> };

/** Starts everything on loopback with a new database, and resolves when both windows answer. */
export async function startDemo(root: string, port: number): Promise<Demo> {
  const folder = mkdtempSync(join(tmpdir(), "zorgroute-demo-"));
  const written = readSchool(demoSchoolFile(root));
  // Marja looks after the bot too, as on many a small school: so that the set-up can be tried as well.
  const school = toSchool(
    written.file,
    [written.personById("marja")?.aadId ?? ""].filter((id) => id !== ""),
  );
  const calendar = schoolCalendar({ region: school.file.region, ...school.file.calendar });
  const clock = new DrivableClock(calendar, demoNow(root));
  const closing: (() => Promise<void>)[] = [async () => rmSync(folder, { recursive: true, force: true })];
  const stop = async () => {
    for (const close of closing.splice(0).reverse()) await close();
  };
  try {
    const served = await serve({
      root,
      school,
      routes: readRoutes(ruleFilesIn(join(root, "rules"))),
      stores: await openDatabase({ url: undefined, file: join(folder, "demo.db") }),
      settings: { mode: "local" },
      clock,
      ids: { next: randomUUID },
      log: SILENT,
      port,
      links: { secret: randomUUID() },
      around: (bot) => withClock(bot, clock, () => void served.remind()),
    });
    closing.push(() => served.stop());
    const botUrl = `http://127.0.0.1:${served.port}/api/messages`;
    const windows: Playground[] = [];
    for (const [nth, id] of ["ilse", "marja"].entries()) {
      const person = school.personById(id);
      if (!person) throw new RangeError(`the demo school has no ${id}`);
      const window = await startPlayground({
        root,
        folder,
        botUrl,
        port: served.port + 1 + nth,
        person,
        colleagues: school.file.people,
      });
      closing.push(() => window.stop());
      windows.push(window);
    }
    return { windows, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** "+ 3 schoolweken" moves the clock of the whole demo and lets come what is due by then; everything else goes to the bot. */
function withClock(bot: Bot, clock: DrivableClock, moved: () => void): Bot {
  return {
    ...bot,
    async message(from, where, text) {
      const jump = parseJump(text);
      if (!jump) return bot.message(from, where, text);
      const landed = clock.jump(jump);
      if (landed) moved();
      const said = landed
        ? `Het is nu ${day(landed, dayOf("1970-01-01T12:00:00Z"))} (alleen in deze demo).`
        : "Zo ver loopt de schoolkalender niet.";
      return [{ text: said, summary: "Demo" }];
    },
  };
}

const SILENT: Log = { info: () => undefined, warn: () => undefined, error: () => undefined };
