import { type Command, Option } from "commander";
import { schoolCalendar, schoolDayBefore, schoolDayOnOrAfter } from "../domain/school/calendar.ts";
import { type IsoDate, parseIsoDate } from "../domain/school/dates.ts";
import { type Region, regions } from "../domain/school/holidays.ts";
import { parseTerm, type Term, termEnd } from "../domain/school/term.ts";

/** As commander gives them: true is an option without a value. */
type Given = { from?: string | true; term?: string | true; region?: string | true };

type Outcome = { ok: true; end: IsoDate } | { ok: false; option: "from" | "term" | "region"; sentence: string };

/**
 * Adds `zorgroute deadline`: prints the last day of a term by the calendar of a region, alone on a line. Bad input gives one
 * Dutch sentence on stderr that names the option, and exit code 2.
 */
export function addDeadline(
  program: Command,
  write: (text: string) => void = (text) => process.stdout.write(text),
): void {
  program
    .command("deadline")
    .description("Reken uit wanneer een termijn afloopt in de schoolkalender van een regio")
    .addOption(option("--from <date>", "dag waarop de termijn begint, bijvoorbeeld 2026-12-07"))
    .addOption(option("--term <term>", 'lengte van de termijn: "3 schoolWeeks" of "6 weeks"'))
    .addOption(option("--region <region>", `vakantieregio: ${regions.join(", ")}`))
    // Commander would refuse these in English with exit code 1; below they get our own sentence.
    .allowUnknownOption()
    .allowExcessArguments()
    .action((given: Given, command: Command) => {
      const outcome = deadline(given);
      if (!outcome.ok) command.error(outcome.sentence, { exitCode: 2, code: `deadline.${outcome.option}` });
      const [stray] = command.args;
      if (stray !== undefined) {
        const sentence = `"${stray}" hoort niet bij deadline: gebruik alleen --from, --term en --region.`;
        command.error(sentence, { exitCode: 2, code: "deadline.stray" });
      }
      write(`${outcome.end}\n`);
    });
}

/** An option whose value commander does not demand, so that a missing value also gets a Dutch sentence. */
function option(flags: string, description: string): Option {
  const made = new Option(flags, description);
  made.required = false;
  made.optional = true;
  return made;
}

function deadline(given: Given): Outcome {
  const from = typeof given.from === "string" ? parseIsoDate(given.from) : undefined;
  if (from === undefined) {
    return bad("from", "Vul bij --from een bestaande datum in als jaar-maand-dag, bijvoorbeeld 2026-12-07.");
  }
  const term = typeof given.term === "string" ? parseTerm(given.term) : undefined;
  if (term === undefined) {
    return bad("term", 'Vul bij --term een termijn in tussen aanhalingstekens, zoals "3 schoolWeeks" of "6 weeks".');
  }
  const region = regions.find((name) => name === given.region);
  if (region === undefined) return bad("region", "Kies bij --region uit noord, midden of zuid.");
  return endOf(from, term, region);
}

function endOf(from: IsoDate, term: Term, region: Region): Outcome {
  const calendar = schoolCalendar({ region });
  const { first, last } = calendar.coverage;
  const lastSchoolDay = schoolDayBefore(calendar, last) ?? last;
  if (schoolDayOnOrAfter(calendar, from) === undefined) {
    return bad(
      "from",
      `Kies bij --from een dag van ${first} tot en met ${lastSchoolDay}: verder gaat de schoolkalender niet.`,
    );
  }
  const end = termEnd(calendar, from, term);
  if (end === undefined) {
    return bad("term", `Kies bij --term een kortere termijn: de schoolkalender gaat tot en met ${lastSchoolDay}.`);
  }
  return { ok: true, end };
}

function bad(option: "from" | "term" | "region", sentence: string): Outcome {
  return { ok: false, option, sentence };
}
