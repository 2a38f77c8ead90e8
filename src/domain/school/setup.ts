import type { Route } from "../route/route.ts";
import type { School, SchoolFile } from "./school.ts";
import { SETUP_ITEMS, type SetupItem, UNSET_ITEMS } from "./setup-items.ts";

/** `missing` stands in the way of guidance; `open` is worth filling in. */
export type SetupState = { item: SetupItem; state: "done" | "missing" | "open" };

/** Without these nobody is guided: every answer would be a guess. */
const NEEDED: ReadonlySet<SetupItem> = new Set(["region", "routes", "meldcode", "people", "pupils", "careCoordinator"]);

/** A school before anybody filled in anything. What must never be empty leads to where help always is. */
export function emptySchool(): SchoolFile {
  return {
    name: "Onze school",
    region: "midden",
    calendar: { free: [], lessons: [] },
    routes: [],
    settings: {},
    contacts: {
      // The national advice and reporting centre, day and night and free of charge.
      meldcode: { name: "Veilig Thuis", how: "0800-2000, dag en nacht, gratis" },
      absence: { name: "de directie van de school", how: "loop binnen of bel de school" },
      admin: { name: "de beheerder van de bot", how: "via de ICT van de school" },
    },
    groups: [],
    people: [],
    pupils: [],
    unset: [...UNSET_ITEMS],
  };
}

/** How far the set-up is, in the order in which it is asked; `zorgteamDates` is how many dates are still to come. */
export function setupStates(school: School, routes: readonly Route[], zorgteamDates: number): SetupState[] {
  return SETUP_ITEMS.map((item) => {
    const done = isDone(item, school, routes, zorgteamDates);
    return { item, state: done ? "done" : NEEDED.has(item) ? "missing" : "open" };
  });
}

/** What guidance needs and nobody filled in; empty when the bot is ready. */
export function missingForGuidance(school: School, routes: readonly Route[]): SetupItem[] {
  // Asked with every turn: what is merely worth filling in takes longer to work out, and is not looked at.
  return SETUP_ITEMS.filter((item) => NEEDED.has(item) && !isDone(item, school, routes, 0));
}

function isDone(item: SetupItem, { file }: School, routes: readonly Route[], zorgteamDates: number): boolean {
  const present = file.people.filter(({ left }) => left === undefined);
  const holds = (held: "careCoordinator" | "leadership" | "careTeam") =>
    present.some(({ functions, aadId }) => functions.includes(held) && aadId !== "");
  switch (item) {
    case "name":
    case "region":
    case "freeDays":
    case "meldcode":
    case "absence":
    case "admin":
      return !file.unset.includes(item);
    case "routes":
      return file.routes.length > 0;
    case "settings":
      return file.routes.length > 0 && unsetSettings(file, routes).length === 0;
    case "people":
      return present.length > 0;
    case "pupils":
      return file.pupils.some(({ left }) => left === undefined);
    case "careCoordinator":
    case "leadership":
      return holds(item);
    case "zorgteam":
      return holds("careTeam");
    case "teachers":
      return file.groups.length > 0 && groupsWithoutTeacher(file).length === 0;
    case "substitute":
      return (
        present.filter(({ functions }) => functions.includes("careCoordinator")).length > 1 ||
        (file.approvals?.next.length ?? 0) > 0
      );
    case "zorgteamDates":
      return zorgteamDates > 0;
  }
}

/** Points a chosen route leaves to the school, that the school has not chosen yet. */
export function unsetSettings(file: SchoolFile, routes: readonly Route[]): { route: Route; setting: string }[] {
  return routes
    .filter(({ id }) => file.routes.includes(id))
    .flatMap((route) =>
      [...route.settings.keys()]
        .filter((setting) => file.settings[route.id]?.[setting] === undefined)
        .map((setting) => ({ route, setting })),
    );
}

/** Groups with pupils of which nobody is the teacher: a case of theirs would be nobody's turn. */
export function groupsWithoutTeacher(file: SchoolFile): string[] {
  const taught = new Set(
    file.people.flatMap(({ left, functions, groups }) =>
      left === undefined && functions.includes("teacher") ? groups : [],
    ),
  );
  const withPupils = new Set(file.pupils.flatMap(({ left, group }) => (left === undefined ? [group] : [])));
  return file.groups.map(({ id }) => id).filter((id) => withPupils.has(id) && !taught.has(id));
}
