import { type Action, allowed } from "../domain/school/permissions.ts";
import { pupilSubject, type School, type Subject } from "../domain/school/school.ts";
import type { Asker } from "./asker.ts";
import type { Output } from "./output.ts";

/** A pupil of whom this person may not see it is answered as one who is not there; the log knows better. */
export async function pupilMeant(
  school: School,
  asked: string,
  action: Action,
  asker: Asker,
  output: Output,
): Promise<Subject | undefined> {
  const byKey = school.pupilByKey(asked);
  const found = byKey ? [byKey] : school.file.pupils.filter(({ name }) => name.toLowerCase() === asked.toLowerCase());
  const subjects = found.map(pupilSubject);
  const seen = subjects.filter((subject) => allowed(asker.person, action, { subject }));
  if (seen.length > 1) {
    const keys = seen.map(({ key }) => key).join(", ");
    output.err(`Er is meer dan één leerling met deze naam. Noem de sleutel: ${keys}.`);
    return undefined;
  }
  const [only] = seen;
  if (only && (await asker.permit(action, { subject: only }))) return only;
  for (const subject of subjects) await asker.permit(action, { subject });
  output.err("Deze leerling is er niet, of hoort niet bij jou. Noem de sleutel of de roepnaam.");
  return undefined;
}
