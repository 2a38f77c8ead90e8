import type { Person } from "../../domain/school/school.ts";
import type { SetupItem } from "../../domain/school/setup-items.ts";
import type { CardContent } from "../cards/card-data.ts";
import { todayOf } from "../case-file.ts";
import type { AppDeps } from "../deps.ts";
import { orList } from "../dutch/day.ts";
import { permit } from "../permit.ts";
import { aboutImport } from "../roster/about-import.ts";
import { datesCard } from "../zorgteam/dates.ts";
import { careCoordinators } from "../zorgteam/keep-meeting.ts";
import { checklist } from "./checklist.ts";
import { contactsForm } from "./forms/contacts.ts";
import { toList } from "./forms/fields.ts";
import { freeDaysForm } from "./forms/free-days.ts";
import { functionForm } from "./forms/functions.ts";
import { schoolForm } from "./forms/name-and-region.ts";
import { nextForm } from "./forms/next-in-line.ts";
import { routesForm } from "./forms/routes.ts";
import { settingsForm } from "./forms/settings.ts";

/** The card on which one item is filled in; items that one looks up together share one. */
export async function openItem(
  deps: AppDeps,
  viewer: Person,
  item: SetupItem | "list",
  notice = "",
): Promise<CardContent> {
  switch (item) {
    case "list":
      return checklist(deps, notice);
    case "name":
    case "region":
      return schoolForm(deps, notice);
    case "routes":
      return routesForm(deps, notice);
    case "settings":
      return settingsForm(deps, notice);
    case "freeDays":
      return freeDaysForm(deps, notice);
    case "meldcode":
    case "absence":
    case "admin":
      return contactsForm(deps, notice);
    case "people":
    case "pupils":
      return aboutImport(deps, viewer);
    case "careCoordinator":
    case "leadership":
      return functionForm(deps, item, notice);
    case "zorgteam":
      return functionForm(deps, "careTeam", notice);
    case "teachers":
      return functionForm(deps, "teacher", notice);
    case "substitute":
      return nextForm(deps, notice);
    case "zorgteamDates":
      return zorgteamDates(deps, viewer);
  }
}

/** The dates are the care coordinator's; whoever is both gets the card itself. */
async function zorgteamDates(deps: AppDeps, viewer: Person): Promise<CardContent> {
  if (permit(deps, viewer, "zorgteam.run")) return datesCard(deps);
  const count = (await deps.zorgteam.meetingsFrom(todayOf(deps))).length;
  const names = orList(careCoordinators(deps).map(({ name }) => name));
  return pointer("Data van het zorgteam", [
    count === 0
      ? "Er is nog geen overleg gepland."
      : `Er ${count === 1 ? "is 1 overleg" : `zijn ${count} overleggen`} gepland.`,
    names === ""
      ? "De intern begeleider plant ze. Vul eerst in wie dat is."
      : `Vraag ${names} om de data in te vullen. Die typt in een chat met de bot: zorgteamdata.`,
  ]);
}

function pointer(title: string, lines: readonly string[]): CardContent {
  const data = { title, notice: "", text: lines.join(" "), rows: [], fields: [], save: [], more: [toList()] };
  return { name: "setup-form", data };
}
