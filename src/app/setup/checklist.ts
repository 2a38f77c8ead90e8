import { holdersAtSchool } from "../../domain/school/set-up/set-functions.ts";
import { type SetupState, setupStates } from "../../domain/school/setup.ts";
import type { SetupItem } from "../../domain/school/setup-items.ts";
import { routesInUse } from "../answers/routes-in-use.ts";
import type { CardAction, CardContent } from "../cards/card-data.ts";
import { button } from "../cards/press-data.ts";
import { todayOf } from "../case-file.ts";
import type { AppDeps } from "../deps.ts";
import { capital } from "../dutch/day.ts";
import { SETUP_SHORT, SETUP_WORDS } from "../dutch/setup-words.ts";
import { staffToConfirm } from "../roster/staff-card.ts";
import { setNow } from "./set-now.ts";

/** The list in parts that one sits down for, each in the order in which it is asked. */
const PARTS: readonly { title: string; items: readonly SetupItem[] }[] = [
  { title: "De school", items: ["name", "region", "routes", "settings", "freeDays"] },
  { title: "Bij wie je terechtkunt", items: ["meldcode", "absence", "admin"] },
  {
    title: "Personeel en leerlingen",
    items: ["people", "pupils", "careCoordinator", "teachers", "substitute", "leadership"],
  },
  { title: "Zorgteam", items: ["zorgteam", "zorgteamDates"] },
];

const MARKS: Readonly<Record<SetupState["state"], string>> = { done: "✔", missing: "●", open: "○" };

/** Everything there is to fill in, how far it is, and the one thing to do now; when the school can begin, what to send round. */
export async function checklist(deps: AppDeps, notice = ""): Promise<CardContent> {
  const dates = (await deps.zorgteam.meetingsFrom(todayOf(deps))).length;
  const states = statesToBegin(deps, dates);
  const missing = states.filter(({ state }) => state === "missing");
  const later = states.filter(({ state }) => state === "open");
  return {
    name: "setup",
    data: {
      title: "School inrichten",
      notice,
      text: progress(missing.length, later.length),
      now: nextAction(deps, missing[0] ?? later[0]),
      parts: PARTS.map(({ title, items }) => ({
        title,
        rows: states
          .filter(({ item }) => items.includes(item))
          .map((state) => ({
            what: `${MARKS[state.state]} ${capital(SETUP_WORDS[state.item])}`,
            state: stateLine(state, setNow(deps, state.item, dates)),
            needed: state.state === "missing",
            action: button(buttonTitle(state), "zr.setup.open", { i: state.item }),
          })),
      })),
      letter: missing.length > 0 ? [] : letter(deps),
    },
  };
}

/** The states, in which somebody whom the bot knows must teach a group: else the first colleague who types is a stranger. */
function statesToBegin(deps: AppDeps, dates: number): SetupState[] {
  const known = holdersAtSchool(deps.school.file, "teacher").some(
    ({ aadId, groups }) => aadId !== "" && groups.length > 0,
  );
  return setupStates(deps.school, routesInUse(deps), dates).map((state) =>
    state.item === "teachers" && !known ? { item: "teachers", state: "missing" } : state,
  );
}

/** Who is what is quickest confirmed from what the school's administration said. */
function nextAction({ school }: AppDeps, next: SetupState | undefined): CardAction[] {
  if (!next) return [];
  const waiting = staffToConfirm(school.file).length;
  if (waiting > 0 && CONFIRMED_OF_FILE.has(next.item)) {
    return [button(`Verder: bevestig wie wat is (${waiting})`, "zr.staff.page", { page: 0 })];
  }
  return [button(`Verder: ${SETUP_WORDS[next.item]}`, "zr.setup.open", { i: next.item })];
}

const CONFIRMED_OF_FILE: ReadonlySet<SetupItem> = new Set<SetupItem>(["careCoordinator", "teachers"]);

function progress(missing: number, later: number): string {
  if (missing > 0) {
    return `Nog ${missing === 1 ? "1 ding" : `${missing} dingen`} nodig. Daarna kunnen je collega's beginnen.`;
  }
  return later > 0 ? "Klaar om te beginnen. De rest mag later." : "Klaar. Alles is ingevuld.";
}

/** How far an item is, in words: the mark alone says nothing to who cannot see it. */
function stateLine({ state }: SetupState, now: string): string {
  if (state === "done") return now === "" ? "Klaar" : `Klaar: ${now}`;
  const word = state === "missing" ? "Nog nodig" : "Mag later";
  return now === "" ? word : `${word}. Nu: ${now}`;
}

/** Every button has a name of its own, also for whoever hears the card read aloud. */
function buttonTitle({ item, state }: SetupState): string {
  if (item === "people" || item === "pupils")
    return `${SETUP_SHORT[item]} ${state === "done" ? "bijwerken" : "inlezen"}`;
  return `${SETUP_SHORT[item]} ${state === "done" ? "wijzigen" : "invullen"}`;
}

/** What colleagues need to know to type their first question; to copy into a chat or a mail. */
function letter({ school: { file } }: AppDeps): { text: string }[] {
  const { admin } = file.contacts;
  return [
    "Klaar: stuur je collega's dit.",
    `Hoi! Vanaf nu helpt een bot in Teams ons met de zorgroute van ${file.name}. Zoek in Teams bij Apps naar Zorgroute en open een chat.`,
    "Typ daar met de roepnaam van een kind uit je groep: wat nu met …? Je ziet wie aan zet is, wat er moet gebeuren en voor wanneer. Heb je zorgen over een kind? Typ: start zorgroute voor …",
    `Alleen de leerkrachten van de groep en de intern begeleider zien dit. Typ help voor meer. Vragen over de bot? ${capital(admin.name)}: ${admin.how}.`,
  ].map((text) => ({ text }));
}
