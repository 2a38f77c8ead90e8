import type { Command } from "commander";
import type { AuditLine, AuditProblem } from "../app/audit-ports.ts";
import type { Clock } from "../app/ports.ts";
import { momentOn, parseIsoDate } from "../domain/school/dates.ts";
import { askerAs } from "./asker.ts";
import { errorCode } from "./error-code.ts";
import type { Output } from "./output.ts";
import { placesOf, withStores } from "./with-stores.ts";

type Options = { since?: string; as?: string; expect?: string; database?: string; school?: string };
type Env = Readonly<Record<string, string | undefined>>;

const CLOCK: Clock = { now: () => new Date().toISOString() };

/**
 * `zorgroute audit`: whether the log of who saw and did what is whole, and whether cases and school are as it says. Names nobody
 * and no pupil; with `--since` an administrator reads the lines, in which pupils are references. Exit code 1 when something does
 * not fit, 2 when it was not asked right.
 */
export function addAudit(program: Command, output: Output, env?: Env, clock: Clock = CLOCK): void {
  program
    .command("audit")
    .description("Controleer het logboek: wie zag en deed wat, en of er niets buiten de bot om is veranderd")
    .option("--since <datum>", "laat de regels vanaf deze dag zien, zoals 2026-12-01 (alleen voor een beheerder)")
    .option("--as <wie>", "wie je bent: id, e-mailadres of object-id uit Entra")
    .option("--expect <einde>", "het einde van een eerdere keer: zit dat er nog in?")
    .option("--database <plek>", "databasebestand of postgres://… (anders uit de instellingen van de bot)")
    .option("--school <bestand>", "schoolbestand (anders uit de instellingen van de bot)")
    .action(async (options: Options) => {
      const since = options.since === undefined ? undefined : parseIsoDate(options.since);
      if (options.since !== undefined && since === undefined) {
        output.err("Schrijf bij --since een dag die bestaat, zoals 2026-12-01.");
        return output.fail(2);
      }
      try {
        await withStores(placesOf(options, env), clock, async (stores) => {
          if (since !== undefined) {
            const asker = askerAs(options.as, stores);
            if (!(await asker.permit("audit.read"))) {
              output.err("De regels van het logboek leest alleen een beheerder.");
              return output.fail(2);
            }
            for (const line of await stores.audit.lines({ since: momentOn(since, "00:00") }))
              output.out(lineText(line));
          }
          const { lines, end, problem } = await stores.audit.verify(options.expect);
          if (problem) {
            output.err(problemText(problem));
            return output.fail(1);
          }
          output.out(`Het logboek klopt: ${lines} regels.`);
          if (end === "") return;
          output.out(`Het einde: ${end}`);
          output.out("Bewaar dit ergens anders. Met --expect zie je later of er regels zijn weggehaald.");
        });
      } catch (error) {
        // Coded errors are ours, or the file system's: one sentence says what to mend.
        if (errorCode(error) === undefined) throw error;
        output.err((error as Error).message);
        output.fail(2);
      }
    });
}

function lineText({ seq, at, by, action, through, subjectRef, caseId, reason, detail }: AuditLine): string {
  const words = Object.entries(detail ?? {}).map(([name, value]) => `${name}=${value}`);
  return [seq, at, by, action, through, subjectRef ?? "-", caseId ?? "-", reason ?? "-", ...words].join(" ");
}

const PROBLEMS: Readonly<Record<AuditProblem["kind"], string>> = {
  number: "de regel ervoor ontbreekt.",
  chain: "hij sluit niet aan op de regel ervoor.",
  hash: "de regel is veranderd.",
  events: "wat toen is vastgelegd, is daarna buiten de bot om veranderd of weggehaald.",
  unknownEvents: "daarna is buiten de bot om iets aan deze zorgroute toegevoegd.",
  school: "de school (mensen, rollen, leerlingen) is daarna buiten de bot om veranderd.",
  end: "hier houdt het logboek op, en het einde dat je noemt zit er niet in. Er zijn regels weggehaald.",
};

function problemText({ line, kind, caseId }: AuditProblem): string {
  return `Het logboek klopt niet. Regel ${line}: ${PROBLEMS[kind]}${caseId ? ` Zorgroute ${caseId}.` : ""}`;
}
