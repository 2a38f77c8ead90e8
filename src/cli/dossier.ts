import { writeFileSync } from "node:fs";
import type { Command } from "commander";
import type { AppDeps } from "../app/deps.ts";
import {
  EXPORT_FORMS,
  type ExportFor,
  type ExportForm,
  exportFile,
  shareWith,
} from "../app/dossier/export/export-file.ts";
import { type PupilFile, pupilFile } from "../app/dossier/pupil-file.ts";
import type { Clock } from "../app/ports.ts";
import { recipientsNow } from "../domain/case/dossier/sharing.ts";
import { roleOf } from "../domain/route/route.ts";
import { createPaperMaker } from "../paper/paper-maker.ts";
import { askerAs } from "./asker.ts";
import { errorCode } from "./error-code.ts";
import type { Output } from "./output.ts";
import { pupilMeant } from "./pupil-meant.ts";
import { placesOf, withStores } from "./with-stores.ts";

type Options = {
  as?: string;
  for?: string;
  json?: true;
  pdf?: true;
  out: string;
  database?: string;
  school?: string;
  rules?: string;
};

const CLOCK: Clock = { now: () => new Date().toISOString() };

/**
 * `zorgroute dossier <pupil> --as <person> [--for <recipient>] [--json|--pdf] --out <file>`: the file that the card gives, for
 * whoever may make it: everything for the parents, or what may go to one recipient. Exit code 2 when there is none.
 */
export function addDossier(
  program: Command,
  output: Output,
  env?: Readonly<Record<string, string | undefined>>,
  clock: Clock = CLOCK,
): void {
  program
    .command("dossier")
    .description("Maak een bestand van het dossier: voor de ouders, of voor iemand van buiten de school")
    .argument("<leerling>", "sleutel van de leerling, of een roepnaam die één keer voorkomt")
    .option("--as <wie>", "wie je bent: id, e-mailadres of object-id uit Entra")
    .option("--for <ontvanger>", "voor wie, zoals de zorgroute die noemt (anders: voor de ouders)")
    .option("--json", "als JSON")
    .option("--pdf", "als PDF (dit is ook zo als je niets kiest)")
    .requiredOption("--out <bestand>", "schrijf het in dit bestand")
    .option("--database <plek>", "databasebestand of postgres://… (anders uit de instellingen van de bot)")
    .option("--school <bestand>", "schoolbestand (anders uit de instellingen van de bot)")
    .option("--rules <map>", "map met regelbestanden (anders uit de instellingen, of rules)")
    .action(async (pupil: string, options: Options) => {
      const form = formOf(options);
      if (!form) return refuse(output, "Kies één vorm: --json of --pdf.");
      try {
        await withStores(placesOf(options, env), clock, async (stores) => {
          const asker = askerAs(options.as, stores);
          const subject = await pupilMeant(stores.school, pupil, "pupil.export", asker, output);
          if (!subject) return output.fail(2);
          const deps = { ...stores, paper: createPaperMaker() };
          const about = await pupilFile(deps, subject);
          const to = recipientMeant(deps, about, options.for, asker.person.name, output);
          const file = to && (await exportFile(deps, about, to, form, asker.person.name));
          if (!file) return output.fail(2);
          writeFileSync(options.out, file.body);
          output.out(`Geschreven: ${options.out}`);
          if (options.for) output.out("Verstuurd? Leg het vast in de chat: pas dan staat het bij wat er is gedeeld.");
        });
      } catch (error) {
        // Coded errors are ours, or the file system's: one sentence says what to mend.
        if (errorCode(error) === undefined) throw error;
        refuse(output, (error as Error).message);
      }
    });
}

function formOf({ json, pdf }: Options): ExportForm | undefined {
  if (json && pdf) return undefined;
  return json ? EXPORT_FORMS[1] : EXPORT_FORMS[0];
}

/** The parents, or the role that was named in the step in which a case is now. Says why when there is nothing for it. */
function recipientMeant(
  deps: Pick<AppDeps, "school" | "routes" | "calendar" | "clock" | "zorgteam">,
  about: PupilFile,
  asked: string | undefined,
  madeBy: string,
  output: Output,
): ExportFor | undefined {
  if (asked === undefined) return { parents: true };
  const wanted = asked.trim().toLowerCase();
  const known = about.cases.flatMap(({ caseId, route, state }) =>
    recipientsNow(route, state).map((recipient) => ({ caseId, recipient, name: roleOf(route, recipient).name })),
  );
  const to = known.find(({ recipient, name }) => [recipient, name].some((one) => one.toLowerCase() === wanted));
  if (!to) {
    const names = known.map(({ recipient, name }) => `${recipient} (${name})`).join(", ");
    output.err(
      names
        ? `In de stap van nu is dit geen ontvanger. Kies uit: ${names}.`
        : "In de stap van nu deelt de zorgroute niets met iemand van buiten de school.",
    );
    return undefined;
  }
  const made = shareWith(deps, about, to, madeBy);
  if (made && !("why" in made)) return to;
  output.err(["Er is nu niets dat naar deze ontvanger mag.", ...(made?.why ?? [])].join("\n"));
  return undefined;
}

function refuse(output: Output, sentence: string): void {
  output.err(sentence);
  output.fail(2);
}
