import { readFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { diffRoutes } from "../../../../src/domain/route/diff/diff-routes.ts";
import { type Route, toRoute } from "../../../../src/domain/route/route.ts";
import { type RouteFile, routeSchema } from "../../../../src/domain/route/schema.ts";
import { ruleFilesIn } from "../../../../src/store/rule-files.ts";
import { FIRST, fileOf } from "./two-versions.ts";

type Path = readonly (string | number)[];
type Mutation = "remove" | "rename" | "change";

const files = [FIRST, ...ruleFilesIn("rules").map((file) => readFileSync(file, "utf8"))].map(fileOf);
const places = files.map((file) => pathsIn(file));

/** Every place in the file, deepest included. */
function pathsIn(value: unknown, path: Path = []): Path[] {
  if (typeof value !== "object" || value === null) return [path];
  const inside = Object.entries(value).flatMap(([key, inner]) =>
    pathsIn(inner, [...path, Array.isArray(value) ? Number(key) : key]),
  );
  return path.length === 0 ? inside : [path, ...inside];
}

/** The file with one thing at the path removed, renamed or changed; undefined when the result has no valid form. */
function mutated(file: RouteFile, path: Path, mutation: Mutation): RouteFile | undefined {
  const copy = structuredClone(file) as unknown;
  const key = path.at(-1);
  const parent = path
    .slice(0, -1)
    .reduce<unknown>((inner, part) => (inner as Record<string | number, unknown>)[part], copy) as Record<
    string | number,
    unknown
  >;
  if (key === undefined) return undefined;
  if (mutation === "remove") {
    if (Array.isArray(parent)) parent.splice(Number(key), 1);
    else delete parent[key];
  } else {
    const value: unknown = parent[key];
    if (mutation === "rename" && typeof value === "object" && value !== null && "id" in value) {
      parent[key] = { ...value, id: `${String(value.id)}New` };
    } else parent[key] = other(value);
  }
  const parsed = routeSchema.safeParse(copy);
  return parsed.success ? parsed.data : undefined;
}

function other(value: unknown): unknown {
  if (typeof value === "string")
    return value === "oneParent" ? "bothParents" : value === "any" ? "signed" : `${value}New`;
  if (typeof value === "number") return value + 1;
  if (typeof value === "boolean") return !value;
  return Array.isArray(value) ? [...value].reverse() : value;
}

/** Titles of the steps that a place in the file belongs to, in the old and the new file; empty for the route as a whole. */
function titlesAt(file: RouteFile, path: Path): string[] {
  const [part, at] = path;
  if (typeof at !== "number") return [];
  if (part === "steps") return [file.steps[at]?.title ?? ""].filter(Boolean);
  const steps = part === "shared" ? (file.shared[at]?.in ?? []) : [];
  return file.steps.filter(({ id }) => steps.includes(id)).map(({ title }) => title);
}

function asRoute(file: RouteFile): Route {
  return toRoute(file, { validFrom: "2026-08-01", hash: "x" });
}

/** The route as the engine reads it, without what it does not keep (the order of shared blocks). */
function meaning(route: Route): string {
  return JSON.stringify(route, (_, value: unknown) => (value instanceof Map ? [...value.values()] : value));
}

const mutation = fc
  .record({
    nth: fc.nat(files.length - 1),
    at: fc.nat(),
    kind: fc.constantFrom<Mutation>("remove", "rename", "change"),
  })
  .map(({ nth, at, kind }) => {
    const paths = places[nth] ?? [];
    return { nth, path: paths[at % paths.length] ?? [], kind };
  });

describe("any one change of a rule file", () => {
  test("is told, and its step is named", () => {
    let told = 0;
    fc.assert(
      fc.property(mutation, ({ nth, path, kind }) => {
        const file = files[nth];
        const changedFile = file && mutated(file, path, kind);
        fc.pre(changedFile !== undefined);
        const [was, now] = [asRoute(file as RouteFile), asRoute(changedFile as RouteFile)];
        fc.pre(meaning(was) !== meaning(now));
        const changes = diffRoutes(was, now);
        expect(changes).not.toEqual([]);
        told++;
        const [before, after] = [titlesAt(file as RouteFile, path), titlesAt(changedFile as RouteFile, path)];
        if (before.length === 0) return;
        const headings = changes.map(({ heading }) => heading).join("\n");
        const named = path[0] === "shared" && path[2] === "in" ? symmetric(before, after) : before;
        for (const title of named) expect(headings).toContain(title);
      }),
      { numRuns: 600 },
    );
    expect(told).toBeGreaterThan(500);
  });

  test("and telling it the other way round says as much", () => {
    fc.assert(
      fc.property(mutation, ({ nth, path, kind }) => {
        const file = files[nth];
        const changedFile = file && mutated(file, path, kind);
        fc.pre(changedFile !== undefined);
        const [was, now] = [asRoute(file as RouteFile), asRoute(changedFile as RouteFile)];
        expect(diffRoutes(was, now).length === 0).toBe(diffRoutes(now, was).length === 0);
      }),
      { numRuns: 100 },
    );
  });
});

function symmetric(one: readonly string[], other: readonly string[]): string[] {
  return [...one.filter((title) => !other.includes(title)), ...other.filter((title) => !one.includes(title))];
}
