import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "@jest/globals";
import { parse } from "yaml";
import { z } from "zod";
import { CHECKS } from "../../../../src/domain/route/check/checks.ts";
import { type Route, toRoute } from "../../../../src/domain/route/route.ts";
import { type RouteFile, routeSchema } from "../../../../src/domain/route/schema.ts";
import { CLAIMS } from "../../../../src/domain/route/soundness/claims/claims.ts";
import { promisesAreKept } from "../../../../src/domain/route/soundness/claims/promises-are-kept.ts";
import { type Promises, promisesSchema } from "../../../../src/domain/route/soundness/promise.ts";
import { checkSoundness, type SoundnessOptions } from "../../../../src/domain/route/soundness/soundness.ts";
import { promisesFileOf, ruleFilesIn } from "../../../../src/store/rule-files.ts";
import { ENGINE_MUTANTS } from "./engine-mutants.ts";
import { type Mutant, mutantsOf } from "./mutants.ts";

/** Mutants that may live: each named, with the reason why taking this away does no harm. */
const harmlessSchema = z.array(z.strictObject({ reason: z.string().min(20), mutants: z.array(z.string()).min(1) }));

type Subject = { name: string; file: RouteFile; promises: Promises; harmless: ReadonlySet<string> };

const subjects: Subject[] = ruleFilesIn("rules").map((path) => {
  const file = routeSchema.parse(parse(readFileSync(path, "utf8")));
  const promises = promisesFileOf(path);
  const harmless = `test/domain/route/soundness/harmless/${file.id}.yaml`;
  return {
    name: file.id,
    file,
    promises: existsSync(promises) ? promisesSchema.parse(parse(readFileSync(promises, "utf8"))).promises : [],
    harmless: new Set(
      existsSync(harmless)
        ? harmlessSchema.parse(parse(readFileSync(harmless, "utf8"))).flatMap(({ mutants }) => mutants)
        : [],
    ),
  };
});

/** Claims and promises that a mutant set off: what none sets off checks nothing. */
const setOff = new Set<string>();
const table: string[] = [];

test.each(subjects)("every mutant of $name is found, or listed as harmless", (subject) => {
  expect(look(subject.file, { promises: subject.promises }).found).toEqual([]);
  const mutants = mutantsOf(subject.file);
  const alive = mutants.filter((mutant) => !isFound(subject, mutant)).map(({ kind, name }) => `${kind}: ${name}`);
  const allowed = alive.filter((name) => subject.harmless.has(name));
  table.push(row(subject.name, mutants.length, mutants.length - alive.length, allowed.length));
  expect(alive.filter((name) => !subject.harmless.has(name))).toEqual([]);
  // A mutant that is found by now has no place on the list any more.
  expect([...subject.harmless].filter((name) => !alive.includes(name))).toEqual([]);
});

test.each(subjects)("every promise of $name is broken by some mutant", ({ name, file, promises }) => {
  const mutants = mutantsOf(file);
  let idle = promises.filter(({ id }) => !setOff.has(`${name} ${id}`));
  for (const beside of ["not", "apart"] as const) {
    for (const mutant of mutants) {
      if (idle.length === 0) break;
      const tried = { promises: idle, claims: [promisesAreKept], beside };
      const broken = new Set(checkSoundness(routeOf(mutant.file), tried).found.map(({ path }) => path[1]));
      idle = idle.filter((_, nth) => !broken.has(nth));
    }
  }
  expect(idle.map(({ id }) => id)).toEqual([]);
});

test.each(ENGINE_MUTANTS)("a bot in which $name is found by $claim", ({ claim, engine }) => {
  const claims = CLAIMS.filter(({ name }) => name === claim);
  const found = subjects.flatMap(
    ({ file }) => checkSoundness(routeOf(file), { engine, claims, onlyFirst: true }).found,
  );
  expect(found[0]).toMatchObject({ claim, message: expect.stringContaining("Zo komt het zover: (1) ") });
  setOff.add(claim);
});

test("no claim is idle: some mutant sets off each of them", () => {
  const kinds = new Set(["way out", "consent duty", "outside consent", "term", "evaluation", "question"]);
  const idle = CLAIMS.filter(({ name }) => !setOff.has(name)).filter(
    (claim) =>
      !subjects.some(({ file, promises }) =>
        mutantsOf(file)
          .filter(({ kind }) => kinds.has(kind))
          .some(
            (mutant) => checkSoundness(routeOf(mutant.file), { promises, claims: [claim], onlyFirst: true }).found[0],
          ),
      ),
  );
  expect(idle.map(({ name }) => name)).toEqual([]);
  process.stdout.write(`\n${[row("route", "mutants", "found", "allowed"), ...table].join("\n")}\n`);
});

/** By the form of the file, else by visiting its states; quickly at first, in full when that shows nothing. */
function isFound({ name, promises }: Subject, { kind, file }: Mutant): boolean {
  // A guard that was all there was leaves a condition that cannot be written; it must be missed for what it guarded.
  if (kind !== "guard" && !routeSchema.safeParse(file).success) return true;
  if (CHECKS.some((check) => check.find(file).length > 0)) return true;
  const { found } = look(file, { promises });
  for (const { claim, in: where, path } of found) {
    setOff.add(claim);
    if (where === "promises") setOff.add(`${name} ${promises[Number(path[1])]?.id}`);
  }
  return found.length > 0;
}

function look(file: RouteFile, options: SoundnessOptions) {
  const route = routeOf(file);
  const quick = checkSoundness(route, { ...options, onlyFirst: true, beside: "not" });
  return quick.found.length > 0 ? quick : checkSoundness(route, { ...options, onlyFirst: true });
}

function routeOf(file: RouteFile): Route {
  return toRoute(file, { validFrom: "2026-08-01", hash: "mutant" });
}

function row(name: string, ...figures: (number | string)[]): string {
  return [name.padEnd(26), ...figures.map((figure) => String(figure).padStart(9))].join("");
}
