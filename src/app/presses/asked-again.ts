import type { Command, Refusal } from "../../domain/case/command.ts";
import type { CardContent } from "../cards/card-data.ts";
import { dutyCard, evaluateCard } from "../cards/record-cards.ts";
import type { CaseFile } from "../case-file.ts";
import type { AppDeps } from "../deps.ts";

/** Something on the card was left open: the same card once more, with what is missing. Undefined for any other refusal. */
export function askedAgain(
  deps: AppDeps,
  file: CaseFile,
  command: Command,
  { code }: Refusal,
  notice: string,
): CardContent | undefined {
  if (code !== "heardMissing" && code !== "consentIncomplete") return undefined;
  if (command.type === "Evaluate") return evaluateCard(deps, file, notice);
  return "duty" in command ? dutyCard(deps, file, command.duty, notice) : undefined;
}
