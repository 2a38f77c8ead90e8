import type { Person } from "../../domain/school/school.ts";
import { messagesFor } from "../answers/messages.ts";
import type { CardContent } from "../cards/card-data.ts";
import type { PressOf } from "../cards/press-data.ts";
import { OPTIONAL_KINDS } from "../cards/reminder-cards.ts";
import type { AppDeps } from "../deps.ts";

/** Shows which messages somebody gets, or keeps what they ticked. What cannot be switched off is not among the kinds. */
export async function onMessages(
  deps: AppDeps,
  viewer: Person,
  pressed: PressOf<"zr.messages.open"> | PressOf<"zr.messages.save">,
): Promise<CardContent> {
  if (!("kinds" in pressed)) return messagesFor(deps, viewer);
  const wanted = new Set(pressed.kinds.split(","));
  await deps.preferences.setUnwanted(
    viewer.id,
    OPTIONAL_KINDS.filter((kind) => !wanted.has(kind)),
  );
  return messagesFor(deps, viewer, "Opgeslagen. Dit geldt vanaf je volgende bericht.");
}
