import { readFileSync } from "node:fs";
import { parse, YAMLParseError } from "yaml";
import { z } from "zod";
import type { Route } from "../domain/route/route.ts";
import { type School, toSchool } from "../domain/school/school.ts";
import { schoolSchema } from "../domain/school/school-schema.ts";

/** The school file cannot be used. The message names the place in the file and what is wrong, in Dutch. */
export class SchoolFileInvalid extends Error {
  readonly code = "school-invalid";
  constructor(file: string, problems: readonly string[], cause?: unknown) {
    super(`Het schoolbestand ${file} klopt niet:\n${problems.map((line) => `  ${line}`).join("\n")}`, { cause });
    this.name = "SchoolFileInvalid";
  }
}

/** Reads the school from a YAML file. Throws `SchoolFileInvalid` with everything that is wrong. */
export function readSchool(file: string): School {
  const parsed = schoolSchema.safeParse(contentOf(file), { error: z.locales.nl().localeError });
  if (parsed.success) return toSchool(parsed.data);
  throw new SchoolFileInvalid(
    file,
    parsed.error.issues.map((issue) => `${issue.path.map(String).join(".") || "bestand"}: ${issue.message}`),
  );
}

function contentOf(file: string): unknown {
  try {
    return parse(readFileSync(file, "utf8"));
  } catch (cause) {
    const place = cause instanceof YAMLParseError ? cause.linePos?.[0] : undefined;
    const problem = place ? `regel ${place.line}, kolom ${place.col}: geen goede YAML` : "het bestand is er niet";
    throw new SchoolFileInvalid(file, [problem], cause);
  }
}

/**
 * Checks that the routes and choices the school names exist in the rules: a choice with a slip of the pen would close a
 * way for good. Throws `SchoolFileInvalid` with everything that is wrong.
 */
export function checkSchoolFits(file: string, school: School, routes: readonly Route[]): void {
  const problems: string[] = [];
  const versions = (id: string) => routes.filter((route) => route.id === id);
  const ids = [...new Set(routes.map(({ id }) => id))].join(", ");
  const known = (id: string, place: string) => {
    if (versions(id).length === 0) {
      problems.push(`${place}: route "${id}" staat niet bij de regelbestanden; kies uit: ${ids}`);
    }
  };
  school.file.routes.forEach((id, at) => void known(id, `routes.${at}`));
  for (const [id, choices] of Object.entries(school.file.settings)) {
    known(id, `settings.${id}`);
    for (const [setting, choice] of versions(id).length > 0 ? Object.entries(choices) : []) {
      const options = versions(id).flatMap((route) => route.settings.get(setting)?.options.map((one) => one.id) ?? []);
      const place = `settings.${id}.${setting}`;
      if (options.length === 0) problems.push(`${place}: deze instelling heeft de route niet`);
      else if (!options.includes(choice)) problems.push(`${place}: kies uit ${[...new Set(options)].join(", ")}`);
    }
  }
  if (problems.length > 0) throw new SchoolFileInvalid(file, problems);
}
