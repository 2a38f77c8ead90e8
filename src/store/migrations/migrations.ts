import type { Migration } from "kysely/migration";
import type { Dialect } from "../connection.ts";
import { casesOutboxConversations } from "./0001-cases-outbox-conversations.ts";
import { reminders } from "./0002-reminders.ts";
import { zorgteam } from "./0003-zorgteam.ts";
import { approvals } from "./0004-approvals.ts";
import { school } from "./0005-school.ts";
import { audit } from "./0006-audit.ts";
import { removal } from "./0007-removal.ts";

/** Every change of the tables, in the order of their names. One that has been released is never edited again. */
export function migrationsFor(dialect: Dialect): Record<string, Migration> {
  return {
    "0001-cases-outbox-conversations": casesOutboxConversations(dialect),
    "0002-reminders": reminders(dialect),
    "0003-zorgteam": zorgteam(dialect),
    "0004-approvals": approvals(dialect),
    "0005-school": school(dialect),
    "0006-audit": audit(dialect),
    "0007-removal": removal(dialect),
  };
}
