import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import { parse } from "yaml";
import { ruleFilesIn } from "../src/store/rule-files.ts";

/** docs/statements: what each school document says, and which element of the rule file carries it. */

const FOLDER = "docs/statements";
const overview = readFileSync("docs/statements.md", "utf8");
const pages = readdirSync(FOLDER).filter((file) => file.endsWith(".md"));
const routes = new Map(
  ruleFilesIn("rules").map((file) => [file.split("/").at(-2) ?? "", spread(parse(readFileSync(file, "utf8")))]),
);

/** A page is about one route; that of the 1-zorgroute about two, `g` and `l`. */
function routeOf(page: string, prefix: string | undefined): unknown {
  const id = page.replace(/\.md$/, "");
  return routes.get(prefix === undefined ? id : `${id}-${prefix === "g" ? "groep" : "leerling"}`);
}

type Row = { place: string; why: string };

function rowsOf(text: string): Row[] {
  return text
    .split("\n")
    .filter((line) => /^\| *\d+/.test(line))
    .map((line) => {
      const [, , , , place = "", why = ""] = line.split("|").map((cell) => cell.trim());
      return { place, why };
    });
}

const REFERENCE =
  /`((?:[gl]\.)?(?:start|rounds|steps|roles|settings|consents|glossary|outcomes|shared|marks|putForward)(?:[.[][^`]*)?)`/g;

type RouteText = { steps: { id: string; duties?: unknown[] }[]; shared?: { in: string[]; duty: { id: string } }[] };

/** The rule file as its references read it: a duty that steps share stands in each of these steps. */
function spread(route: RouteText): object {
  const shared = route.shared ?? [];
  const duties = (step: RouteText["steps"][number]) => [
    ...(step.duties ?? []),
    ...shared.filter((one) => one.in.includes(step.id)).map(({ duty }) => duty),
  ];
  return {
    ...route,
    shared: shared.map(({ duty, ...rest }) => ({ ...rest, ...duty })),
    steps: route.steps.map((step) => ({ ...step, duties: duties(step) })),
  };
}

/** Follows `steps.zr1.duties.tryMeans.options[0]`: by place, by the id or term of an element; `*` and `[]` are any of them. */
function has(here: unknown, [part, ...rest]: readonly string[]): boolean {
  if (part === undefined) return here !== undefined;
  if (here === null || typeof here !== "object") return false;
  if (part === "*" || part === "[]") return Object.values(here).some((one) => has(one, rest));
  if (!Array.isArray(here)) return has((here as Record<string, unknown>)[part], rest);
  const nth = /^\[(\d+)\]$/.exec(part)?.[1];
  if (nth !== undefined) return has(here[Number(nth)], rest);
  return has(
    here.find((one) => one === part || one.id === part || one.term === part),
    rest,
  );
}

describe.each(pages)("docs/statements/%s", (page) => {
  const text = readFileSync(`${FOLDER}/${page}`, "utf8");
  const rows = rowsOf(text);

  test("every place it names is in the rule file", () => {
    const missing = rows.flatMap(({ place }) =>
      [...place.matchAll(REFERENCE)]
        .map(([, reference = ""]) => reference.split(":")[0] ?? "")
        .filter((reference) => {
          const [, prefix, path = reference] = /^([gl])\.(.*)$/.exec(reference) ?? [];
          return !has(routeOf(page, prefix), path.match(/\[\d*\]|[^.[\]]+/g) ?? []);
        }),
    );
    expect(rows.length).toBeGreaterThan(50);
    expect(missing).toEqual([]);
  });

  test("a statement that no rule carries has its reason, and the count at the foot is right", () => {
    const without = rows.filter(({ place }) => place === "—");
    expect(without.filter(({ why }) => why === "")).toEqual([]);
    const [, all, carried, not] = /(\d+) uitspraken: (\d+) staan in de regels, (\d+) niet/.exec(text) ?? [];
    const counted = [rows.length, rows.length - without.length, without.length];
    expect([all, carried, not].map(Number)).toEqual(counted);
    const line = overview.split("\n").find((one) => one.includes(`(statements/${page})`)) ?? "";
    expect(line.split("|").slice(3, 6).map(Number)).toEqual(counted);
  });
});
