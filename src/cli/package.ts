import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Command } from "commander";
import { readAppPackageConfig } from "../config.ts";
import { appPackage } from "../manifest/app-package.ts";
import { AppPackageInvalid } from "../manifest/app-package-invalid.ts";
import type { Output } from "./output.ts";

/**
 * `zorgroute package`: checks the manifest, fills in what the settings say and writes the zip that goes to Teams. `root` is
 * the project's folder. Throws coded errors: `config-invalid`, `app-package-invalid`.
 */
export function addPackage(
  program: Command,
  root: string,
  output: Output,
  env: Readonly<Record<string, string | undefined>> = process.env,
): void {
  program
    .command("package")
    .description("Maak het app-pakket (zip) dat je in Teams zet; de gegevens komen uit .env")
    .option("--out <map>", "map voor het pakket", "dist")
    .action(async ({ out }: { out: string }) => {
      const config = readAppPackageConfig(env);
      const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string };
      const zip = await appPackage(join(root, "manifest"), { ...config, VERSION: version });
      const file = join(out, `${fileNameOf(config.APP_NAME)}-${version}.zip`);
      try {
        mkdirSync(out, { recursive: true });
        writeFileSync(file, zip);
      } catch (cause) {
        throw new AppPackageInvalid([`${file}: hier kan niet geschreven worden; kies een andere map met --out`], {
          cause,
        });
      }
      output.out(file);
    });
}

/** A name as part of a file name: plain letters, digits and dashes. */
function fileNameOf(name: string): string {
  const plain = name
    .normalize("NFD")
    .toLowerCase()
    .replace(/[^a-z0-9\s-]/g, "");
  return plain.trim().replace(/[\s-]+/g, "-") || "zorgroute";
}
