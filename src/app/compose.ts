import type { Person } from "../domain/school/school.ts";
import { passedOnSentence, waitingSentence } from "./approvals/approval-notice.ts";
import { hadItPassedOn, mayDecide } from "./approvals/deciders.ts";
import { adviceCard, namingFor } from "./cards/advice-card.ts";
import type { CardContent } from "./cards/card-data.ts";
import { lostConsentCard } from "./cards/consent/lost-consent-card.ts";
import { approveCard, decidedCard, decisionOn } from "./cards/decide-cards.ts";
import { type CaseFile, isVisible, loadCaseFile } from "./case-file.ts";
import type { AppDeps } from "./deps.ts";
import { doneSentence, noticeSentence } from "./dutch/event-sentence.ts";
import { composeMeeting, isMeetingNotice } from "./meetings/compose-meeting.ts";
import type { ClaimedMessage, OutMessage } from "./ports.ts";
import { composeDigest, composeUrgent } from "./reminders/compose-reminder.ts";
import { composeHandover, isHandoverKind } from "./roster/handover/compose-handover.ts";
import { composeZorgteam, isZorgteamKind } from "./zorgteam/compose-notice.ts";

/** What the lock screen shows: never a name. */
export const SUMMARIES = {
  answer: "Antwoord van de zorgroute-bot",
  approvalAsked: "Er ligt een voorstel voor je klaar in de zorgroute",
  approvalWaiting: "Een voorstel in de zorgroute wacht op een besluit",
  decided: "Er is een besluit genomen in de zorgroute",
  consentLost: "Er is iets veranderd in de toestemmingen in de zorgroute",
  dutyDone: "Er is iets vastgelegd in de zorgroute",
  stepEntered: "Er is een stap gezet in de zorgroute",
  digest: "Er wacht iets op je in de zorgroute",
  reminder: "Er is iets in de zorgroute dat niet kan wachten",
} as const;

const KINDS: Readonly<Record<string, keyof typeof SUMMARIES>> = { stepEntered: "stepEntered", dutyDone: "dutyDone" };

/**
 * Makes the message of an outbox row from the case as it is now. Undefined when there is nothing left to say: the
 * proposal was decided in the meantime, or the person may no longer see this pupil.
 */
export async function compose(
  deps: AppDeps,
  { to, notice }: Pick<ClaimedMessage, "to" | "notice">,
): Promise<OutMessage | undefined> {
  const person = deps.school.personById(to);
  // Written while they were here: who left hears of no pupil any more.
  if (person?.left !== undefined) return undefined;
  if (notice.kind === "digest") return out(deps, person && (await composeDigest(deps, person)), SUMMARIES.digest);
  if (person && isHandoverKind(notice.kind)) return composeHandover(deps, person, notice.kind);
  if (person && isZorgteamKind(notice.kind)) return composeZorgteam(deps, person, notice.kind, notice);
  const file = person && (await loadCaseFile(deps, notice.caseId));
  if (!person || !file) return undefined;
  switch (notice.kind) {
    case "approvalAsked":
    case "approvalWaiting":
    case "approvalPassedOn":
      return ofProposal(deps, file, person, notice.kind, String(notice.proposalId));
    case "approvalDecided":
      return ofDecision(deps, file, person, String(notice.proposalId));
  }
  const { about, item } = notice;
  if (about === "approvalWaiting" || about === "approvalPassedOn") {
    return ofProposal(deps, file, person, about, String(item));
  }
  // From here on everything is for who sees this pupil; a proposal may come to others.
  if (!isVisible(file, person)) return undefined;
  if (notice.kind === "reminder") {
    return out(deps, await composeUrgent(deps, file, person, notice), SUMMARIES.reminder);
  }
  if (isMeetingNotice(notice)) return composeMeeting(deps, file, person, notice);
  const event = file.events.find(({ seq }) => seq === notice.seq);
  if (!event) return undefined;
  // Undone in the meantime: then nothing changed.
  if (notice.kind === "consentLost" && !file.state.records.some(({ seq }) => seq === event.seq)) return undefined;
  const lost = lostConsentCard(deps, file, event);
  if (lost) return out(deps, lost, SUMMARIES.consentLost);
  const sentence = noticeSentence(file, event, namingFor(deps, file));
  const summary = SUMMARIES[KINDS[notice.kind] ?? "decided"];
  return out(deps, adviceCard(deps, file, person, { notice: sentence }), summary);
}

/** To whoever may decide the card to do so; to others who see this pupil, only that it waits. */
function ofProposal(
  deps: AppDeps,
  file: CaseFile,
  person: Person,
  kind: "approvalAsked" | "approvalWaiting" | "approvalPassedOn",
  proposalId: string,
): OutMessage | undefined {
  if (file.state.proposal?.id !== proposalId) return undefined;
  const notice = {
    approvalAsked: "",
    approvalWaiting: waitingSentence(deps, file),
    approvalPassedOn: passedOnSentence(deps, file, person),
  }[kind];
  const summary = SUMMARIES[kind === "approvalAsked" ? "approvalAsked" : "approvalWaiting"];
  if (mayDecide(deps, file, person)) return out(deps, approveCard(deps, file, person, notice), summary);
  if (kind === "approvalAsked" || !isVisible(file, person)) return undefined;
  return out(deps, adviceCard(deps, file, person, { notice }), summary);
}

/**
 * What a card on which somebody could decide becomes after the decision. For the one who decided it is what that press
 * gave; for who sees nothing of this pupil any more, nothing of this pupil is left on it.
 */
function ofDecision(deps: AppDeps, file: CaseFile, person: Person, proposalId: string): OutMessage | undefined {
  const decision = decisionOn(file, proposalId);
  if (!decision) return undefined;
  const summary = SUMMARIES.decided;
  const sees = isVisible(file, person);
  if (sees && decision.by === person.id) {
    const recorded = file.events.filter(({ seq, at }) => seq >= decision.seq && at === decision.at);
    const notice = doneSentence(recorded, namingFor(deps, file));
    return out(deps, adviceCard(deps, file, person, { notice }), summary);
  }
  if (sees || hadItPassedOn(deps, file, proposalId, person)) {
    return out(deps, decidedCard(deps, file, proposalId, "", { mayGoOn: sees }), summary);
  }
  const gone = { title: "Er is al een besluit", lines: [{ text: "Je hoeft hier niets meer te doen." }], actions: [] };
  return out(deps, { name: "message", data: gone }, summary);
}

function out(deps: AppDeps, content: CardContent | undefined, summary: string): OutMessage | undefined {
  return content && { card: deps.makeCard(content), summary };
}
