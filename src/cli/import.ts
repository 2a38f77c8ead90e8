import type { Command } from "commander";
import type { AppDeps } from "../app/deps.ts";
import { nobodysTurnSentence, questionSentence } from "../app/dutch/roster-words.ts";
import { keptSchool } from "../app/kept-school.ts";
import type { Clock } from "../app/ports.ts";
import { carryOut, type ImportDeps, planNow } from "../app/roster/change-school.ts";
import { dayOf } from "../domain/school/dates.ts";
import { checkRoster } from "../domain/school/roster/check-roster.ts";
import { readRoster } from "../roster/read-roster.ts";
import { rosterBytes } from "../roster/roster-bytes.ts";
import { askerAs } from "./asker.ts";
import { errorCode } from "./error-code.ts";
import { planInFull } from "./import-words.ts";
import type { Output } from "./output.ts";
import { administratorsIn, placesOf, withStores } from "./with-stores.ts";

type Options = {
  as?: string;
  dryRun?: true;
  sure?: true;
  column: Record<string, string>;
  database?: string;
  school?: string;
};

type Env = Readonly<Record<string, string | undefined>>;

const CLOCK: Clock = { now: () => new Date().toISOString() };

/**
 * `zorgroute import <file>`: takes people and pupils over from the school's administration, all or nothing; with `--dry-run` it
 * only says what would change. Exit code 1 when lines were left out, or when it asks for `--sure` first; 2 when the file, the
 * database or the person is not right.
 */
export function addImport(program: Command, output: Output, env?: Env, clock: Clock = CLOCK): void {
  program
    .command("import <bestand>")
    .description("Zet leerlingen, groepen en medewerkers erin, uit EDEXML (ParnasSys, ESIS), UWLR of CSV")
    .option("--as <beheerder>", "wie dit doet: object-id uit Entra, id of e-mailadres (anders de enige beheerder)")
    .option("--dry-run", "laat zien wat er verandert, en verander niets")
    .option("--sure", "doe het ook als veel leerlingen of medewerkers dan van school gaan")
    .option("--column <veld=kop>", "welke kolom in een CSV wat is, zoals roepnaam=Voornaam (mag vaker)", pair, {})
    .option("--database <plek>", "databasebestand of postgres://… (anders uit de instellingen van de bot)")
    .option("--school <bestand>", "schoolbestand (anders uit de instellingen van de bot)")
    .action(async (file: string, options: Options) => {
      try {
        const administrators = administratorsIn(env);
        await withStores(placesOf(options, env), clock, (stores) =>
          importFile(file, options, administrators, stores, output),
        );
      } catch (error) {
        // Coded errors are ours, or the file system's: one sentence says what to mend.
        const code = errorCode(error);
        if (code === undefined) throw error;
        output.err(code === "ENOENT" ? `Het bestand ${file} is er niet.` : (error as Error).message);
        output.err("Er is niets veranderd.");
        output.fail(2);
      }
    });
}

type Stores = ImportDeps & Pick<AppDeps, "school" | "audit">;

async function importFile(
  file: string,
  { as, dryRun, sure, column }: Options,
  administrators: readonly string[],
  stores: Stores,
  output: Output,
): Promise<void> {
  const [only, ...others] = administrators;
  const asker = askerAs(as ?? (others.length === 0 ? only : undefined), stores);
  if (!(await asker.permit("school.roster"))) {
    output.err("Zeg met --as welke beheerder dit doet; wie beheerder is, staat in ADMIN_IDS.");
    return output.fail(2);
  }
  const kept = await keptSchool(stores);
  const checked = checkRoster(await readRoster(await rosterBytes(file), column), dayOf(stores.clock.now()));
  const plan = await planNow(stores, kept, checked);
  for (const line of planInFull(plan, kept.file)) output.out(line);
  if (plan.rejected.length > 0) output.fail(1);
  if (plan.next === kept.file) return output.out("Alles in dit bestand is al bekend: er verandert niets.");
  for (const question of plan.questions) output.out(questionSentence(question, plan, kept.file));
  if (dryRun) return output.out("Proef: er is niets veranderd. Uitvoeren: dezelfde opdracht zonder --dry-run.");
  if (plan.questions.length > 0 && !sure) {
    output.err("Er is niets veranderd. Klopt dit echt? Geef dezelfde opdracht met --sure erbij.");
    return output.fail(1);
  }
  const done = await carryOut(stores, kept, plan, { by: asker.person.id, through: "cli" });
  if (done) return output.out(`Doorgevoerd. ${nobodysTurnSentence(done.nobodysTurn)}`.trim());
  output.err(
    "Iemand anders veranderde de school op hetzelfde moment. Er is niets veranderd; geef de opdracht nog eens.",
  );
  output.fail(1);
}

function pair(text: string, earlier: Record<string, string>): Record<string, string> {
  const at = text.indexOf("=");
  return { ...earlier, [text.slice(0, Math.max(at, 0)).trim()]: text.slice(at + 1).trim() };
}
