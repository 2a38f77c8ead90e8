import type { Person } from "../../domain/school/school.ts";
import { message } from "../answers/message.ts";
import type { CardContent } from "../cards/card-data.ts";
import type { AppDeps } from "../deps.ts";
import { permit } from "../permit.ts";
import type { Address } from "../ports.ts";
import { checklist } from "./checklist.ts";

/** "Inrichten": the list for an administrator, one sentence for everybody else. */
export async function answerSetUp(deps: AppDeps, viewer: Person, where: Address): Promise<CardContent> {
  const barred = notAdministrator(deps, viewer, "school.setUp");
  if (barred) return barred;
  if (where.type !== "personal") {
    return message("Alleen in een eigen gesprek", ["Open een chat met mij en typ daar: inrichten."]);
  }
  return checklist(deps);
}

/** Says kindly who does this; undefined for who may. */
export function notAdministrator(
  deps: AppDeps,
  viewer: Person,
  action: "school.setUp" | "school.roles",
): CardContent | undefined {
  if (permit(deps, viewer, action)) return undefined;
  const { name, how } = deps.school.file.contacts.admin;
  return message("Dit doet de beheerder", [`Klopt er iets niet, of mist er iets? Vraag het aan ${name} (${how}).`]);
}
