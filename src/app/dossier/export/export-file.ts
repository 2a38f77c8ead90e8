import { recipientsNow } from "../../../domain/case/dossier/sharing.ts";
import type { AppDeps } from "../../deps.ts";
import type { DownloadFile } from "../../download-ports.ts";
import type { Paper } from "../../paper-ports.ts";
import type { PupilFile } from "../pupil-file.ts";
import { parentsExport } from "./parents-export.ts";
import { parentsPaper } from "./parents-paper.ts";
import { type RecipientExport, recipientExport } from "./recipient-export.ts";
import { recipientPaper } from "./recipient-paper.ts";

/** For whom a file is: the parents, or a role outside the school in one running case. */
export type ExportFor = { parents: true } | { caseId: string; recipient: string };

export const EXPORT_FORMS = ["pdf", "json"] as const;
export type ExportForm = (typeof EXPORT_FORMS)[number];

/** There is nothing that may go to this recipient; `why` says so of each act in one sentence. */
export type NothingToShare = { why: readonly string[] };

type Stores = Pick<AppDeps, "school" | "routes" | "calendar" | "clock" | "zorgteam" | "paper">;

/** `who` on a card or in an address: "parents", or a case and a role. */
export function exportForOf(who: string): ExportFor | undefined {
  if (who === "parents") return { parents: true };
  const [caseId, recipient, ...more] = who.split("~");
  return caseId && recipient && more.length === 0 ? { caseId, recipient } : undefined;
}

/** The export for a recipient as data; why there is none; undefined when there is no such case or recipient now. */
export function shareWith(
  deps: Stores,
  { cases }: PupilFile,
  { caseId, recipient }: Exclude<ExportFor, { parents: true }>,
  madeBy: string,
): RecipientExport | NothingToShare | undefined {
  const file = cases.find((one) => one.caseId === caseId);
  if (!file || !recipientsNow(file.route, file.state).includes(recipient)) return undefined;
  const result = recipientExport(deps, file, recipient, madeBy);
  return result.ok ? result.made : { why: result.why };
}

/** The file itself, named after what it is. Undefined when there is nothing to give, or no way to make a PDF here. */
export async function exportFile(
  deps: Stores,
  about: PupilFile,
  to: ExportFor,
  form: ExportForm,
  madeBy: string,
): Promise<DownloadFile | undefined> {
  if ("parents" in to) {
    const made = await parentsExport(deps, about, madeBy);
    return fileOf(deps, "dossier-voor-ouders", form, made, () => parentsPaper(made));
  }
  const made = shareWith(deps, about, to, madeBy);
  if (!made || "why" in made) return undefined;
  return fileOf(deps, "gegevens-voor-ontvanger", form, made, () => recipientPaper(made));
}

async function fileOf(
  { paper: makePaper }: Stores,
  name: string,
  form: ExportForm,
  made: object,
  paper: () => Paper,
): Promise<DownloadFile | undefined> {
  if (form === "json") {
    const body = `${JSON.stringify(made, null, 2)}\n`;
    return { fileName: `${name}.json`, contentType: "application/json; charset=utf-8", body };
  }
  if (!makePaper) return undefined;
  return { fileName: `${name}.pdf`, contentType: "application/pdf", body: await makePaper(paper()) };
}
