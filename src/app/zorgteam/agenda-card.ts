import { consentStanding } from "../../domain/case/consent.ts";
import { stepOf } from "../../domain/route/route.ts";
import type { IsoDate } from "../../domain/school/dates.ts";
import type { ItemOrigin, ZorgteamMeeting } from "../../domain/zorgteam/meeting.ts";
import { teamDuty } from "../../domain/zorgteam/why-on-agenda.ts";
import { namingFor, subjectLine } from "../cards/advice-card.ts";
import type { CardAction, CardContent } from "../cards/card-data.ts";
import { button } from "../cards/press-data.ts";
import { ALL_MEETINGS } from "../cards/zorgteam-press-data.ts";
import { todayOf } from "../case-file.ts";
import type { AppDeps } from "../deps.ts";
import { uncapital } from "../dutch/day.ts";
import { quoted } from "../dutch/unmet-sentence.ts";
import { AGENDA_REASON_WORDS, meetingTitle } from "../dutch/zorgteam-words.ts";
import { type AgendaCase, casesOn, MOST_ITEMS } from "./agenda-items.ts";

/** How many papers are named per pupil; more than these is a talk, not a list. */
const MOST_PAPERS = 3;

const ORIGIN_WORDS: Readonly<Record<ItemOrigin, string>> = {
  route: "",
  passedOn: "van de vorige keer",
  added: "zelf toegevoegd",
};

/** The agenda with names, for care coordinators in their own chat: why each is on it and what is not ready yet. */
export async function agendaCard(deps: AppDeps, meeting: ZorgteamMeeting, notice = ""): Promise<CardContent> {
  const cases = await casesOn(deps, meeting);
  const m = meeting.id;
  const over = meeting.date < todayOf(deps);
  return {
    name: "zorgteam-agenda",
    data: {
      title: `Zorgteam: ${uncapital(meetingTitle(meeting, todayOf(deps)))}`,
      notice,
      text: await textFor(deps, meeting, cases.length),
      rows: cases.map((one) => ({
        who: subjectLine(deps.school, one.file.subject),
        why: whyLine(one),
        missing: missingLine(deps, one),
        code: one.item.code,
        action: button(`${one.file.subject.name} eraf`, "zr.zorgteam.off", { m, i: one.item.caseId }),
      })),
      add: over ? [] : [button("Erbij", "zr.zorgteam.add", { m })],
      actions: actionsOf(meeting, todayOf(deps), cases.length),
    },
  };
}

/** Where the case is in its route, and why it is spoken of. */
export function whyLine({ item, file, reasons }: AgendaCase): string {
  const words = [ORIGIN_WORDS[item.origin], ...reasons.map((reason) => AGENDA_REASON_WORDS[reason])].filter(Boolean);
  const { title } = stepOf(file.route, file.state.step);
  return words.length > 0 ? `${title}: ${words.join(", ")}` : title;
}

async function textFor(deps: AppDeps, meeting: ZorgteamMeeting, count: number): Promise<string> {
  if (meeting.stage === "planned")
    return "De agenda maak ik tien schooldagen van tevoren. Je kunt nu al iemand toevoegen.";
  const channel = await deps.zorgteam.channel();
  const where = channel
    ? "in het kanaal van het zorgteam, in codes en zonder namen"
    : "nog nergens: er is geen kanaal gekoppeld. Noem mij in het kanaal en typ: gebruik dit kanaal voor het zorgteam";
  if (meeting.stage === "confirmed") return `De agenda staat ${where}. Wat je verandert, hoort het kanaal.`;
  const full = count >= MOST_ITEMS ? ` Ik laat er ${MOST_ITEMS} zien; er kunnen er meer zijn.` : "";
  if (count === 0) return "Niemand vraagt nu om het zorgteam. Voeg zelf toe, of stel de lege agenda vast.";
  return `Haal eraf wat niet hoeft.${full} Na jouw akkoord staat de agenda ${where}.`;
}

function actionsOf(meeting: ZorgteamMeeting, today: IsoDate, count: number): CardAction[] {
  const { id: m, stage, version: n } = meeting;
  const outcomes = meeting.date <= today && count > 0 ? [button("Uitkomsten", "zr.zorgteam.outcome", { m })] : [];
  if (meeting.date < today) return outcomes;
  return [
    ...(stage === "proposed" ? [button("Akkoord", "zr.zorgteam.confirm", { m, n })] : []),
    ...outcomes,
    button("Andere dag", "zr.zorgteam.date", { m }),
    button("Alle data", "zr.zorgteam.date", { m: ALL_MEETINGS }),
  ];
}

/** What has to be there before the meeting makes sense: what the step asks for, and what parents must agree to. */
function missingLine(deps: AppDeps, { file, advice }: AgendaCase): string {
  const naming = namingFor(deps, file);
  const { today } = naming;
  const team = teamDuty(file.route, file.state);
  const duties = advice.todo
    .filter((item) => item.kind === "duty" && item.required && item.done === null && item.id !== team?.id)
    .map((item) => naming.duty(item.id));
  const consents = [team?.outside?.consent, ...advice.todo.flatMap(({ blockedBy }) => blockedBy.map(consentOf))]
    .filter((consent) => consent !== undefined)
    .filter(
      (consent, at, all) => all.indexOf(consent) === at && consentStanding(file.state, consent, today) !== "given",
    )
    .map((consent) => `toestemming ${quoted(naming.consent(consent))}${refused(file, consent, today)}`);
  const papers = [...duties, ...consents];
  if (papers.length === 0) return "Alles ligt klaar.";
  const more = papers.length > MOST_PAPERS ? ` en nog ${papers.length - MOST_PAPERS}` : "";
  return `Nog nodig: ${papers.slice(0, MOST_PAPERS).join(", ")}${more}`;
}

function consentOf(unmet: { kind: string; consent?: string }): string | undefined {
  return unmet.kind === "consent" ? unmet.consent : undefined;
}

function refused({ state }: AgendaCase["file"], consent: string, today: IsoDate): string {
  const standing = consentStanding(state, consent, today);
  return standing === "refused" || standing === "withdrawn" ? " (ouders zeggen nee)" : "";
}
