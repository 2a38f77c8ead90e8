import { type Person, pupilSubject } from "../../domain/school/school.ts";
import { message } from "../answers/message.ts";
import type { CardContent } from "../cards/card-data.ts";
import { button } from "../cards/press-data.ts";
import { RETENTION_PRESSES, type RetentionVerb } from "../cards/retention-press-data.ts";
import type { AppDeps } from "../deps.ts";
import { orList } from "../dutch/day.ts";
import { permit } from "../permit.ts";
import type { Address } from "../ports.ts";
import { careCoordinators } from "../zorgteam/keep-meeting.ts";
import { type Due, dueOf } from "./due.ts";
import { proofOf, removeDue } from "./remove.ts";
import { confirmCard, retentionCard } from "./retention-card.ts";

/** "Bewaartermijnen": what may be removed, for the care coordinator in a chat alone. */
export async function answerRetention(deps: AppDeps, viewer: Person, where: Address): Promise<CardContent> {
  if (where.type !== "personal") {
    return message("Alleen in een eigen gesprek", ["Open een chat met mij en vraag het daar."]);
  }
  return notForYou(deps, viewer) ?? retentionCard(deps, 0);
}

/** A press on its cards; undefined when the data is not what the verb takes. */
export async function pressRetention(
  deps: AppDeps,
  viewer: Person,
  verb: RetentionVerb,
  data: unknown,
): Promise<CardContent | undefined> {
  const parsed = RETENTION_PRESSES[verb].safeParse(data);
  if (!parsed.success) return undefined;
  const barred = notForYou(deps, viewer);
  if (barred) return barred;
  const pressed = parsed.data;
  if (!("k" in pressed)) return retentionCard(deps, pressed.page);
  const { k, what, page }: { k: string; what: Due["what"]; page?: number } = pressed;
  const due = await dueOf(deps, k, what);
  if (!due || !permit(deps, viewer, "pupil.remove", { subject: pupilSubject(due.pupil) })) {
    return retentionCard(deps, 0, "Dat bestaat niet meer, of de termijn is niet om. Er is niets verwijderd.");
  }
  if (page !== undefined) return confirmCard(deps, due, page);
  const removed = await removeDue(deps, due, viewer, "card");
  if (!removed) return retentionCard(deps, 0, "Er is intussen iets veranderd. Er is niets verwijderd. Kijk nog eens.");
  const lines = [proofOf(deps, removed.removal)];
  if (!removed.listed) {
    lines.push("De lijst naast de back-ups kon ik niet bijwerken. Vertel dat aan de beheerder.");
  }
  return {
    name: "message",
    data: {
      title: "Verwijderd",
      lines: lines.map((text) => ({ text })),
      actions: [button("Terug naar de lijst", "zr.retention.list", { page: 0 })],
    },
  };
}

function notForYou(deps: AppDeps, viewer: Person): CardContent | undefined {
  if (permit(deps, viewer, "pupil.remove")) return undefined;
  const names = orList(careCoordinators(deps).map(({ name }) => name));
  return message("Dit doet de intern begeleider", [`Vraag het aan ${names}.`]);
}
