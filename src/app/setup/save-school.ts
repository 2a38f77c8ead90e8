import { asKept } from "../../domain/school/absence.ts";
import { schoolCalendar } from "../../domain/school/calendar.ts";
import { type Person, type SchoolFile, toSchool } from "../../domain/school/school.ts";
import { todayOf } from "../case-file.ts";
import type { AppDeps } from "../deps.ts";
import { notInSchoolSentence } from "../dutch/seen-words.ts";
import { whyNotInSchool } from "../kept-texts.ts";
import { rebuildReminders } from "../reminders/rebuild-reminders.ts";
import { changedHands } from "../roster/handover/changed-hands.ts";
import type { SchoolChange } from "../school-ports.ts";

/** What a card says when the school is no longer as it was when the card was made. */
export const STALE = "Deze kaart was niet meer actueel. Er is nu niets (dubbel) opgeslagen. Zo staat het er nu voor.";

/**
 * The deps that go with the school as it is after the press: of a change that was kept, or of what somebody else kept. `why`:
 * for what other reason it was not kept than that somebody was first.
 */
export type Saved = { kept: boolean; deps: AppDeps; why?: string };

/** Keeps a change of the school, when it is still the one that the pressed card was made of. */
export async function saveSchool(
  deps: AppDeps,
  viewer: Person,
  seen: number,
  made: {
    file: SchoolFile;
    change: SchoolChange /** Terms, choices or who decides: open cases are reminded otherwise. */;
    reminds?: boolean;
  },
): Promise<Saved> {
  const through = "card" as const;
  if (seen !== deps.schoolVersion) return { kept: false, deps };
  const refused = whyNotInSchool(deps.school.file, made.file, todayOf(deps));
  if (refused?.code === "textNotKept") return { kept: false, deps, why: notInSchoolSentence(refused.seen) };
  // Whoever is made the teacher of a group here gets its running cases too.
  const { file, outbox } = await changedHands(deps, fileOf(deps), made.file);
  const next = {
    file,
    expectedVersion: seen,
    by: viewer.id,
    at: deps.clock.now(),
    through,
    change: made.change,
  };
  if (!(await deps.schools.save(next, outbox))) {
    const stored = await deps.schools.read();
    return { kept: false, deps: stored ? withSchool(deps, stored.file, stored.version) : deps };
  }
  const after = withSchool(deps, file, seen + 1);
  if (made.reminds) await rebuildReminders(after);
  return { kept: true, deps: after };
}

/** The school that a change starts from: without who is away today. */
export function fileOf(deps: AppDeps): SchoolFile {
  return asKept(deps.school);
}

function withSchool(deps: AppDeps, file: SchoolFile, schoolVersion: number): AppDeps {
  const calendar = schoolCalendar({ region: file.region, ...file.calendar });
  return { ...deps, school: toSchool(file, deps.school.administrators), schoolVersion, calendar };
}
