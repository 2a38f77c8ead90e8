import { moveOf, stepOf } from "../domain/route/route.ts";
import { holds } from "../domain/school/school.ts";
import { adviceCard, namingFor } from "./cards/advice-card.ts";
import type { CardContent } from "./cards/card-data.ts";
import { lostConsentCard } from "./cards/consent/lost-consent-card.ts";
import { approveCard } from "./cards/decide-cards.ts";
import { isVisible, loadCaseFile } from "./case-file.ts";
import type { AppDeps } from "./deps.ts";
import { noticeSentence } from "./dutch/event-sentence.ts";
import { composeMeeting, isMeetingNotice } from "./meetings/compose-meeting.ts";
import type { ClaimedMessage, OutMessage } from "./ports.ts";
import { composeDigest, composeUrgent } from "./reminders/compose-reminder.ts";
import { composeZorgteam, isZorgteamKind } from "./zorgteam/compose-notice.ts";

/** What the lock screen shows: never a name. */
export const SUMMARIES = {
  answer: "Antwoord van de zorgroute-bot",
  approvalAsked: "Er ligt een voorstel voor je klaar in de zorgroute",
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
  if (notice.kind === "digest") return out(deps, person && (await composeDigest(deps, person)), SUMMARIES.digest);
  if (person && isZorgteamKind(notice.kind)) return composeZorgteam(deps, person, notice.kind, notice);
  const file = person && (await loadCaseFile(deps, notice.caseId));
  if (!person || !file || !isVisible(file, person)) return undefined;
  if (notice.kind === "approvalAsked") {
    if (file.state.proposal?.id !== notice.proposalId) return undefined;
    const approver = moveOf(stepOf(file.route, file.state.step), file.state.proposal?.move ?? "")?.approvedBy;
    const role = approver && file.route.roles.get(approver);
    if (!role || !holds(person, role, file.route.id, file.subject)) return undefined;
    return out(deps, approveCard(deps, file, person), SUMMARIES.approvalAsked);
  }
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

function out(deps: AppDeps, content: CardContent | undefined, summary: string): OutMessage | undefined {
  return content && { card: deps.makeCard(content), summary };
}
