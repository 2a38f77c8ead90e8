import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { type School, schoolSchema, toSchool } from "../domain/school/school.ts";

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
  let content: unknown;
  try {
    content = parse(readFileSync(file, "utf8"));
  } catch (cause) {
    throw new SchoolFileInvalid(file, ["het bestand is er niet, of is geen goede YAML"], cause);
  }
  const parsed = schoolSchema.safeParse(content);
  if (parsed.success) return toSchool(parsed.data);
  throw new SchoolFileInvalid(
    file,
    parsed.error.issues.map((issue) => `${issue.path.map(String).join(".") || "bestand"}: ${issue.message}`),
  );
}
