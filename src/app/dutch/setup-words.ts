import type { SetupItem } from "../../domain/school/setup-items.ts";

/** What is filled in with `inrichten`, as an administrator reads it. */
export const SETUP_WORDS: Record<SetupItem, string> = {
  name: "naam van de school",
  region: "regio van de schoolvakanties",
  routes: "zorgroute",
  settings: "keuzes bij de zorgroute",
  freeDays: "eigen vrije dagen",
  meldcode: "contact voor de meldcode",
  absence: "contact als een kind thuis blijft",
  admin: "wie de bot beheert",
  people: "personeel",
  pupils: "groepen en leerlingen",
  careCoordinator: "intern begeleider",
  teachers: "leerkracht bij elke groep",
  substitute: "wie de intern begeleider vervangt",
  leadership: "directie",
  zorgteam: "zorgteam",
  zorgteamDates: "data van het zorgteam",
};
