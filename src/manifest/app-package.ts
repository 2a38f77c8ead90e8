import { readFileSync } from "node:fs";
import { join } from "node:path";
import { strToU8, zipSync } from "fflate";
import { z } from "zod";
import { AppPackageInvalid } from "./app-package-invalid.ts";
import { filledIn } from "./filled-in.ts";
import { pngSize } from "./png-size.ts";
import { localizationProblems, manifestProblems } from "./schema-problems.ts";

const MANIFEST = "manifest.json";
/** In dots, as Teams asks: https://learn.microsoft.com/microsoftteams/platform/concepts/build-and-test/apps-package */
const ICON_SIZES = { color: 192, outline: 32 } as const;

/** The part of the manifest that says which other files belong to the package. */
const Shape = z.object({
  manifestVersion: z.string().regex(/^\d+\.\d+$/),
  icons: z.object({ color: z.string(), outline: z.string() }),
  localizationInfo: z.object({ additionalLanguages: z.array(z.object({ file: z.string() })) }),
});

/** Without a date of its own, so that the same app gives the same bytes; a zip knows no year before 1980, and no time zone. */
const NO_DATE = new Date(1980, 0, 1);

/**
 * The zip that Teams takes, made of the manifest in `folder` with `values` filled in for its `{{NAME}}`s: the manifest, the
 * texts of other languages and both icons. Checked against Microsoft's own schema without a network. Throws
 * `AppPackageInvalid` with everything that is wrong.
 */
export async function appPackage(folder: string, values: Readonly<Record<string, string>>): Promise<Uint8Array> {
  const unknown = new Set<string>();
  const manifest = filledIn(readJson(folder, MANIFEST), values, unknown);
  const shape = Shape.safeParse(manifest);
  if (!shape.success) throw new AppPackageInvalid(shape.error.issues.map(({ path }) => noPart(path.join("."))));
  const { manifestVersion, icons, localizationInfo } = shape.data;
  const languages = localizationInfo.additionalLanguages.map(({ file }) => ({
    file,
    texts: filledIn(readJson(folder, file), values, unknown),
  }));
  const pictures = Object.entries(ICON_SIZES).map(([kind, size]) => {
    const file = icons[kind as keyof typeof ICON_SIZES];
    return { file, size, bytes: readBytes(folder, file) };
  });
  const problems = [
    ...[...unknown].map((name) => `{{${name}}}: voor deze plek is er geen waarde`),
    ...(await manifestProblems(manifest)).map((problem) => `${MANIFEST}: ${problem} (schema van Microsoft)`),
    ...languages.flatMap(({ file, texts }) =>
      localizationProblems(texts, manifestVersion).map((problem) => `${file}: ${problem} (schema van Microsoft)`),
    ),
    ...pictures.flatMap(({ file, size, bytes }) => pictureProblem(file, size, bytes)),
  ];
  if (problems.length > 0) throw new AppPackageInvalid(problems);
  return zipSync(
    Object.fromEntries([
      [MANIFEST, strToU8(`${JSON.stringify(manifest, null, 2)}\n`)],
      ...languages.map(({ file, texts }) => [file, strToU8(`${JSON.stringify(texts, null, 2)}\n`)]),
      ...pictures.map(({ file, bytes }) => [file, bytes]),
    ]),
    { level: 9, mtime: NO_DATE },
  );
}

function noPart(path: string): string {
  return `${MANIFEST}: "${path}" ontbreekt of is geen tekst`;
}

function pictureProblem(file: string, size: number, bytes: Uint8Array): string[] {
  const found = pngSize(bytes);
  if (!found) return [`${file}: dit is geen PNG`];
  if (found.width === size && found.height === size) return [];
  return [`${file}: is ${found.width} bij ${found.height} punten en hoort ${size} bij ${size} te zijn`];
}

function readBytes(folder: string, file: string): Uint8Array {
  try {
    return readFileSync(join(folder, file));
  } catch (cause) {
    throw new AppPackageInvalid([`${file}: dit bestand is niet te lezen in ${folder}`], { cause });
  }
}

function readJson(folder: string, file: string): unknown {
  const text = Buffer.from(readBytes(folder, file)).toString("utf8");
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new AppPackageInvalid([`${file}: dit is geen goede JSON`], { cause });
  }
}
