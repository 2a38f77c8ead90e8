import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";

/**
 * npm 10 compiles any package that ships a binding.gyp and has no install script of its own, unless the lockfile says
 * `gypfile: false`. A school's computer has no compiler, so one forgotten field there breaks `npm ci`.
 */
const ROOT = join(import.meta.dirname, "..");

type Locked = { gypfile?: boolean };
type Lock = { packages: Record<string, Locked> };

function readJson<T>(file: string): T {
  return JSON.parse(readFileSync(file, "utf8")) as T;
}

/** Installed packages that npm would compile: the native ones that neither say otherwise nor bring their own script. */
function compiledByNpm({ packages }: Lock): string[] {
  return Object.entries(packages)
    .filter(([path, { gypfile }]) => path !== "" && gypfile !== false && existsSync(join(ROOT, path, "binding.gyp")))
    .filter(([path]) => {
      const { scripts = {} } = readJson<{ scripts?: Record<string, string> }>(join(ROOT, path, "package.json"));
      return !scripts.install && !scripts.preinstall;
    })
    .map(([path]) => path);
}

/** One sentence that says how to mend it; empty when nothing is wrong. */
function complaint(lock: Lock): string {
  const packages = compiledByNpm(lock);
  return packages.length === 0
    ? ""
    : `package-lock.json lost "gypfile": false for ${packages.join(", ")}; run \`npm run lock\` to put it back`;
}

describe("npm ci", () => {
  const lock = readJson<Lock>(join(ROOT, "package-lock.json"));

  test("compiles nothing", () => {
    expect(complaint(lock)).toBe("");
  });

  test("would compile better-sqlite3 if the lockfile forgot `gypfile: false`, and says how to mend it", () => {
    const path = "node_modules/better-sqlite3";
    const { gypfile, ...forgotten } = lock.packages[path] ?? {};
    expect(gypfile).toBe(false);
    expect(complaint({ packages: { ...lock.packages, [path]: forgotten } })).toBe(
      'package-lock.json lost "gypfile": false for node_modules/better-sqlite3; run `npm run lock` to put it back',
    );
  });
});

test("the lockfile holds the packages of every platform, not only of this one", () => {
  const { packages } = JSON.parse(readFileSync("package-lock.json", "utf8")) as {
    packages: Record<string, { optionalDependencies?: Record<string, string> }>;
  };
  const named = Object.values(packages).flatMap(({ optionalDependencies }) => Object.keys(optionalDependencies ?? {}));
  const missing = named.filter((name) => !Object.keys(packages).some((path) => path.endsWith(`node_modules/${name}`)));
  // Mend it with: npm run lock
  expect(missing).toEqual([]);
});
