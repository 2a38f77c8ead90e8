import type { Person } from "../../domain/school/school.ts";
import type { CardContent } from "../cards/card-data.ts";
import type { AppDeps } from "../deps.ts";
import { checklist } from "./checklist.ts";
import { STALE, saveSchool } from "./save-school.ts";

type Form = (deps: AppDeps, notice?: string) => CardContent | Promise<CardContent>;

/**
 * Saves, and shows the list with what is next (or `after`). When the card was no longer of the school as it is, nothing is kept
 * and the same form comes back as it stands now; so it does when a text may not be kept.
 */
export async function afterSave(
  deps: AppDeps,
  viewer: Person,
  seen: number,
  parts: { made: Parameters<typeof saveSchool>[3]; form: Form; notice: string; after?: Form },
): Promise<CardContent> {
  const { kept, deps: now, why } = await saveSchool(deps, viewer, seen, parts.made);
  if (!kept) return parts.form(now, why ?? STALE);
  return parts.after ? parts.after(now, parts.notice) : checklist(now, parts.notice);
}
