import type { IsoDate } from "../school/dates.ts";
import type {
  Consent,
  Duty,
  Mark,
  Move,
  Option,
  PutForward,
  Question,
  Role,
  RouteFile,
  Setting,
  StepFile,
} from "./schema.ts";

/** A step with its shared duties in place. */
export type Step = Omit<StepFile, "duties"> & { duties: readonly Duty[] };

/** A checked route, indexed for reading. The content hash says which text of the file a case runs on. */
export type Route = {
  id: string;
  validFrom: IsoDate;
  hash: string;
  title: string;
  document: string;
  subject: "pupil" | "group";
  start: string;
  steps: ReadonlyMap<string, Step>;
  roles: ReadonlyMap<string, Role>;
  outcomes: ReadonlyMap<string, Option>;
  settings: ReadonlyMap<string, Setting>;
  consents: ReadonlyMap<string, Consent>;
  glossary: RouteFile["glossary"];
  rounds: RouteFile["rounds"];
  marks: ReadonlyMap<string, Mark>;
  putForward: PutForward | undefined;
};

/** Indexes a file that passed the schema and every check. */
export function toRoute(file: RouteFile, version: { validFrom: IsoDate; hash: string }): Route {
  return {
    id: file.id,
    ...version,
    title: file.title,
    document: file.document,
    subject: file.subject,
    start: file.start,
    steps: byId(
      file.steps.map((step) => ({
        ...step,
        duties: [
          ...step.duties,
          ...file.shared.filter((shared) => shared.in.includes(step.id)).map((shared) => shared.duty),
        ],
      })),
    ),
    roles: byId(file.roles),
    outcomes: byId(file.outcomes),
    settings: byId(file.settings),
    consents: byId(file.consents),
    glossary: file.glossary,
    rounds: file.rounds,
    marks: byId(file.marks),
    putForward: file.putForward,
  };
}

/** The step with this id. A case only ever holds steps of its own route version, so a miss is a fault of ours. */
export function stepOf(route: Route, id: string): Step {
  const step = route.steps.get(id);
  if (!step) throw new RangeError(`route ${route.id} ${route.validFrom} has no step ${id}`);
  return step;
}

/** The role with this id; the checks guarantee that every role a file mentions exists. */
export function roleOf(route: Route, id: string): Role {
  const role = route.roles.get(id);
  if (!role) throw new RangeError(`route ${route.id} ${route.validFrom} has no role ${id}`);
  return role;
}

/** Roles at work in a step, as somebody holds them by name: `<route>.<role>`. */
export function seatsAtWork({ id }: Pick<Route, "id">, { lead, involved }: Step): string[] {
  return [...(lead ? [lead] : []), ...involved].map((role) => `${id}.${role}`);
}

export function dutyOf(step: Step, id: string): Duty | undefined {
  return step.duties.find((duty) => duty.id === id);
}

export function moveOf(step: Step, id: string): Move | undefined {
  return step.moves.find((move) => move.id === id);
}

export function questionOf(step: Step, id: string): Question | undefined {
  return step.questions.find((question) => question.id === id);
}

function byId<T extends { id: string }>(items: readonly T[]): ReadonlyMap<string, T> {
  return new Map(items.map((item) => [item.id, item]));
}
