import { dutyOf, type Route, roleOf, stepOf } from "../../domain/route/route.ts";
import type { IsoDate } from "../../domain/school/dates.ts";
import { holdersOf, type Person, type School, type Subject } from "../../domain/school/school.ts";
import { andList } from "./day.ts";

/** Turns the ids in advice, refusals and events into the words of this school. */
export type Naming = {
  today: IsoDate;
  /** The pupil by roepnaam, or the group. */
  subject(): string;
  /** A pupil of a group case, by key. */
  pupilName(key: string): string;
  mark(id: string): string;
  ground(id: string): string;
  step(id: string): string;
  role(id: string): string;
  roles(ids: readonly string[]): string;
  /** The people who hold a role for this pupil, by name; the role's own name when nobody in the bot holds it. */
  holders(role: string, except?: string): string;
  person(id: string): string;
  duty(id: string): string;
  /** What was done: the means chosen from the duty's list, otherwise the duty itself. */
  deed(duty: string, option?: string): string;
  move(id: string): string;
  question(id: string): string;
  answer(question: string, option: string): string;
  outcome(id: string): string;
  consent(id: string): string;
  /** What parents give: consent to share or test, or agreement with what the school does. Two things, two words. */
  consentWord(id: string): "toestemming" | "instemming";
  setting(id: string): string;
  /** Who fills in what the school still has to choose. */
  admin(): string;
};

/** `earlier`: versions that the case ran on before; what is no longer in its route is still called what it was. */
export function namingOf(
  route: Route,
  school: School,
  subject: Subject,
  today: IsoDate,
  earlier: readonly Route[] = [],
): Naming {
  const versions = [route, ...earlier];
  const everyStep = versions.flatMap((version) => [...version.steps.values()]);
  const naming: Naming = {
    today,
    subject: () => subject.name,
    pupilName: (key) => school.pupilByKey(key)?.name ?? "een oud-leerling",
    mark: (id) => route.marks.get(id)?.text ?? id,
    ground: (id) => route.putForward?.grounds.find((ground) => ground.id === id)?.text ?? id,
    step: (id) => first(everyStep, (step) => (step.id === id ? step.title : undefined)) ?? stepOf(route, id).title,
    role: (id) => roleOf(route, id).name,
    roles: (ids) => andList(ids.map(naming.role)),
    holders: (role, except) => {
      const people = holdersOf(school, roleOf(route, role), route.id, subject).filter((person) => person.id !== except);
      return people.length > 0 ? andList(people.map((person: Person) => person.name)) : naming.role(role);
    },
    person: (id) => school.personById(id)?.name ?? "een oud-collega",
    duty: (id) => first(everyStep, (step) => dutyOf(step, id)?.label) ?? id,
    deed: (id, option) =>
      first(everyStep, (step) => dutyOf(step, id)?.options.find((candidate) => candidate.id === option)?.text) ??
      naming.duty(id),
    move: (id) => first(everyStep, (step) => step.moves.find((move) => move.id === id)?.title) ?? id,
    question: (id) => first(everyStep, (step) => step.questions.find((question) => question.id === id)?.text) ?? id,
    answer: (question, option) =>
      first(
        everyStep,
        (step) => step.questions.find(({ id }) => id === question)?.options.find(({ id }) => id === option)?.text,
      ) ?? option,
    outcome: (id) => first(versions, (version) => version.outcomes.get(id)?.text) ?? id,
    consent: (id) => route.consents.get(id)?.title ?? id,
    consentWord: (id) => (route.consents.get(id)?.kind === "agreement" ? "instemming" : "toestemming"),
    setting: (id) => route.settings.get(id)?.question ?? id,
    admin: () => school.file.contacts.admin.name,
  };
  return naming;
}

function first<T, R>(items: readonly T[], pick: (item: T) => R | undefined): R | undefined {
  for (const item of items) {
    const found = pick(item);
    if (found !== undefined) return found;
  }
  return undefined;
}
