import { schoolCalendar } from "../../../domain/school/calendar.ts";
import type { FreePeriod } from "../../../domain/school/holidays.ts";
import type { Person } from "../../../domain/school/school.ts";
import { checkFreePeriod, withFreePeriods } from "../../../domain/school/set-up/free-days.ts";
import type { Proposals } from "../../../domain/school/set-up/propose-free-periods.ts";
import type { CardContent } from "../../cards/card-data.ts";
import { button } from "../../cards/press-data.ts";
import type { SetupPress } from "../../cards/setup-press-data.ts";
import { todayOf } from "../../case-file.ts";
import type { AppDeps } from "../../deps.ts";
import { afterSave } from "../after-save.ts";
import { fileOf } from "../save-school.ts";
import { choicesField, toList } from "./fields.ts";
import { FREE_DAY_PROBLEMS, freeDaysForm, periodWords } from "./free-days.ts";

/** The days off in the school's own calendar: none is ticked, so that none is taken over unseen. */
export function proposalsCard(deps: AppDeps, { periods, left }: Proposals): CardContent {
  const today = todayOf(deps);
  return {
    name: "setup-form",
    data: {
      title: "Vrije dagen uit jullie agenda",
      notice: "",
      text: `Dit lijken dagen zonder les. Kruis aan welke kloppen.${
        left > 0
          ? ` De andere ${left} in de agenda laat ik weg: dat zijn gewone schooldagen of dagen die ik al ken.`
          : ""
      } De agenda zelf bewaar ik niet.`,
      rows: [],
      fields: [
        choicesField(
          "days",
          "Welke dagen is er geen les?",
          "",
          periods.map((period) => ({ title: periodWords(period, today), value: valueFor(period) })),
        ),
      ],
      save: [button("Toevoegen", "zr.setup.days", { n: deps.schoolVersion })],
      more: [toList("Niet overnemen")],
    },
  };
}

/** Takes over what was ticked, all or nothing. Undefined when this is no choice of such a card. */
export async function addCalendarDays(
  deps: AppDeps,
  viewer: Person,
  { n, days = "" }: SetupPress<"zr.setup.days">,
): Promise<CardContent | undefined> {
  const typed = days.split(",").flatMap((value) => (value.trim() === "" ? [] : [periodIn(value)]));
  const periods: FreePeriod[] = [];
  let known = deps.calendar;
  for (const one of typed) {
    if (!one) return undefined;
    const checked = checkFreePeriod(one, known);
    if (!checked.ok) return freeDaysForm(deps, `${FREE_DAY_PROBLEMS[checked.problem]} Er is niets opgeslagen.`, one);
    periods.push(checked.period);
    known = schoolCalendar({ region: known.region, free: [...known.ownFree, checked.period] });
  }
  if (periods.length === 0) return freeDaysForm(deps, "Je hebt niets aangekruist. Er is niets opgeslagen.");
  return afterSave(deps, viewer, n, {
    made: {
      file: withFreePeriods(fileOf(deps), periods),
      change: { action: "school.freeDaysFromCalendar", detail: { periods: periods.length } },
      reminds: true,
    },
    form: freeDaysForm,
    notice:
      periods.length === 1
        ? "1 vrije dag of periode toegevoegd."
        : `${periods.length} vrije dagen of periodes toegevoegd.`,
    after: freeDaysForm,
  });
}

/** Days and name in one: what is chosen on the card is all that is needed of it. */
function valueFor({ from, to, name }: FreePeriod): string {
  return `${from}/${to}/${name}`;
}

function periodIn(value: string): FreePeriod | undefined {
  const [, from, to, name] = /^(\d{4}-\d{2}-\d{2})\/(\d{4}-\d{2}-\d{2})\/(.{1,80})$/u.exec(value.trim()) ?? [];
  return from !== undefined && to !== undefined && name !== undefined ? { from, to, name } : undefined;
}
