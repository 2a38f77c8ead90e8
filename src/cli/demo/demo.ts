import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Command } from "commander";
import { day } from "../../app/dutch/day.ts";
import type { Bot, Log } from "../../app/ports.ts";
import { schoolCalendar } from "../../domain/school/calendar.ts";
import { dayOf } from "../../domain/school/dates.ts";
import { serve } from "../../serve.ts";
import { openDatabase } from "../../store/open-database.ts";
import { readRoutes, ruleFilesIn } from "../../store/rule-files.ts";
import { readSchool } from "../../store/school-file.ts";
import type { Output } from "../output.ts";
import { demoNow, demoSchoolFile } from "./demo-school.ts";
import { DrivableClock, parseJump } from "./drivable-clock.ts";
import { type Playground, startPlayground } from "./playground.ts";

export type Demo = { windows: readonly Playground[]; stop(): Promise<void> };

/** `zorgroute demo`: the bot with a fictional school, and a teacher's and an IB'er's window on it. */
export function addDemo(program: Command, root: string, output: Output): void {
  program
    .command("demo")
    .description("Start de bot met een verzonnen school en twee vensters van de Playground")
    .option("--poort <poort>", "poort van de bot; de vensters krijgen de twee daarna", "3978")
    .action(async ({ poort }: { poort: string }) => {
      const port = Number(poort);
      if (!Number.isInteger(port) || port < 1 || port > 65_533) {
        output.err(`--poort: ${poort} is geen poort. Kies een getal van 1 tot en met 65533.`);
        output.fail(2);
        return;
      }
      output.out("De bot en de twee vensters starten. Dit duurt ongeveer tien seconden …");
      try {
        const demo = await startDemo(root, port);
        for (const { person, url } of demo.windows) output.out(`${person.name.padEnd(14)} ${url}`);
        output.out(
          [
            "",
            "Open beide adressen in een browser. Typ bij Ilse (leerkracht):  wat nu met Sanne?",
            "Laat de tijd lopen door te typen:  + 3 schoolweken",
            "Marja (IB'er) ziet het voorstel in haar venster. Stoppen: Ctrl+C",
          ].join("\n"),
        );
        const stop = () => void demo.stop();
        process.once("SIGINT", stop);
        process.once("SIGTERM", stop);
      } catch (error) {
        if (!(error instanceof Error && "code" in error)) throw error;
        const taken = error.code === "EADDRINUSE";
        output.err(
          taken ? `Poort ${port} is al in gebruik. Kies een andere: npm run demo -- --poort 4100` : error.message,
        );
        output.fail(1);
      }
    });
}

/** Starts everything on loopback with a new database, and resolves when both windows answer. */
export async function startDemo(root: string, port: number): Promise<Demo> {
  const folder = mkdtempSync(join(tmpdir(), "zorgroute-demo-"));
  const school = readSchool(demoSchoolFile(root));
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
      around: (bot) => withClock(bot, clock),
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

/** "+ 3 schoolweken" moves the clock of the whole demo; everything else goes to the bot. */
function withClock(bot: Bot, clock: DrivableClock): Bot {
  return {
    ...bot,
    async message(from, where, text) {
      const jump = parseJump(text);
      if (!jump) return bot.message(from, where, text);
      const landed = clock.jump(jump);
      const said = landed
        ? `Het is nu ${day(landed, dayOf("1970-01-01T12:00:00Z"))} (alleen in deze demo).`
        : "Zo ver loopt de schoolkalender niet.";
      return [{ text: said, summary: "Demo" }];
    },
  };
}

const SILENT: Log = { info: () => undefined, warn: () => undefined, error: () => undefined };
