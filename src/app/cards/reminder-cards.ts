import { REMINDER_KINDS, type Reminder, type ReminderKind } from "../../domain/case/reminder.ts";
import { holds, type Person } from "../../domain/school/school.ts";
import type { CaseFile } from "../case-file.ts";
import type { AppDeps } from "../deps.ts";
import { REMINDER_TITLES, type ReminderWords, reminderWords } from "../dutch/reminder-words.ts";
import { adviceOf, namingFor, subjectLine } from "./advice-card.ts";
import type { CardContent } from "./card-data.ts";
import { button } from "./press-data.ts";

/** One line of the day's list. */
export type DigestItem = { file: CaseFile; reminder: Reminder };

/** All that waits for somebody, on one card; `more` says how many did not fit. */
export function digestCard(deps: AppDeps, person: Person, items: readonly DigestItem[], more: number): CardContent {
  return {
    name: "digest",
    data: {
      title: `Hoi ${person.name.split(" ")[0]}, dit wacht op jou`,
      text: "Wat klaar is, verdwijnt vanzelf van deze lijst.",
      rows: items.map(({ file, reminder }) => {
        const { what, when } = wordsFor(deps, file, reminder, person);
        return {
          who: subjectLine(deps.school, file.subject),
          what,
          when,
          open: isApproval(reminder.kind)
            ? button("Voorstel bekijken", "zr.decide.open", { c: file.caseId })
            : button("Wat nu?", "zr.advice", { c: file.caseId }),
        };
      }),
      more: more > 0 ? `En nog ${more}. Je ziet ze in je overzicht.` : "",
      actions: [
        button("Mijn overzicht", "zr.overview", { page: 0 }),
        button("Berichten kiezen", "zr.messages.open", { about: "reminders" }),
      ],
    },
  };
}

/** The reminder in words for one reader: who is not the one to act reads who is. */
export function wordsFor(deps: AppDeps, file: CaseFile, reminder: Reminder, reader: Person): ReminderWords {
  const advice = adviceOf(deps, file);
  const naming = namingFor(deps, file);
  const words = reminderWords(reminder, advice, file.state, naming);
  const role = reminder.kind === "termPast" && advice.turn ? file.route.roles.get(advice.turn.role) : undefined;
  if (!role || holds(reader, role, file.route.id, file.subject)) return words;
  return { ...words, when: `${words.when} · aan zet: ${naming.holders(role.id)}` };
}

/** Kinds that somebody may switch off. */
export const OPTIONAL_KINDS: readonly ReminderKind[] = REMINDER_KINDS.filter((kind) => !isApproval(kind));

function isApproval(kind: ReminderKind): boolean {
  return kind === "approvalWaiting" || kind === "approvalPassedOn";
}

/** Which messages somebody wants, each to be ticked or not. */
export function messagesCard(unwanted: readonly ReminderKind[], notice = ""): CardContent {
  return {
    name: "messages",
    data: {
      notice,
      title: "Jouw berichten",
      text: "Ik stuur je hooguit één lijst per dag, op schooldagen tussen 8.00 en 17.00 uur en alleen op jouw werkdagen.",
      label: "Waarover wil je bericht?",
      value: OPTIONAL_KINDS.filter((kind) => !unwanted.includes(kind)).join(","),
      choices: OPTIONAL_KINDS.map((kind) => ({ title: REMINDER_TITLES[kind], value: kind })),
      always: "Over een voorstel dat op jouw besluit wacht, krijg je altijd bericht.",
      save: button("Opslaan", "zr.messages.save", { about: "reminders" }),
      list: button("Wat wacht er nu?", "zr.messages.list", { about: "reminders" }),
    },
  };
}
