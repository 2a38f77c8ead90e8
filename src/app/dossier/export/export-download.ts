import { type Person, subjectOf } from "../../../domain/school/school.ts";
import type { AppDeps } from "../../deps.ts";
import type { DownloadFile } from "../../download-ports.ts";
import { permit } from "../../permit.ts";
import { pupilFile } from "../pupil-file.ts";
import { EXPORT_FORMS, exportFile, exportForOf } from "./export-file.ts";

/** The file behind an address, made when it is opened: as things stand then, for who may have it then. */
export async function exportDownload(
  deps: AppDeps,
  viewer: Person,
  { k = "", who = "", form }: Readonly<Record<string, string>>,
): Promise<DownloadFile | undefined> {
  const subject = subjectOf(deps.school, k);
  const to = exportForOf(who);
  const known = EXPORT_FORMS.find((one) => one === form);
  if (!subject || !to || !known || !permit(deps, viewer, "pupil.export", { subject })) return undefined;
  return exportFile(deps, await pupilFile(deps, subject), to, known, viewer.name);
}
