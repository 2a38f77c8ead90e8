import type { Person } from "../../domain/school/school.ts";
import { message } from "../answers/message.ts";
import type { CardContent } from "../cards/card-data.ts";
import { ROSTER_PRESSES, type RosterPress, type RosterVerb } from "../cards/roster-press-data.ts";
import type { AppDeps } from "../deps.ts";
import { importedSentence, nobodysTurnSentence } from "../dutch/roster-words.ts";
import { keptSchool } from "../kept-school.ts";
import { permit } from "../permit.ts";
import { carryOut, countsOf, planNow, saveWithHandovers } from "../roster/change-school.ts";
import { dropIncoming, incomingFor } from "../roster/incoming.ts";
import { planCard, rosterCard, staffActions, sureCard } from "../roster/plan-card.ts";
import { type StaffAnswer, type StaffRefusal, saveStaff } from "../roster/save-staff.ts";
import { staffCard, staffOnPage } from "../roster/staff-card.ts";

type Handlers = {
  readonly [V in RosterVerb]: (deps: AppDeps, viewer: Person, pressed: RosterPress<V>) => Promise<CardContent>;
};

const GONE = message("Dit bestand wacht niet meer", [
  "Het is al doorgevoerd, weggegooid, of het lag er langer dan een half uur. Stuur het anders nog eens.",
]);

const HANDLERS: Handlers = {
  "zr.roster.do": async (deps, viewer, { h, n, sure }) => {
    const kept = await keptSchool(deps);
    const incoming = incomingFor(deps, kept, viewer.id, h);
    if (!incoming) return GONE;
    const plan = await planNow(deps, kept, incoming.checked);
    const now = { id: h, n: kept.version };
    if (n !== kept.version) return planCard(kept.file, plan, now, "Er is intussen iets veranderd. Kijk nog eens.");
    if (plan.questions.length > 0 && sure === undefined) return sureCard(kept.file, plan, now);
    const done = await carryOut(deps, kept, plan, { by: viewer.id, through: "card" });
    if (!done) {
      return planCard(
        kept.file,
        plan,
        now,
        "Iemand anders was net eerder. Er is niets veranderd; probeer het nog eens.",
      );
    }
    const lines = [importedSentence(countsOf(plan)), nobodysTurnSentence(done.nobodysTurn)];
    return rosterCard("Doorgevoerd", lines, staffActions(plan.next));
  },
  "zr.roster.drop": async (deps, viewer, { h }) => {
    const kept = await keptSchool(deps);
    if (!incomingFor(deps, kept, viewer.id, h)) return GONE;
    if (await dropIncoming(deps, kept, { by: viewer.id, through: "card" })) {
      return message("Niet doorgevoerd", ["Er is niets veranderd. Wat ik uit het bestand las, is weg."]);
    }
    return message("Net veranderd", ["Iemand anders veranderde net iets. Druk nog eens op Niet doen."]);
  },
  "zr.staff.page": async (deps, _viewer, { page }) => staffCard(await keptSchool(deps), page),
  "zr.staff.save": async (deps, viewer, pressed) => {
    const kept = await keptSchool(deps);
    const { page, n } = pressed;
    // Who stands where on the card follows from the school as it was then.
    if (n !== kept.version) return staffCard(kept, page, "Er is intussen iets veranderd. Kijk nog eens.");
    const answers = staffOnPage(kept.file, page).map(({ id }, nth) => answerAt(pressed, id, nth));
    const saved = saveStaff(kept.file, answers);
    if (!saved.ok) return staffCard(kept, page, refusalSentence(saved.refusal));
    const change = { action: "school.roles", detail: saved.detail };
    const done = await saveWithHandovers(deps, kept, saved.file, { by: viewer.id, through: "card" }, change);
    const now = await keptSchool(deps);
    if (!done) return staffCard(now, page, "Iemand anders was net eerder. Kijk nog eens.");
    return staffCard(now, page, `Vastgelegd. ${nobodysTurnSentence(done.nobodysTurn)}`.trim());
  },
};

function answerAt(pressed: RosterPress<"zr.staff.save">, id: string, nth: number): StaffAnswer {
  const given = (letter: "f" | "g" | "a") => String((pressed as Record<string, unknown>)[`${letter}${nth}`] ?? "");
  const list = (text: string) => text.split(",").flatMap((part) => part.trim() || []);
  return { id, functions: list(given("f")), groups: list(given("g")), aadId: given("a") };
}

function refusalSentence(refusal: StaffRefusal): string {
  switch (refusal.code) {
    case "unknown":
      return "Niet vastgelegd. Deze keuze hoort niet bij deze kaart.";
    case "lastOne":
      return "Niet vastgelegd. Er moet een intern begeleider met een account blijven. Voeg eerst een ander toe.";
    case "taken":
      return `Niet vastgelegd. Dit account in Teams is al van ${refusal.name}.`;
  }
}

/** A press on a card of an import: for administrators alone. Undefined when the data is not what the verb takes. */
export async function pressRoster(
  deps: AppDeps,
  viewer: Person,
  verb: RosterVerb,
  data: unknown,
): Promise<CardContent | undefined> {
  const parsed = ROSTER_PRESSES[verb].safeParse(data);
  if (!parsed.success) return undefined;
  if (!permit(deps, viewer, verb.startsWith("zr.staff.") ? "school.roles" : "school.roster")) {
    return message("Alleen voor de beheerder", ["Wie leerlingen en personeel erin zet, is de beheerder van de bot."]);
  }
  // Parsed by the schema of this very verb, so it is what the verb's entry in the table takes.
  const handle = HANDLERS[verb] as (deps: AppDeps, viewer: Person, pressed: unknown) => Promise<CardContent>;
  return handle(deps, viewer, parsed.data);
}
