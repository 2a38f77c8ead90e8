import { dayOf } from "../../../domain/school/dates.ts";
import type { ConsentRow, ExchangeRow } from "../../consents-export.ts";
import { andList, capital, closed, day, ON_PAPER, onDay, uncapital } from "../../dutch/day.ts";
import { quoted } from "../../dutch/unmet-sentence.ts";
import type { Paper, PaperBlock } from "../../paper-ports.ts";
import type { ParentsExport, TimelineRow } from "./parents-export.ts";

type Item = { text: string; notes: readonly string[] };

const STATUS = {
  asking: "nog geen moment gekozen",
  fixed: "gepland",
  cancelled: "afgezegd",
  held: "doorgegaan",
  notHeld: "niet doorgegaan",
} as const;

/** What parents read when they ask what is stored about their child. */
export function parentsPaper(made: ParentsExport): Paper {
  const { name } = made.pupil;
  const several = new Set(made.timeline.map(({ route }) => route)).size > 1;
  return {
    title: `Dit heeft de zorgroute-bot over ${name}`,
    subtitle: `Voor de ouders of verzorgers van ${name}. Van: ${made.school}.`,
    madeOn: made.madeOn,
    made: `Gemaakt ${onDay(made.madeOn, ON_PAPER)} door ${made.madeBy}.`,
    footer: made.school,
    blocks: [
      {
        kind: "text",
        text: `Dit is alles wat de zorgroute-bot over ${name} heeft opgeslagen. De bot houdt bij welke stappen de school zet, wie wat deed en wanneer, en of jullie het weten.`,
      },
      {
        kind: "text",
        text: "Verslagen, toetsen en plannen staan niet in de bot. Die staan in het leerlingvolgsysteem van de school. Jullie mogen ook die inzien: vraag ernaar.",
      },
      { kind: "heading", text: `Wat de bot van ${name} weet` },
      { kind: "facts", facts: pupilFacts(made) },
      ...made.routes.flatMap((route) => routeBlocks(route, name)),
      ...section("Toestemmingen", made.consents.map(consentItem), "Er is nog geen toestemming gevraagd."),
      ...section(
        "Gedeeld met iemand buiten de school",
        made.exchanges.map(exchangeItem),
        "Er is niets gedeeld met iemand buiten de school.",
      ),
      ...(made.meetings.length > 0 ? section("Overleggen", made.meetings.map(meetingItem), "") : []),
      ...(made.zorgteam.length > 0 ? section("Zorgteam", made.zorgteam.map(zorgteamItem), "") : []),
      ...section(
        "Wat er is gebeurd",
        made.timeline.map((row) => timelineItem(row, several)),
        "Er is nog niets vastgelegd.",
      ),
      { kind: "heading", text: "Wat jullie kunnen doen" },
      {
        kind: "list",
        items: [
          "Klopt er iets niet? Zeg het tegen de school. Een fout telt daarna niet meer mee; hierin blijft staan dat die er stond.",
          "Zien jullie iets anders? Dan zet de school jullie woorden ernaast. Wat er stond, blijft staan.",
          "Gaven jullie toestemming? Die mogen jullie altijd intrekken. Wat dan al gedeeld is, blijft gedeeld.",
          "Niet in dit overzicht: welke berichten de bot aan medewerkers stuurde, en wie dit dossier opende. Dat houdt de bot apart bij. Vraag de school ernaar als jullie het willen weten.",
        ].map((text) => ({ text, notes: [] })),
      },
    ],
  };
}

function pupilFacts({ pupil }: ParentsExport): { title: string; value: string }[] {
  const { name, initial, key, group, instructionGroups } = pupil;
  return [
    { title: "Roepnaam", value: name },
    ...(initial ? [{ title: "Eerste letter achternaam", value: initial }] : []),
    { title: "Groep", value: group },
    ...(instructionGroups.length > 0 ? [{ title: "Instructiegroep", value: andList(instructionGroups) }] : []),
    { title: "Nummer in de bot", value: key },
  ];
}

function routeBlocks(route: ParentsExport["routes"][number], name: string): PaperBlock[] {
  const started = { title: "Begonnen", value: day(route.openedOn, ON_PAPER) };
  if (route.status === "closed") {
    return [
      { kind: "heading", text: route.route },
      {
        kind: "facts",
        facts: [started, { title: "Afgerond", value: `${day(route.since, ON_PAPER)}, in: ${route.step}` }],
      },
    ];
  }
  return [
    { kind: "heading", text: `${route.route}: waar ${name} nu is` },
    {
      kind: "facts",
      facts: [
        { title: "Nu in", value: `${route.step}, sinds ${day(route.since, ON_PAPER)}` },
        started,
        { title: "Wie is aan zet", value: route.turn },
        { title: "Uiterlijk", value: route.term },
        { title: "Weten jullie het?", value: route.parentsKnow },
      ],
    },
    ...(route.missing.length > 0
      ? ([
          { kind: "text", text: "Dit staat nog open in de zorgroute:" },
          { kind: "list", items: route.missing.map((text) => ({ text, notes: [] })) },
        ] as const)
      : []),
  ];
}

function section(heading: string, items: readonly Item[], none: string): PaperBlock[] {
  return [
    { kind: "heading", text: heading },
    items.length > 0 ? { kind: "list", items } : { kind: "text", text: none },
  ];
}

function consentItem(row: ConsentRow): Item {
  const said = [row.on && day(row.on, ON_PAPER), row.givenBy && `van ${row.givenBy}`, row.how]
    .filter(Boolean)
    .join(", ");
  return {
    text: `${row.consent}: ${closed(said ? `${row.standing} (${said})` : row.standing)}`,
    notes: [
      row.kind === "consent" ? told("Met", row.recipient) : "",
      told("Waarvoor", uncapital(row.purpose)),
      told("Gegevens", row.data),
      row.until ? `Geldig tot en met ${day(row.until, ON_PAPER)}.` : "",
      told("Waar het ligt", row.place),
      viewNote(row.parentsView),
    ].filter(Boolean),
  };
}

function exchangeItem(row: ExchangeRow): Item {
  return {
    text: `${capital(day(row.on, ON_PAPER))}: ${closed(uncapital(row.what))}`,
    notes: [
      told("Met", row.recipient),
      closed(row.ground),
      told("Waarvoor", uncapital(row.purpose)),
      told("Gegevens", row.data) || "Welke gegevens, dat noemt de zorgroute niet.",
      row.parentsInformed
        ? `Jullie wisten het: ${closed(day(row.parentsInformed, ON_PAPER))}`
        : "Er is niet vastgelegd dat jullie het wisten.",
      viewNote(row.parentsView),
    ].filter(Boolean),
  };
}

function meetingItem({ what, when, status, invited, agreed }: ParentsExport["meetings"][number]): Item {
  return {
    text: closed(when ? `${what}, ${when}: ${STATUS[status]}` : `${what}: ${STATUS[status]}`),
    notes: [
      `Gevraagd: ${closed(andList(invited))}`,
      ...agreed.map(
        ({ what: text, who, by, done }) =>
          `Afgesproken: ${closed(text)} ${capital(who)}, vóór ${day(by, ON_PAPER)}${done ? " (klaar)" : ""}.`,
      ),
    ],
  };
}

function zorgteamItem({ code, agendas, lookedUp }: ParentsExport["zorgteam"][number]): Item {
  return {
    text: code
      ? `In het zorgteam gebruikt de school een code in plaats van een naam: ${code}.`
      : "Besproken in het zorgteam.",
    notes: [
      ...agendas.map((date) => `Op de agenda van ${day(date, ON_PAPER)}.`),
      ...lookedUp.map(({ by, at }) => `${by} zocht ${onDay(dayOf(at), ON_PAPER)} op wie bij deze code hoort.`),
    ],
  };
}

function timelineItem(row: TimelineRow, several: boolean): Item {
  const recorded = dayOf(row.recordedAt);
  return {
    text: row.text,
    notes: [
      several ? told("Bij", row.route) : "",
      told("Erbij", andList(row.attended)),
      recorded === row.on ? "" : `Opgeschreven ${onDay(recorded, ON_PAPER)}.`,
      row.retracted
        ? `Telt niet meer: ${row.retracted.by} maakte dit ${onDay(row.retracted.on, ON_PAPER)} ongedaan.`
        : "",
      ...row.parentsViews.map(
        ({ text, by, on }) => `Zo zien jullie het: ${quoted(text)} (opgeschreven door ${by}, ${onDay(on, ON_PAPER)})`,
      ),
    ].filter(Boolean),
  };
}

/** "Waarvoor: …." Empty when there is nothing to tell. */
function told(title: string, value: string): string {
  return value ? `${title}: ${closed(value)}` : "";
}

function viewNote(text: string): string {
  return text ? `Zo zien jullie het: ${quoted(text)}` : "";
}
