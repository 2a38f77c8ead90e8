import { meetingOf } from "../../domain/case/meeting/agreed.ts";
import type { Reminder } from "../../domain/case/reminder.ts";
import type { IsoDate } from "../../domain/school/dates.ts";
import type { Person } from "../../domain/school/school.ts";
import { adviceCard } from "../cards/advice-card.ts";
import type { CardContent } from "../cards/card-data.ts";
import { type DigestItem, digestCard, wordsFor } from "../cards/reminder-cards.ts";
import { type CaseFile, CaseUnreadable, loadCaseFile, todayOf } from "../case-file.ts";
import type { AppDeps } from "../deps.ts";
import { closed } from "../dutch/day.ts";
import type { Notice } from "../ports.ts";
import { ALWAYS_TOLD, dueItems } from "./due-items.ts";

/** More would not be read. */
const MOST_ROWS = 12;

/** Everything that waits for somebody now, or undefined when nothing does. */
export async function composeDigest(deps: AppDeps, person: Person): Promise<CardContent | undefined> {
  const items: DigestItem[] = [];
  let more = 0;
  for (const { reminder, header } of await dueItems(deps, person)) {
    if (items.length === MOST_ROWS) {
      more += 1;
      continue;
    }
    const file = await readable(deps, header.caseId);
    // Whoever proposed cannot decide.
    const isOwn = ALWAYS_TOLD.has(reminder.kind) && file?.state.proposal?.by === person.id;
    if (file && !isOwn && !isOver(file, reminder, todayOf(deps))) items.push({ file, reminder });
  }
  return items.length > 0 ? digestCard(deps, person, items, more) : undefined;
}

/** One urgent reminder with the case it is about; undefined when it is done, or this person need not hear it any more. */
export async function composeUrgent(
  deps: AppDeps,
  file: CaseFile,
  person: Person,
  { about, item }: Notice,
): Promise<CardContent | undefined> {
  const due = await dueItems(deps, person);
  const mine = due.find(
    ({ reminder, header }) => header.caseId === file.caseId && reminder.kind === about && reminder.item === item,
  );
  if (!mine) return undefined;
  const { what, when } = wordsFor(deps, file, mine.reminder, person);
  return adviceCard(deps, file, person, { notice: closed([what, when].filter(Boolean).join(": ")) });
}

/** A meeting that has been is no news any more; its organiser is asked for the outcome instead. */
function isOver({ state }: CaseFile, { kind, item }: Reminder, today: IsoDate): boolean {
  const on = kind === "meetingTomorrow" ? meetingOf(state, item)?.moment?.on : undefined;
  return on !== undefined && on < today;
}

/** A case that cannot be read must not keep somebody from hearing of the others. */
async function readable(deps: AppDeps, caseId: string): Promise<CaseFile | undefined> {
  try {
    return await loadCaseFile(deps, caseId);
  } catch (error) {
    if (!(error instanceof CaseUnreadable)) throw error;
    deps.log.warn({ code: error.code, caseId }, "case left out of a reminder");
    return undefined;
  }
}
