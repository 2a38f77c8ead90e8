import type { Person } from "../domain/school/school.ts";
import { minutesAfter } from "../domain/school/wall-time.ts";
import type { AppDeps } from "./deps.ts";
import { exportDownload } from "./dossier/export/export-download.ts";
import type { Downloaded, DownloadFile } from "./download-ports.ts";
import { casesFile } from "./overview/cases-file.ts";
import { createTrail } from "./trail.ts";

/** Long enough to press the button on another device, short enough for an address that somebody passes on. */
const LINK_MINUTES = 15;

const NEW_LINK = "Vraag het bestand opnieuw in de chat met de zorgroute-bot in Teams.";

const NOT_YOURS: Downloaded = {
  status: 403,
  sentence: "Dit bestand is er niet (meer) voor jou. Vraag de beheerder van de bot.",
};

type MakeDownload = (
  deps: AppDeps,
  viewer: Person,
  params: Readonly<Record<string, string>>,
) => Promise<DownloadFile | undefined>;

/**
 * Every file that can be downloaded, by kind. Each checks the right of the person afresh and gives undefined when there is
 * nothing (any more) for this person.
 */
export const DOWNLOADS: Readonly<Record<string, MakeDownload>> = { dossier: exportDownload, overview: casesFile };

/** The address of a file for this one person; undefined when people cannot reach the bot by an address. */
export function downloadUrl(
  deps: Pick<AppDeps, "downloads" | "clock">,
  viewer: Person,
  kind: string,
  params: Readonly<Record<string, string>>,
): string | undefined {
  const until = minutesAfter(deps.clock.now(), LINK_MINUTES);
  return deps.downloads?.urlOf({ kind, params, person: viewer.id, until });
}

/** The file behind the token of an address, once it is in the audit log who opened it. What went wrong is one sentence that says nothing about anybody. */
export async function download(deps: AppDeps, token: string, kinds = DOWNLOADS): Promise<Downloaded> {
  const item = deps.downloads?.itemOf(token);
  const make = item && Object.hasOwn(kinds, item.kind) ? kinds[item.kind] : undefined;
  if (!item || !make) return { status: 404, sentence: `Deze link klopt niet. ${NEW_LINK}` };
  if (deps.clock.now() > item.until) return { status: 410, sentence: `Deze link is verlopen. ${NEW_LINK}` };
  const viewer = deps.school.personById(item.person);
  if (!viewer) return NOT_YOURS;
  const trail = createTrail(deps, viewer.id, "download");
  const file = await make({ ...deps, trail }, viewer, item.params);
  await trail.write();
  if (!file) return NOT_YOURS;
  return { status: 200, file };
}
