import { type Action, allowed } from "../../domain/school/permissions.ts";
import type { Person } from "../../domain/school/school.ts";
import { adviceOf, namingFor, subjectLine } from "../cards/advice-card.ts";
import { parentsLine, termLine, todoText } from "../cards/advice-lines.ts";
import type { CardAction, CardContent } from "../cards/card-data.ts";
import { button } from "../cards/press-data.ts";
import { type CaseFile, todayOf } from "../case-file.ts";
import { type ConsentLine, consentOverview } from "../consents.ts";
import type { AppDeps } from "../deps.ts";
import { closed, day, onDay } from "../dutch/day.ts";
import { entrySentence, retractedSentence, viewSentence } from "../dutch/entry-sentence.ts";
import { meetingFacts } from "../meetings/advice-lines.ts";
import type { FiledEntry, PupilFile } from "./pupil-file.ts";

/** With the longest texts everywhere, a card of so many entries stays inside the limit. */
export const ENTRIES_ON_CARD = 10;
const VIEWS_ON_CARD = 2;
const MISSING_ON_CARD = 8;

/** Who can come when is no news afterwards; it is in the export. */
const HIDDEN: ReadonlySet<string> = new Set(["SlotsAnswered"]);

/** The entries of one page, from 0. */
export function entriesOn({ timeline }: PupilFile, page: number): { shown: readonly FiledEntry[]; total: number } {
  const entries = timeline.filter(({ recorded }) => !HIDDEN.has(recorded.event.type));
  return { shown: entries.slice(page * ENTRIES_ON_CARD, (page + 1) * ENTRIES_ON_CARD), total: entries.length };
}

/** The dossier of a pupil, or of a group's rounds: where it stands, what is missing, and what happened, the newest first. */
export function dossierCard(deps: AppDeps, about: PupilFile, viewer: Person, page = 0, notice = ""): CardContent {
  const { subject, cases } = about;
  const open = cases.filter(({ state }) => state.status === "open");
  const { shown, total } = entriesOn(about, page);
  const first = page * ENTRIES_ON_CARD + 1;
  return {
    name: "dossier",
    data: {
      who: subjectLine(deps.school, subject),
      notice,
      facts: [
        ...(open.length > 0 ? open.flatMap((file) => standing(deps, file, open.length > 1)) : endedFacts(deps, cases)),
        ...consentFacts(deps, about, viewer),
      ],
      missing: page > 0 ? [] : open.flatMap((file) => missingIn(deps, file)).slice(0, MISSING_ON_CARD),
      empty: total === 0 ? "Er is nog niets vastgelegd." : "",
      entries: shown.map((entry) => {
        const naming = namingFor(deps, entry.file);
        return {
          text: entrySentence(entry, naming),
          retracted: retractedSentence(entry, naming),
          views: entry.views.slice(-VIEWS_ON_CARD).map((view) => ({ text: viewSentence(view, naming) })),
        };
      }),
      page:
        total > ENTRIES_ON_CARD
          ? `${first} tot en met ${first + shown.length - 1} van ${total}, het nieuwste eerst`
          : "",
      pages: pagesOf(about, page, total),
      actions: actionsFor(about, open, viewer, page, shown.length > 0),
    },
  };
}

function standing(deps: AppDeps, file: CaseFile, several: boolean): { title: string; value: string }[] {
  const advice = adviceOf(deps, file);
  const naming = namingFor(deps, file);
  const turn = advice.turn ? naming.holders(advice.turn.role, advice.proposal?.by) : "niemand";
  return [
    {
      title: several ? file.route.title : "Nu",
      value: `${advice.step.title}, sinds ${day(advice.since, naming.today)}`,
    },
    { title: "Aan zet", value: turn },
    { title: "Uiterlijk", value: termLine(advice, naming) },
    ...(file.subject.kind === "group" ? [] : [{ title: "Weten de ouders het?", value: parentsLine(advice, naming) }]),
    ...meetingFacts(file, naming),
  ];
}

function endedFacts(deps: AppDeps, [last]: readonly CaseFile[]): { title: string; value: string }[] {
  if (!last) return [{ title: "Nu", value: "er loopt geen zorgroute" }];
  const naming = namingFor(deps, last);
  const ended = `de vorige eindigde ${onDay(last.state.since, naming.today)} in ${naming.step(last.state.step)}`;
  return [{ title: "Nu", value: `er loopt geen zorgroute; ${ended}` }];
}

/** How many consents stand in which way, for who may see them. */
function consentFacts(
  deps: AppDeps,
  { subject, cases }: PupilFile,
  viewer: Person,
): { title: string; value: string }[] {
  if (subject.kind === "group" || !allowed(viewer, "pupil.consents", { subject })) return [];
  const { consents, exchanges } = consentOverview(cases, todayOf(deps));
  const count = (standing: ConsentLine["standing"]) => consents.filter((line) => line.standing === standing).length;
  const parts = [
    [count("given"), "gegeven"],
    [count("asked"), "gevraagd"],
    [count("refused"), "geweigerd"],
    [count("withdrawn"), "ingetrokken"],
    [count("expired"), "verlopen"],
    [count("disagreement"), "niet geldig: de ouders zijn het niet eens"],
  ] as const;
  const said = parts.flatMap(([number, word]) => (number > 0 ? [`${number} ${word}`] : []));
  return [
    { title: "Toestemmingen", value: said.join(", ") || "nog niet gevraagd" },
    { title: "Gedeeld buiten school", value: exchanges.length === 0 ? "nee" : `${exchanges.length} keer` },
  ];
}

/** What the present step asks for and is not there yet, with who does it. */
function missingIn(deps: AppDeps, file: CaseFile): { text: string }[] {
  const advice = adviceOf(deps, file);
  const naming = namingFor(deps, file);
  return advice.todo
    .filter(({ required }) => required)
    .map((item) => ({ text: `${closed(todoText(item, advice, naming))} ${naming.holders(item.who)}` }));
}

function pagesOf({ subject, alone }: PupilFile, page: number, total: number): CardAction[] {
  const to = (at: number) => ({ k: subject.key, at, ...(alone ? { c: alone } : {}) });
  return [
    ...(page > 0 ? [button("Later", "zr.dossier", to(page - 1))] : []),
    ...((page + 1) * ENTRIES_ON_CARD < total ? [button("Eerder", "zr.dossier", to(page + 1))] : []),
  ];
}

function actionsFor(
  { subject, cases }: PupilFile,
  open: readonly CaseFile[],
  viewer: Person,
  at: number,
  hasEntries: boolean,
): CardAction[] {
  const k = subject.key;
  const [file] = open;
  const [anyCase] = cases;
  const may = (action: Action) => subject.kind === "pupil" && allowed(viewer, action, { subject });
  return [
    ...(file ? [button("Wat nu?", "zr.advice", { c: file.caseId })] : []),
    ...(may("pupil.consents") && anyCase ? [button("Toestemmingen", "zr.consents", { c: anyCase.caseId })] : []),
    ...(may("pupil.view") && hasEntries ? [button("Zienswijze van ouders", "zr.dossier.view", { k, at })] : []),
    ...(may("pupil.export") ? [button("Bestand maken", "zr.dossier.export", { k })] : []),
  ];
}
