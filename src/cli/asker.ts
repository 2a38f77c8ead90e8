import type { AppDeps } from "../app/deps.ts";
import { type Asked, permit } from "../app/permit.ts";
import { createTrail } from "../app/trail.ts";
import type { Action } from "../domain/school/permissions.ts";
import type { Person, School } from "../domain/school/school.ts";

/** Who gives a command, with the same rights as in the chat. */
export type Asker = {
  person: Person;
  /** The gate; what it says is in the audit log when it resolves. */
  permit(action: Action, asked?: Asked): Promise<boolean>;
};

/** `--as` is missing, or names nobody who is at school now. */
export class AskerUnknown extends Error {
  readonly code = "asker-unknown";
  constructor(as: string | undefined) {
    super(
      as === undefined
        ? "Zeg met --as wie je bent: je id, je e-mailadres of je object-id uit Entra."
        : "Wie je bij --as noemt, is niet bekend. Noem een id, een e-mailadres of een object-id uit Entra.",
    );
    this.name = "AskerUnknown";
  }
}

/** The person that `as` names. Throws `AskerUnknown`. */
export function askerAs(as: string | undefined, stores: Pick<AppDeps, "school" | "audit" | "clock">): Asker {
  const person = as === undefined ? undefined : personMeant(stores.school, as);
  if (!person) throw new AskerUnknown(as);
  return {
    person,
    async permit(action, asked) {
      const trail = createTrail(stores, person.id, "cli");
      const may = permit({ trail }, person, action, asked);
      await trail.write();
      return may;
    },
  };
}

function personMeant(school: School, as: string): Person | undefined {
  const meant = as.toLowerCase();
  const [only, ...others] = school.file.people.filter(({ email }) => email?.toLowerCase() === meant);
  const byEmail = only && others.length === 0 ? school.personById(only.id) : undefined;
  const person = school.personByAad(as) ?? school.personById(as) ?? byEmail;
  return person?.left === undefined ? person : undefined;
}
