import type { Duty, Move, RouteFile, StepFile } from "../../../../../src/domain/route/schema.ts";
import { leafPaths, told, withoutLeaf } from "./condition-leaves.ts";

/** A route with one thing taken away. `name` says what, by the ids of the file: the checker has to find it. */
export type Mutant = { kind: string; name: string; file: RouteFile };

/** Every way to take one thing away that somebody may rely on. */
export function mutantsOf(file: RouteFile): Mutant[] {
  return [
    ...file.steps.flatMap((step, at) => [
      ...stepMutants(file, at),
      ...step.moves.flatMap((move, nth) => moveMutants(file, at, nth, move)),
    ]),
    ...dutyPlaces(file).flatMap((place) => dutyMutants(file, place)),
    ...consentMutants(file),
    ...settingMutants(file),
    ...groundMutants(file),
  ];
}

function stepMutants(file: RouteFile, at: number): Mutant[] {
  const step = file.steps[at];
  if (!step) return [];
  const without = (kind: string, what: string, change: (there: StepFile) => void): Mutant => ({
    kind,
    name: `${step.id}: without ${what}`,
    file: changed(file, (copy) => {
      const there = copy.steps[at];
      if (there) change(there);
    }),
  });
  return [
    ...(step.lead ? [without("lead", "lead", (there) => void delete there.lead)] : []),
    ...(step.term ? [without("term", "term", (there) => void delete there.term)] : []),
    ...termMutants(step.term, without),
    ...(step.evaluation ? [without("evaluation", "evaluation", (there) => void delete there.evaluation)] : []),
    ...step.questions.map((question, nth) =>
      without("question", `question ${question.id}`, (there) => void there.questions.splice(nth, 1)),
    ),
    ...step.presence.map((rule, nth) =>
      without(
        "presence",
        `the rule that ${rule.role} never meets ${rule.meeting} without ${rule.needs}`,
        (there) => void there.presence.splice(nth, 1),
      ),
    ),
  ];
}

function termMutants(
  term: StepFile["term"],
  without: (kind: string, what: string, change: (there: StepFile) => void) => Mutant,
): Mutant[] {
  if (!term) return [];
  if ("max" in term) {
    if (term.min === undefined) return [];
    return [
      without("term", "a first day to evaluate", ({ term: there }) => {
        if (there && "max" in there) delete there.min;
      }),
    ];
  }
  return term.with.map((role, nth) =>
    without("term", `${role} to agree the date with`, ({ term: there }) => {
      if (there && "setBy" in there) there.with.splice(nth, 1);
    }),
  );
}

function moveMutants(file: RouteFile, at: number, nth: number, move: Move): Mutant[] {
  const mutant = (kind: string, what: string, change: (copy: Move) => void): Mutant => ({
    kind,
    name: `${move.id}: without ${what}`,
    file: changed(file, (copy) => {
      const there = copy.steps[at]?.moves[nth];
      if (there) change(there);
    }),
  });
  return [
    ...leafPaths(move.when).map((path) =>
      mutant("guard", `condition ${told(move.when, path)}`, (copy) => {
        copy.when = withoutLeaf(copy.when, path) ?? { all: [] };
      }),
    ),
    ...(move.approvedBy ? [mutant("approval", "approval", (copy) => void delete copy.approvedBy)] : []),
    ...move.proposedBy.map((role, who) =>
      mutant("proposedBy", `${role} as proposer`, (copy) => void copy.proposedBy.splice(who, 1)),
    ),
    {
      kind: "way out",
      name: `${move.id}: gone`,
      file: changed(file, (copy) => void copy.steps[at]?.moves.splice(nth, 1)),
    },
  ];
}

type DutyPlace = {
  duty: Duty;
  in(file: RouteFile): { list: Duty[]; nth: number } | undefined;
  remove(file: RouteFile): void;
};

function dutyPlaces(file: RouteFile): DutyPlace[] {
  const own = file.steps.flatMap((step, at) =>
    step.duties.map(
      (duty, nth): DutyPlace => ({
        duty,
        in: (copy) => ({ list: copy.steps[at]?.duties ?? [], nth }),
        remove: (copy) => void copy.steps[at]?.duties.splice(nth, 1),
      }),
    ),
  );
  const shared = file.shared.map(
    ({ duty }, at): DutyPlace => ({
      duty,
      in: (copy) => ({ list: copy.shared.map((one) => one.duty), nth: at }),
      remove: (copy) => void copy.shared.splice(at, 1),
    }),
  );
  return [...own, ...shared];
}

function dutyMutants(file: RouteFile, place: DutyPlace): Mutant[] {
  const { duty } = place;
  const mutant = (kind: string, what: string, change: (copy: Duty) => void): Mutant => ({
    kind,
    name: `${duty.id}: ${what}`,
    file: changed(file, (copy) => {
      const found = place.in(copy);
      const there = found?.list[found.nth];
      if (there) change(there);
    }),
  });
  const { outside } = duty;
  return [
    ...(duty.consent
      ? [{ kind: "consent duty", name: `${duty.id}: gone`, file: changed(file, (copy) => place.remove(copy)) }]
      : []),
    ...(outside?.consent
      ? [
          mutant("outside consent", "without consent", ({ outside: copy }) => void delete copy?.consent),
          mutant("outside consent", "with a made-up ground", ({ outside: copy }) => {
            if (!copy) return;
            delete copy.consent;
            copy.ground = "made up";
          }),
        ]
      : []),
    ...(outside?.ground
      ? [mutant("outside ground", "without its ground", ({ outside: copy }) => void delete copy?.ground)]
      : []),
    ...(outside?.anonymous
      ? [
          mutant("anonymous", "no longer without a name", ({ outside: copy }) => {
            if (copy) copy.anonymous = false;
          }),
        ]
      : []),
    ...(outside ? [mutant("outside", "no longer an outside act", (copy) => void delete copy.outside)] : []),
    ...duty.mustAttend.map((role, nth) =>
      mutant("mustAttend", `without ${role} there`, (copy) => void copy.mustAttend.splice(nth, 1)),
    ),
  ];
}

function consentMutants(file: RouteFile): Mutant[] {
  return file.consents.flatMap((consent, at): Mutant[] => {
    const mutant = (what: string, change: (copy: typeof consent) => void): Mutant => ({
      kind: "consent form",
      name: `${consent.id}: ${what}`,
      file: changed(file, (copy) => {
        const there = copy.consents[at];
        if (there) change(there);
      }),
    });
    return [
      {
        kind: "consent",
        name: `${consent.id}: gone`,
        file: changed(file, (copy) => void copy.consents.splice(at, 1)),
      },
      ...(consent.form === "signed"
        ? [
            mutant("without signature", (copy) => {
              copy.form = "any";
            }),
          ]
        : []),
      ...(consent.givenBy === "bothParents"
        ? [
            mutant("from one parent", (copy) => {
              copy.givenBy = "oneParent";
            }),
          ]
        : []),
    ];
  });
}

function settingMutants(file: RouteFile): Mutant[] {
  return file.settings.flatMap((setting, at) =>
    setting.options.map((option, nth) => ({
      kind: "setting option",
      name: `${setting.id}: without option ${option.id}`,
      file: changed(file, (copy) => void copy.settings[at]?.options.splice(nth, 1)),
    })),
  );
}

function groundMutants(file: RouteFile): Mutant[] {
  return (file.putForward?.grounds ?? []).flatMap((ground, at) =>
    ground.counts
      ? [
          {
            kind: "ground",
            name: `${ground.id}: without counting`,
            file: changed(file, (copy) => void delete copy.putForward?.grounds[at]?.counts),
          },
        ]
      : [],
  );
}

function changed(file: RouteFile, change: (copy: RouteFile) => void): RouteFile {
  const copy = structuredClone(file);
  change(copy);
  return copy;
}
