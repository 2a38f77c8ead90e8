import { type Kind, oneOf, role, SOURCE, step, TEXT } from "./kind.ts";

/** What holds for the route as a whole. A key that is missing here is told by its own name. */
export const ROUTE_KINDS = {
  route: {
    one: "route",
    more: "routes",
    name: "title",
    fields: {
      title: { label: "titel", wording: true },
      document: { label: "document", wording: true },
      subject: { label: "waarover de route gaat", show: oneOf({ pupil: "een leerling", group: "een groep" }) },
      start: { label: "eerste stap", show: step },
      rounds: {
        label: "rondes",
        show: ({ perYear }: { perYear: number }) => `${perYear} per schooljaar`,
        covers: ["perYear"],
      },
      putForward: { label: "inbrengen van een leerling", holds: "putForward" },
    },
  },
  role: {
    one: "rol",
    more: "rollen",
    name: "name",
    fields: {
      // Parents agreed to share with somebody of this name: it is more than a word.
      name: { label: "naam" },
      is: {
        label: "is op school",
        show: oneOf({
          teacher: "leerkracht",
          instructionTeacher: "leerkracht van de instructiegroep",
          careCoordinator: "intern begeleider",
          leadership: "schoolleiding",
          parents: "ouders",
          pupil: "leerling",
          careTeam: "zorgteam",
          outside: "iemand van buiten",
        }),
      },
      source: SOURCE,
    },
  },
  outcome: { one: "uitkomst", more: "uitkomsten", name: "text", fields: { text: TEXT, source: SOURCE } },
  setting: {
    one: "keuze van de school",
    more: "keuzes van de school",
    name: "question",
    fields: { question: TEXT, options: { label: "mogelijkheden", holds: "option" }, source: SOURCE },
  },
  consent: {
    one: "toestemming",
    more: "toestemmingen",
    name: "title",
    fields: {
      title: { label: "naam", wording: true },
      kind: {
        label: "soort",
        show: oneOf({ consent: "toestemming", agreement: "instemming met wat de school doet" }),
      },
      recipient: { label: "voor wie de gegevens zijn", show: role },
      purpose: { label: "doel" },
      data: { label: "gegevens" },
      givenBy: { label: "wie toestemming geeft", show: oneOf({ oneParent: "één ouder", bothParents: "beide ouders" }) },
      form: { label: "hoe", show: oneOf({ signed: "met handtekening", any: "mag ook mondeling" }) },
      source: SOURCE,
    },
  },
  glossary: {
    one: "woord",
    more: "woorden",
    wording: true,
    name: "term",
    fields: { term: { label: "woord", wording: true }, meaning: { label: "betekenis", wording: true }, source: SOURCE },
  },
  mark: {
    one: "aantekening",
    more: "aantekeningen",
    name: "text",
    fields: {
      text: TEXT,
      kind: { label: "soort", show: oneOf({ signal: "signaal", need: "onderwijsbehoefte", benefit: "opbrengst" }) },
      in: { label: "in", show: step },
      source: SOURCE,
    },
  },
  putForward: {
    one: "inbrengen",
    more: "inbrengen",
    name: "to",
    fields: {
      to: { label: "naar de route" },
      in: { label: "in", show: step },
      by: { label: "wie inbrengt", show: role },
      grounds: { label: "gronden", holds: "ground" },
    },
  },
  ground: {
    one: "grond",
    more: "gronden",
    name: "text",
    fields: {
      text: TEXT,
      counts: {
        label: "telt vanaf",
        show: ({ mark, rounds }: { mark: string; rounds: number | { setting: string } }, words) =>
          `${typeof rounds === "number" ? rounds : words.setting(rounds.setting)} rondes ${words.mark(mark)}`,
        covers: ["mark", "rounds"],
      },
      source: SOURCE,
    },
  },
  part: {
    one: "onderdeel",
    more: "onderdelen",
    name: "id",
    fields: {
      ask: { label: "uitleg bij het afspreken", wording: true },
      label: { label: "naam op de kaart", wording: true },
      text: TEXT,
      source: SOURCE,
    },
  },
} satisfies Readonly<Record<string, Kind>>;
