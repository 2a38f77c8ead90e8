import { randomUUID } from "node:crypto";
import type { Command } from "commander";
import { day } from "../app/dutch/day.ts";
import { termWords } from "../app/dutch/retention-words.ts";
import type { Clock } from "../app/ports.ts";
import { type Due, dueList, type RetentionDeps } from "../app/retention/due.ts";
import { proofOf, type RemoveDeps, removeDue } from "../app/retention/remove.ts";
import { setTerm } from "../app/retention/set-term.ts";
import { dayOf } from "../domain/school/dates.ts";
import { RETENTION_TERMS } from "../domain/school/retention.ts";
import { MOST_YEARS } from "../domain/school/retention-schema.ts";
import { pupilSubject } from "../domain/school/school.ts";
import { type Asker, askerAs } from "./asker.ts";
import { errorCode } from "./error-code.ts";
import type { Output } from "./output.ts";
import { placesOf, removalsListOf, withStores } from "./with-stores.ts";

type Env = Readonly<Record<string, string | undefined>>;
type Places = { database?: string; school?: string; rules?: string };
type Options = Places & {
  as?: string;
  remove?: string;
  closed?: true;
  yes?: true;
  term?: string;
  proofs?: true;
  json?: true;
};

const CLOCK: Clock = { now: () => new Date().toISOString() };
/** A command has no log of its own: what it says, it says to who gave it. */
const NO_LOG = { info: () => undefined, warn: () => undefined, error: () => undefined };

/**
 * `zorgroute retention --as <who>`: what may be removed because its term is over; `--remove <key> --yes` removes it for good;
 * `--proofs` prints what was removed before. For care coordinators, as in the chat; `--term` sets a term, for administrators. Exit code 1 when nothing was removed that was
 * asked, 2 when it was not asked right.
 */
export function addRetention(program: Command, output: Output, env?: Env, clock: Clock = CLOCK): void {
  program
    .command("retention")
    .description("Bewaartermijnen: van wie de gegevens weg mogen, en ze verwijderen met een bewijs")
    .option("--as <wie>", "wie je bent: id, e-mailadres of object-id uit Entra")
    .option("--remove <sleutel>", "verwijder alles over deze oud-leerling; met --yes erbij gebeurt het")
    .option("--closed", "met --remove: alleen de afgesloten zorgroutes van een leerling die nog op school zit")
    .option("--yes", "ja, verwijder definitief")
    .option(
      "--term <soort=jaren>",
      "kies een termijn, zoals file=3; soorten: file, special, closed; =regel voor wat gewoon is",
    )
    .option("--proofs", "de bewijzen van wat verwijderd is")
    .option("--json", "met --proofs: als JSON")
    .option("--database <plek>", "databasebestand of postgres://… (anders uit de instellingen van de bot)")
    .option("--school <bestand>", "schoolbestand (anders uit de instellingen van de bot)")
    .option("--rules <map>", "map met regelbestanden (anders uit de instellingen, of rules)")
    .action(async (options: Options) => {
      try {
        await withStores(placesOf(options, env), clock, async (stores) => {
          const asker = askerAs(options.as, stores);
          if (options.term !== undefined) return await chooseTerm(stores, asker, options.term, output);
          if (!(await asker.permit("pupil.remove"))) {
            output.err("Bewaartermijnen zijn voor de intern begeleider. Er is niets verwijderd.");
            return output.fail(2);
          }
          const removalsList = removalsListOf(env);
          const deps = {
            ...stores,
            ids: { next: randomUUID },
            log: NO_LOG,
            ...(removalsList ? { removalsList } : {}),
          };
          if (options.proofs) return await proofs(deps, options, output);
          if (options.remove === undefined) return await showDue(deps, output);
          await remove(deps, asker, options.remove, options, output);
        });
      } catch (error) {
        // Coded errors are ours, or the file system's: one sentence says what to mend.
        if (errorCode(error) === undefined) throw error;
        output.err((error as Error).message);
        output.fail(2);
      }
    });
}

/** How long something is kept is for who sets the school up. */
async function chooseTerm(
  stores: Parameters<typeof setTerm>[0],
  asker: Asker,
  chosen: string,
  output: Output,
): Promise<void> {
  if (!(await asker.permit("school.setUp"))) {
    output.err("Een bewaartermijn kiest alleen een beheerder. Er is niets veranderd.");
    return output.fail(2);
  }
  const [, word, years] = /^(\w+)=(\d{1,2}|regel)$/.exec(chosen) ?? [];
  const kind = RETENTION_TERMS.find((known) => known === word);
  const asked = years === "regel" ? undefined : Number(years);
  if (!kind || (asked !== undefined && !(asked >= 1 && asked <= MOST_YEARS))) {
    output.err(`Schrijf --term zo: file=3, special=5, closed=4 (1 tot en met ${MOST_YEARS} jaar), of closed=regel.`);
    return output.fail(2);
  }
  if (!(await setTerm(stores, kind, asked, asker.person, "cli"))) {
    output.err("Iemand anders veranderde de school op hetzelfde moment. Er is niets veranderd. Probeer het nog eens.");
    return output.fail(1);
  }
  output.out(`Gekozen: ${chosen}. Er is niets verwijderd.`);
}

async function showDue(deps: RetentionDeps, output: Output): Promise<void> {
  const { due, waiting } = await dueList(deps);
  for (const one of due) output.out(dueLine(deps, one));
  output.out(`Mag worden verwijderd: ${due.length}. Blijft nog bewaard: ${waiting}. Niets gaat vanzelf weg.`);
}

function dueLine({ school, clock }: RetentionDeps, { pupil, what, since, from, term }: Due): string {
  const today = dayOf(clock.now());
  const began = what === "pupil" ? "van school sinds" : "zorgroute afgesloten op";
  const who = `${pupil.key}  ${pupil.name} · ${school.groupName(pupil.group)}`;
  return `${who}: ${began} ${day(since, today)}, mag weg sinds ${day(from, today)}; ${termWords(term)}`;
}

async function proofs(deps: RemoveDeps, { json }: Options, output: Output): Promise<void> {
  const all = await deps.removals.list();
  if (json) return output.out(JSON.stringify(all, null, 2));
  for (const removal of all) output.out(proofOf(deps, removal));
  if (all.length === 0) output.out("Er is nog niets verwijderd.");
}

async function remove(
  deps: RemoveDeps,
  asker: Asker,
  key: string,
  { closed, yes }: Options,
  output: Output,
): Promise<void> {
  const what = closed ? "cases" : "pupil";
  const due = (await dueList(deps)).due.find((one) => one.pupil.key === key && one.what === what);
  if (!due || !(await asker.permit("pupil.remove", { subject: pupilSubject(due.pupil) }))) {
    output.err("Dat bestaat niet (meer), of de termijn is niet om. Er is niets verwijderd.");
    return output.fail(1);
  }
  if (!yes) {
    output.out(dueLine(deps, due));
    output.err("Dit kan niet ongedaan worden gemaakt. Zeker weten? Geef de opdracht nog eens, met --yes.");
    return output.fail(1);
  }
  const removed = await removeDue(deps, due, asker.person, "cli");
  if (!removed) {
    output.err("Er is intussen iets veranderd. Er is niets verwijderd. Kijk nog eens.");
    return output.fail(1);
  }
  output.out(proofOf(deps, removed.removal));
  if (removed.listed) return;
  output.err(
    "De lijst naast de back-ups (REMOVALS_FILE) is niet bijgewerkt. Maak een nieuwe back-up: dan komt het erbij.",
  );
  output.fail(1);
}
