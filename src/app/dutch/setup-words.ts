import type { Region } from "../../domain/school/holidays.ts";
import type { SetFunction } from "../../domain/school/set-up/set-functions.ts";
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

/** The same on a button, where there is little room. */
export const SETUP_SHORT: Readonly<Record<SetupItem, string>> = {
  name: "Naam",
  region: "Regio",
  routes: "Zorgroute",
  settings: "Keuzes",
  freeDays: "Vrije dagen",
  meldcode: "Meldcode",
  absence: "Kind thuis",
  admin: "Beheer",
  people: "Personeel",
  pupils: "Leerlingen",
  careCoordinator: "IB'er",
  teachers: "Leerkrachten",
  substitute: "Vervanging",
  leadership: "Directie",
  zorgteam: "Zorgteam",
  zorgteamDates: "Data",
};

export const REGION_WORDS: Readonly<Record<Region, string>> = { noord: "Noord", midden: "Midden", zuid: "Zuid" };

/** Above and below the form on which an administrator says who holds a function. */
export const FUNCTION_WORDS: Readonly<Record<SetFunction, { title: string; text: string }>> = {
  careCoordinator: {
    title: "Wie is intern begeleider?",
    text: "De intern begeleider ziet alle leerlingen en beslist over voorstellen. Voeg iedereen toe die dit op school doet.",
  },
  leadership: {
    title: "Wie zit in de directie?",
    text: "De directie ziet aantallen, geen leerlingen, en kan beslissen als niemand anders dat doet.",
  },
  careTeam: {
    title: "Wie zit in het zorgteam?",
    text: "Wie hier staat, kan erbij zijn als het zorgteam overlegt. Leerlingen ziet het zorgteam niet in de bot.",
  },
  teacher: {
    title: "Welke leerkracht heeft welke groep?",
    text: "Een leerkracht ziet alleen de leerlingen van de eigen groep. Meer dan één leerkracht per groep mag.",
  },
};
