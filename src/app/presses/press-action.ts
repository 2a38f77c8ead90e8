import type { Action } from "../../domain/school/permissions.ts";
import type { Verb } from "../cards/press-data.ts";
import { isMeetingSave } from "./meeting.ts";
import { isDecision } from "./next-in-line.ts";
import { SAVES, type SaveVerb } from "./saves.ts";

/** What a press on a card of a case asks for, in the words of the permission table. */
export function actionOf(verb: Verb): Action {
  if (verb === "zr.consents") return "pupil.consents";
  if (isDecision(verb)) return "pupil.decide";
  if (verb === "zr.handover.talked") return "pupil.record";
  return isSave(verb) || isMeetingSave(verb) ? "pupil.record" : "pupil.ask";
}

export function isSave(verb: Verb): verb is SaveVerb {
  return Object.hasOwn(SAVES, verb);
}
