import type { Person, School } from "../domain/school/school.ts";

/** Nobody at this school is called so. */
export class PersonUnknown extends Error {
  readonly code = "person-unknown";
  constructor(asked: string) {
    super(
      `Op deze school is niemand bekend als ${asked}. Vul bij --as het id uit de school in, het e-mailadres of het Entra-id.`,
    );
    this.name = "PersonUnknown";
  }
}

/**
 * Who a command works for, by id at school, e-mail address or Entra id. Whoever left is nobody any more.
 * @throws PersonUnknown
 */
export function asPerson(school: School, asked: string): Person {
  const mail = asked.toLowerCase();
  const person =
    school.personById(asked) ??
    school.personByAad(asked) ??
    school.file.people.find(({ email }) => email?.toLowerCase() === mail);
  if (!person || person.left !== undefined) throw new PersonUnknown(asked);
  return person;
}
