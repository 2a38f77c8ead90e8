import type { Person } from "../../domain/school/school.ts";
import type { CardContent } from "../cards/card-data.ts";
import { messagesCard } from "../cards/reminder-cards.ts";
import type { AppDeps } from "../deps.ts";

/** "Berichten": which messages somebody gets, to be changed at once. */
export async function messagesFor(deps: AppDeps, viewer: Person, notice = ""): Promise<CardContent> {
  return messagesCard(await deps.preferences.unwanted(viewer.id), notice);
}
