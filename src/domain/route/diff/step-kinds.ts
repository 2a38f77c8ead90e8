import type { Condition } from "../condition.ts";
import type { Term } from "../schema.ts";
import { type Field, type Kind, oneOf, role, type Show, SOURCE, step, TEXT, yesNo } from "./kind.ts";
import { conditionWords, lengthWords, quoted, type RouteWords } from "./route-words.ts";

const consent: Show = (id: string, words) => words.consent(id);
const BUTTON: Field = { label: "tekst op de knop", wording: true };

/** Steps and what is in them. A key that is missing here is told by its own name. */
export const STEP_KINDS = {
  step: {
    one: "stap",
    more: "stappen",
    name: "title",
    fields: {
      title: { label: "naam", wording: true },
      goal: { label: "doel", wording: true },
      lead: { label: "wie aan zet is", show: role },
      involved: { label: "wie betrokken zijn", show: role },
      end: { label: "einde van de route", show: yesNo },
      term: { label: "termijn", show: termWords, covers: ["max", "min", "unit", "setBy", "with", "for"] },
      presence: { label: "wie er bij een gesprek hoort te zijn", holds: "presence" },
      duties: { label: "taken", holds: "duty" },
      questions: { label: "vragen", holds: "question" },
      evaluation: { label: "evaluatie", holds: "evaluation" },
      moves: { label: "overgangen", holds: "move" },
      source: SOURCE,
    },
  },
  duty: {
    one: "taak",
    more: "taken",
    ordered: true,
    name: "label",
    fields: {
      label: BUTTON,
      text: TEXT,
      kind: {
        label: "soort",
        show: oneOf({
          talk: "gesprek",
          intervention: "aanpak in de klas",
          plan: "plan",
          meeting: "overleg",
          consent: "toestemming vragen",
          inform: "informeren",
          request: "aanvraag",
          decision: "besluit",
          observation: "observatie",
          research: "onderzoek",
        }),
      },
      who: { label: "wie het doet", show: role },
      with: { label: "met wie", show: role },
      mustAttend: { label: "wie erbij moet zijn", show: role },
      within: {
        label: "klaar binnen",
        show: ({ amount, unit }: { amount: number; unit: "weeks" | "schoolWeeks" }) => lengthWords(amount, unit),
        covers: ["amount", "unit"],
      },
      repeatable: { label: "mag vaker", show: yesNo },
      options: { label: "keuzes", holds: "option" },
      outside: {
        label: "naar buiten de school",
        show: outsideWords,
        covers: ["recipient", "consent", "ground", "anonymous", "purpose", "data"],
      },
      consent: { label: "toestemming die wordt gevraagd", show: consent },
      heard: { label: "de leerling moet gehoord zijn", show: yesNo },
      tell: { label: "wie bericht krijgt", show: role },
      source: SOURCE,
    },
  },
  question: {
    one: "vraag",
    more: "vragen",
    ordered: true,
    name: "label",
    fields: {
      label: BUTTON,
      text: TEXT,
      who: { label: "wie antwoordt", show: role },
      options: { label: "antwoorden", holds: "option" },
      source: SOURCE,
    },
  },
  option: { one: "keuze", more: "keuzes", name: "text", fields: { text: TEXT, source: SOURCE } },
  evaluation: {
    one: "evaluatie",
    more: "evaluaties",
    name: "text",
    fields: {
      text: TEXT,
      who: { label: "wie terugkijkt", show: role },
      with: { label: "met wie", show: role },
      heard: { label: "de leerling moet gehoord zijn", show: yesNo },
      source: SOURCE,
    },
  },
  move: {
    one: "overgang",
    more: "overgangen",
    ordered: true,
    name: "title",
    fields: {
      title: { label: "naam", wording: true },
      to: { label: "gaat naar", show: step },
      kind: {
        label: "soort",
        show: oneOf({
          forward: "verder",
          back: "terug",
          resolved: "opgelost",
          referred: "naar een andere plek",
          round: "volgende ronde",
        }),
      },
      when: {
        label: "voorwaarde",
        show: (value: Condition, words) => conditionWords(value, words),
        parts: (value: Condition) => ("all" in value ? value.all : [value]),
      },
      proposedBy: { label: "wie voorstelt", show: role },
      approvedBy: { label: "wie akkoord geeft", show: role },
      heard: { label: "wie gehoord wordt", show: role },
      dissent: {
        label: "als iemand het niet eens is",
        show: ({ text }: { text: string }) => quoted(text),
        covers: ["text", "to"],
      },
      askMore: {
        label: "de termijn als er meer gevraagd wordt",
        show: ({ clock }: { clock: "runsOn" | "stops" }) => (clock === "stops" ? "staat stil" : "loopt door"),
        covers: ["clock"],
      },
      tell: { label: "wie bericht krijgt", show: role },
      source: SOURCE,
    },
  },
  presence: {
    one: "regel",
    more: "regels",
    name: "source",
    fields: {
      role: { label: "wie", show: role },
      meeting: { label: "spreekt wie", show: role },
      needs: { label: "alleen samen met", show: role },
      source: SOURCE,
    },
  },
} satisfies Readonly<Record<string, Kind>>;

function termWords(term: Term, words: RouteWords): string {
  if ("setBy" in term) {
    const others = term.with.length > 0 ? `, samen met ${term.with.map(words.role).join(" en ")}` : "";
    const round = term.for === "round" ? ", voor de hele ronde" : "";
    return `een datum die de ${words.role(term.setBy)} afspreekt${others}${round}`;
  }
  return term.min
    ? `${term.min} tot ${lengthWords(term.max, term.unit)}`
    : `hooguit ${lengthWords(term.max, term.unit)}`;
}

type Outside = {
  recipient: string;
  consent?: string;
  ground?: string;
  anonymous: boolean;
  purpose?: string;
  data?: readonly string[];
};

function outsideWords(
  { recipient, consent: needed, ground, anonymous, purpose, data }: Outside,
  words: RouteWords,
): string {
  const how = [
    needed && `met toestemming voor ${words.consent(needed)}`,
    ground && `op grond van ${quoted(ground)}`,
    anonymous && "mag zonder naam",
    purpose && `voor ${quoted(purpose)}`,
    data && `met ${data.map(quoted).join(" en ")}`,
  ].filter(Boolean);
  return `${words.role(recipient)} (${how.join(", ") || "zonder toestemming of grond"})`;
}
