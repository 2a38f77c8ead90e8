import type { Person } from "../../domain/school/school.ts";
import { message } from "../answers/message.ts";
import { messagesFor } from "../answers/messages.ts";
import type { CardContent } from "../cards/card-data.ts";
import type { PressOf, Verb } from "../cards/press-data.ts";
import { OPTIONAL_KINDS } from "../cards/reminder-cards.ts";
import type { AppDeps } from "../deps.ts";
import { composeDigest } from "../reminders/compose-reminder.ts";

type MessagesVerb = Extract<Verb, `zr.messages.${string}`>;

/** Shows which messages somebody gets or what waits for them now, or keeps what they ticked. */
export async function onMessages(
  deps: AppDeps,
  viewer: Person,
  verb: Verb,
  pressed: PressOf<MessagesVerb>,
): Promise<CardContent> {
  if (verb === "zr.messages.list") {
    // Everybody may ask what waits for them; who of these pupils they may see was decided one by one.
    deps.trail?.note({ action: "cases.overview" });
    const nothing = message("Er wacht nu niets op jou", [
      "Ik keek naar alles waar je bericht over wilt. Komt er iets bij, dan hoor je het vanzelf.",
    ]);
    return (await composeDigest(deps, viewer)) ?? nothing;
  }
  if (!("kinds" in pressed)) return messagesFor(deps, viewer);
  const wanted = new Set(pressed.kinds.split(","));
  // What cannot be switched off is not among these, whatever came in.
  await deps.preferences.setUnwanted(
    viewer.id,
    OPTIONAL_KINDS.filter((kind) => !wanted.has(kind)),
  );
  return messagesFor(deps, viewer, "Opgeslagen. Dit geldt vanaf je volgende bericht.");
}
