import { approvalsSchema } from "../../domain/school/approvals-schema.ts";
import type { Contact, Person } from "../../domain/school/school.ts";
import { holdersAtSchool, type SetFunction } from "../../domain/school/set-up/set-functions.ts";
import { groupsWithoutTeacher, unsetSettings } from "../../domain/school/setup.ts";
import type { SetupItem } from "../../domain/school/setup-items.ts";
import { routesInUse } from "../answers/routes-in-use.ts";
import type { AppDeps } from "../deps.ts";
import { andList } from "../dutch/day.ts";
import { REGION_WORDS } from "../dutch/setup-words.ts";

/** What is filled in for an item now, in as few words as say it; empty when there is nothing. Counts of pupils, no names. */
export function setNow(deps: AppDeps, item: SetupItem, zorgteamDates: number): string {
  const { file } = deps.school;
  const present = file.people.filter(({ left }) => left === undefined);
  switch (item) {
    case "name":
      return file.unset.includes(item) ? "" : file.name;
    case "region":
      return file.unset.includes(item) ? "" : REGION_WORDS[file.region];
    case "routes":
      return andList(routesInUse(deps).map(({ title }) => title));
    case "settings":
      return settingsNow(deps);
    case "freeDays":
      return file.calendar.free.length > 0
        ? counted(file.calendar.free.length, "vrije dag of periode", "vrije dagen of periodes")
        : file.unset.includes(item)
          ? ""
          : "geen eigen vrije dagen";
    case "meldcode":
    case "absence":
    case "admin":
      return contactNow(file.contacts[item]);
    case "people":
      return present.length === 0 ? "" : `${counted(present.length, "collega", "collega's")}${withoutAccount(present)}`;
    case "pupils":
      return pupilsNow(deps);
    case "careCoordinator":
    case "leadership":
      return namesOf(deps, item);
    case "zorgteam":
      return namesOf(deps, "careTeam");
    case "teachers":
      return teachersNow(deps);
    case "substitute":
      return substituteNow(deps);
    case "zorgteamDates":
      return zorgteamDates === 0 ? "" : counted(zorgteamDates, "dag gepland", "dagen gepland");
  }
}

function settingsNow(deps: AppDeps): string {
  const routes = routesInUse(deps);
  const all = routes.reduce((sum, { settings }) => sum + settings.size, 0);
  if (all === 0) return routes.length > 0 ? "deze route vraagt niets" : "";
  return `${all - unsetSettings(deps.school.file, routes).length} van de ${all} gekozen`;
}

function pupilsNow({ school: { file } }: AppDeps): string {
  const pupils = file.pupils.filter(({ left }) => left === undefined).length;
  if (pupils === 0) return "";
  return `${counted(file.groups.length, "groep", "groepen")}, ${counted(pupils, "leerling", "leerlingen")}`;
}

function teachersNow({ school: { file } }: AppDeps): string {
  const open = new Set(groupsWithoutTeacher(file));
  if (file.groups.length === 0) return "";
  if (open.size === 0) return "elke groep heeft een leerkracht";
  const names = file.groups.filter(({ id }) => open.has(id)).map(({ name }) => name);
  const shown = names.length > 6 ? [...names.slice(0, 5), `${names.length - 5} andere`] : names;
  return `nog niemand bij ${andList(shown)}`;
}

function substituteNow({ school }: AppDeps): string {
  const { next } = school.file.approvals ?? approvalsSchema.parse({});
  if (next.length > 0) return andList(next.map((id) => school.personById(id)?.name ?? "een oud-collega"));
  const both = holdersAtSchool(school.file, "careCoordinator");
  return both.length > 1 ? "de intern begeleiders vervangen elkaar" : "";
}

function namesOf({ school }: AppDeps, held: SetFunction): string {
  const holders = holdersAtSchool(school.file, held);
  const names = holders.map(({ name, aadId }) => (aadId === "" ? `${name} (nog zonder account)` : name));
  return andList(names.length > 6 ? [...names.slice(0, 5), `${names.length - 5} anderen`] : names);
}

function contactNow({ name, how }: Contact): string {
  return `${name}: ${how}`;
}

function withoutAccount(people: readonly Pick<Person, "aadId">[]): string {
  const count = people.filter(({ aadId }) => aadId === "").length;
  return count === 0 ? "" : `, ${count} nog zonder account in Teams`;
}

function counted(count: number, one: string, more: string): string {
  return `${count} ${count === 1 ? one : more}`;
}
