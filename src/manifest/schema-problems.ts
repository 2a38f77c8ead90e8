import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { AppManifestUtils, type TeamsManifest } from "@microsoft/app-manifest";
import AjvDraft04 from "ajv-draft-04";
import addFormats from "ajv-formats";

const require = createRequire(import.meta.url);

/** What Microsoft's own schema has against a manifest, in its words; empty when nothing. Uses the schema that came along: no network. */
export async function manifestProblems(manifest: unknown): Promise<string[]> {
  return AppManifestUtils.validateAgainstSchema(manifest as TeamsManifest);
}

/** The same for a file with the texts of another language, by the schema of this version of the manifest. */
export function localizationProblems(texts: unknown, manifestVersion: string): string[] {
  const schema = `@microsoft/app-manifest/build/json-schemas/teams/v${manifestVersion}/MicrosoftTeams.Localization.schema.json`;
  // The schema writes a bell as \a, which no JavaScript expression has.
  const text = readFileSync(require.resolve(schema), "utf8").replaceAll("\\\\a", "\\\\x07");
  const ajv = new AjvDraft04.default({ strict: false, unicodeRegExp: false, allErrors: true });
  addFormats.default(ajv, ["uri", "email", "regex"]);
  const validate = ajv.compile(JSON.parse(text));
  return validate(texts)
    ? []
    : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}
