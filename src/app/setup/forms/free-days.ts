import type { FreePeriod } from "../../../domain/school/holidays.ts";
import type { Person } from "../../../domain/school/school.ts";
import {
  checkFreePeriod,
  type FreeDayProblem,
  withFreePeriods,
  withoutFreePeriod,
} from "../../../domain/school/set-up/free-days.ts";
import type { CardContent } from "../../cards/card-data.ts";
import { button } from "../../cards/press-data.ts";
import type { SetupPress } from "../../cards/setup-press-data.ts";
import { todayOf } from "../../case-file.ts";
import type { AppDeps } from "../../deps.ts";
import { day } from "../../dutch/day.ts";
import { afterSave } from "../after-save.ts";
import { fileOf } from "../save-school.ts";
import { dateField, textField, toList } from "./fields.ts";

/** More rows make the card too large to take in. */
const ROWS = 25;

/** What is wrong with days off, in one sentence. */
export const FREE_DAY_PROBLEMS: Readonly<Record<FreeDayProblem, string>> = {
  name: "Zeg erbij hoe de vrije dag heet, bijvoorbeeld: studiedag.",
  date: "Die dag bestaat niet.",
  order: "De laatste dag ligt vóór de eerste.",
  outside: "Zo ver loopt de schoolkalender niet. Kies een andere dag.",
  known: "Deze dagen staan er al in.",
  noLesson: "Op deze dagen is er al geen les: het is weekend, schoolvakantie of een feestdag.",
  tooMany: "Er staan te veel vrije dagen in. Haal eerst oude weg.",
};

/** The school's own days off, on top of the holidays of its region; `filled` is what was typed. */
export function freeDaysForm(
  deps: AppDeps,
  notice = "",
  filled: { name: string; from: string; to: string } = { name: "", from: "", to: "" },
): CardContent {
  const { schoolVersion: n, school, calendar } = deps;
  const today = todayOf(deps);
  const coming = school.file.calendar.free.flatMap((period, nth) => (period.to >= today ? [{ period, nth }] : []));
  const limits = { min: calendar.coverage.first, max: calendar.coverage.last };
  const confirmed = !school.file.unset.includes("freeDays");
  return {
    name: "setup-form",
    data: {
      title: "Eigen vrije dagen",
      notice,
      text: [
        "De schoolvakanties van jullie regio en de feestdagen kent de bot al. Zet hier de studiedagen en andere dagen zonder les bij. Heb je een schoolagenda als .ics-bestand? Stuur die in deze chat, dan zoek ik ze op.",
        coming.length > ROWS ? `Je ziet de eerste ${ROWS} van ${coming.length}.` : "",
      ]
        .filter(Boolean)
        .join(" "),
      rows: coming.slice(0, ROWS).map(({ period, nth }) => ({
        text: periodWords(period, today),
        actions: [button("Haal weg", "zr.setup.unfree", { n, nth })],
      })),
      fields: [
        textField("name", "Wat voor vrije dag?", filled.name, {
          placeholder: "Bijvoorbeeld: studiedag",
          maxLength: 80,
        }),
        dateField("from", "Eerste dag", filled.from, limits),
        dateField("until", "Laatste dag", filled.to, limits),
      ],
      save: [button("Toevoegen", "zr.setup.free", { n })],
      more: confirmed ? [toList()] : [button("Zo klopt het", "zr.setup.nofree", { n }), toList()],
    },
  };
}

export async function addFreeDays(
  deps: AppDeps,
  viewer: Person,
  { n, name, from, until: to }: SetupPress<"zr.setup.free">,
): Promise<CardContent> {
  const checked = checkFreePeriod({ name, from, to }, deps.calendar);
  if (!checked.ok)
    return freeDaysForm(deps, `${FREE_DAY_PROBLEMS[checked.problem]} Er is niets opgeslagen.`, { name, from, to });
  const { period } = checked;
  return afterSave(deps, viewer, n, {
    made: {
      file: withFreePeriods(fileOf(deps), [period]),
      change: { action: "school.freeDays", detail: { from: period.from, to: period.to } },
      reminds: true,
    },
    form: freeDaysForm,
    notice: `Toegevoegd: ${periodWords(period, todayOf(deps))}.`,
    after: freeDaysForm,
  });
}

/** Takes days off away; the fields of the card that comes back hold them, so that one press puts them back. */
export async function removeFreeDays(
  deps: AppDeps,
  viewer: Person,
  { n, nth }: SetupPress<"zr.setup.unfree">,
): Promise<CardContent> {
  const period = deps.school.file.calendar.free[nth];
  if (!period) return freeDaysForm(deps, "Deze vrije dag staat er niet (meer) in. Er is niets veranderd.");
  const { name, from, to } = period;
  return afterSave(deps, viewer, n, {
    made: {
      file: withoutFreePeriod(fileOf(deps), nth),
      change: { action: "school.freeDaysRemoved", detail: { from, to } },
      reminds: true,
    },
    form: freeDaysForm,
    notice: "",
    after: (now) =>
      freeDaysForm(
        now,
        `Weggehaald: ${periodWords(period, todayOf(deps))}. Per ongeluk? Hij staat nog ingevuld: druk op Toevoegen.`,
        { name, from, to },
      ),
  });
}

/** The days off are right as they are, also when there are none. */
export async function confirmFreeDays(
  deps: AppDeps,
  viewer: Person,
  { n }: SetupPress<"zr.setup.nofree">,
): Promise<CardContent> {
  const file = withFreePeriods(fileOf(deps), []);
  const periods = file.calendar.free.length;
  return afterSave(deps, viewer, n, {
    made: { file, change: { action: "school.freeDaysConfirmed", detail: { periods } } },
    form: freeDaysForm,
    notice: "Opgeslagen: de vrije dagen kloppen.",
  });
}

/** "Studiedag: vrijdag 11 december", or from one day up to and including another. */
export function periodWords({ name, from, to }: FreePeriod, today: string): string {
  return from === to ? `${name}: ${day(from, today)}` : `${name}: ${day(from, today)} tot en met ${day(to, today)}`;
}
