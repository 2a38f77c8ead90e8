import type { Command } from "commander";
import { whatIfLines } from "../app/answers/what-if.ts";
import { day } from "../app/dutch/day.ts";
import { type Naming, namingOf } from "../app/dutch/naming.ts";
import { fold } from "../domain/case/evolve.ts";
import type { CaseState } from "../domain/case/state.ts";
import { type Hypothesis, type WhatIf, whatIf } from "../domain/case/what-if.ts";
import { problemLine } from "../domain/route/problem.ts";
import { type Route, type Step, stepOf } from "../domain/route/route.ts";
import { schoolCalendar } from "../domain/school/calendar.ts";
import { type IsoDate, parseIsoDate } from "../domain/school/dates.ts";
import { type Region, regions } from "../domain/school/holidays.ts";
import { type Subject, toSchool } from "../domain/school/school.ts";
import { emptySchool } from "../domain/school/setup.ts";
import { RuleFilesInvalid, readRoutes, routeShelf, ruleFilesIn } from "../store/rule-files.ts";
import { errorCode } from "./error-code.ts";
import type { Output } from "./output.ts";

type Options = {
  step: string;
  on: string;
  region: string;
  outcome?: string;
  move?: string;
  answer?: string;
  setting: Record<string, string>;
  rules: string;
};

type Asked = { route: Route; step: Step; on: IsoDate; region: Region; hypothesis: Hypothesis | undefined };

/**
 * `zorgroute what-if <route> --step <id> --on <date> --region <region>`: where a decision on that day would lead for
 * somebody who entered the step on it, with dates, duties and consents. Exit code 2 when the question is wrong.
 */
export function addWhatIf(program: Command, output: Output): void {
  program
    .command("what-if")
    .description("Kijk vooruit: waar leidt een besluit naartoe, en wat is daar nodig?")
    .argument("<route>", "id van de route (de versie die op die dag geldt) of een regelbestand")
    .requiredOption("--step <stap>", "id of titel van de stap waar iemand nu in zit")
    .requiredOption("--on <datum>", "dag van het besluit, zoals 2026-12-07")
    .requiredOption("--region <regio>", `vakantieregio: ${regions.join(", ")}`)
    .option("--outcome <uitkomst>", "id van de uitkomst van een evaluatie")
    .option("--answer <vraag=antwoord>", "een vraag van de stap en het antwoord, met hun id's")
    .option("--move <overgang>", "id van de overgang die wordt goedgekeurd")
    .option("--setting <keuze=waarde>", "wat de school koos waar het document het openlaat (mag vaker)", pair, {})
    .option("--rules <map>", "map met regelbestanden", "rules")
    .action((route: string, options: Options) => {
      try {
        const asked = read(route, options);
        if ("sentence" in asked) {
          output.err(asked.sentence);
          return output.fail(2);
        }
        tell(asked, options.setting, output);
      } catch (error) {
        if (error instanceof RuleFilesInvalid) {
          for (const problem of error.problems) output.err(problemLine(problem));
          output.fail(1);
        } else if (errorCode(error) === "ENOENT") {
          output.err(`Dit bestand is er niet: ${(error as NodeJS.ErrnoException).path ?? ""}`);
          output.fail(2);
        } else throw error;
      }
    });
}

function tell({ route, step, on, region, hypothesis }: Asked, settings: Record<string, string>, output: Output): void {
  const calendar = schoolCalendar({ region });
  const found = whatIf(route, caseIn(route, step, on), hypothesis, { today: on, calendar, settings });
  if (!found) {
    output.err(`In ${step.title} bestaat dit niet. ${choices(route, step)}`);
    output.fail(2);
    return;
  }
  output.out(`${route.title}, ${step.title}, besluit op ${day(on, "1970-01-01")} (regio ${region})`);
  for (const line of lines(found, route, on, hypothesis)) output.out(line);
}

function lines(found: WhatIf, route: Route, on: IsoDate, hypothesis: Hypothesis | undefined): string[] {
  return whatIfLines(found, naming(route, on), undefined, hypothesis?.kind === "move");
}

/** Roles by their own names: there is no school here, and nobody to name. */
function naming(route: Route, on: IsoDate): Naming {
  const school = toSchool({ ...emptySchool(), routes: [route.id] });
  const name = route.subject === "group" ? "de groep" : "de leerling";
  const subject: Subject = { kind: route.subject, key: "-", name, initial: "", group: "-", instructionGroups: [] };
  return namingOf(route, school, subject, on);
}

/** Somebody who entered this step today, and about whom nothing is recorded yet. */
function caseIn(route: Route, step: Step, on: IsoDate): CaseState {
  const { id, validFrom, hash } = route;
  const event = { type: "CaseOpened" as const, on, route: { id, validFrom, hash }, subjectKey: "-", step: step.id };
  const state = fold([{ id: "-", seq: 1, at: "", by: "", event }]);
  if (!state) throw new RangeError("an opening gives a state");
  return state;
}

function read(asked: string, options: Options): Asked | { sentence: string } {
  const on = parseIsoDate(options.on);
  if (!on) return { sentence: "Vul bij --on een bestaande dag in, zoals 2026-12-07." };
  const region = regions.find((known) => known === options.region);
  if (!region) return { sentence: `Kies bij --region uit ${regions.join(", ")}.` };
  const isFile = asked.endsWith(".yaml");
  const routes = readRoutes(isFile ? [asked] : ruleFilesIn(options.rules));
  const route = isFile ? routes[0] : routeShelf(routes).current(asked, on);
  if (!route) {
    const known = [...new Set(routes.map(({ id }) => id))].join(", ");
    return { sentence: `Op ${on} geldt er geen route "${asked}". Kies uit: ${known}.` };
  }
  const steps = [...route.steps.values()];
  const said = options.step.toLowerCase();
  const step = steps.find(({ id, title }) => id.toLowerCase() === said || title.toLowerCase() === said);
  if (!step || step.end) {
    const known = steps.filter(({ end }) => !end).map(({ id }) => id);
    return { sentence: `Kies bij --step uit: ${known.join(", ")}.` };
  }
  const given = [options.outcome, options.answer, options.move].filter((one) => one !== undefined);
  if (given.length > 1) return { sentence: "Geef één besluit: --outcome, --answer of --move." };
  return { route, step, on, region, hypothesis: hypothesisOf(options) };
}

function hypothesisOf({ outcome, answer, move }: Options): Hypothesis | undefined {
  if (outcome !== undefined) return { kind: "outcome", outcome };
  if (move !== undefined) return { kind: "move", move };
  if (answer === undefined) return undefined;
  const [question = "", option = ""] = answer.split("=");
  return { kind: "answer", question, answer: option };
}

/** What can be supposed in this step. */
function choices(route: Route, step: Step): string {
  const { title, moves, questions, evaluation } = stepOf(route, step.id);
  const parts = [
    evaluation && `--outcome ${[...route.outcomes.keys()].join(" of ")}`,
    ...questions.map(({ id, options }) => `--answer ${id}=${options.map((option) => option.id).join("|")}`),
    `--move ${moves.map(({ id }) => id).join(" of ")}`,
  ].filter(Boolean);
  return `Kies voor ${title} uit: ${parts.join("; ")}.`;
}

function pair(text: string, earlier: Record<string, string>): Record<string, string> {
  const [key = "", value = ""] = text.split("=");
  return { ...earlier, [key.trim()]: value.trim() };
}
