import { z } from "zod";
import type { Person } from "../../../domain/school/school.ts";
import { withPerson } from "../../../domain/school/set-up/person-meant.ts";
import type { SetFunction } from "../../../domain/school/set-up/set-functions.ts";
import { WORKDAYS } from "../../../domain/school/workdays.ts";
import type { CardContent } from "../../cards/card-data.ts";
import { button } from "../../cards/press-data.ts";
import type { SetupPress } from "../../cards/setup-press-data.ts";
import type { AppDeps } from "../../deps.ts";
import { WORKDAY_WORDS } from "../../dutch/workdays-words.ts";
import { afterSave } from "../after-save.ts";
import { fileOf } from "../save-school.ts";
import { choicesField, textField, toList } from "./fields.ts";
import { functionForm } from "./functions.ts";

const email = z.email().max(200);

/** The days on which somebody works, and the address for invitations: both are an extra. */
export function personForm(
  deps: AppDeps,
  { f, w }: { f: SetFunction; w: string },
  notice = "",
  typed?: { days: string; email: string },
): CardContent {
  const person = fileOf(deps).people.find(({ id, left }) => id === w && left === undefined);
  if (!person) return functionForm(deps, f, "Deze persoon werkt niet (meer) op school. Er is niets veranderd.");
  return {
    name: "setup-form",
    data: {
      title: person.name,
      notice,
      text: "Op andere dagen wachten de berichten. Het mailadres gebruikt de bot alleen om iemand in te vullen bij een uitnodiging.",
      rows: [],
      fields: [
        choicesField(
          "days",
          "Op welke dagen werkt deze collega?",
          typed?.days ?? person.workdays.join(","),
          WORKDAYS.map((day) => ({ title: WORKDAY_WORDS[day], value: day })),
        ),
        textField("email", "Mailadres (mag leeg)", typed?.email ?? person.email ?? "", { optional: true }),
      ],
      save: [button("Opslaan", "zr.setup.keep", { n: deps.schoolVersion, f, w })],
      more: [toList()],
    },
  };
}

export async function keepPerson(
  deps: AppDeps,
  viewer: Person,
  { n, f, w, days = "", email: address = "" }: SetupPress<"zr.setup.keep">,
): Promise<CardContent> {
  const file = fileOf(deps);
  const person = file.people.find(({ id, left }) => id === w && left === undefined);
  if (!person) return personForm(deps, { f, w });
  const asked = days.split(",");
  const workdays = WORKDAYS.filter((day) => asked.includes(day));
  const again = (sentence: string) =>
    personForm(deps, { f, w }, `${sentence} Er is niets opgeslagen.`, { days, email: address });
  if (workdays.length === 0) return again("Kies minstens één dag.");
  const mail = address.trim();
  if (mail !== "" && !email.safeParse(mail).success) return again("Dit is geen mailadres.");
  const { email: _before, ...rest } = person;
  const changed = { ...rest, workdays, ...(mail === "" ? {} : { email: mail }) };
  return afterSave(deps, viewer, n, {
    made: {
      file: withPerson(file, changed),
      change: { action: "school.person", detail: { person: w, workdays: workdays.join(",") } },
    },
    form: (now, notice) => personForm(now, { f, w }, notice),
    notice: `Opgeslagen: ${person.name}.`,
    after: (now, notice) => functionForm(now, f, notice),
  });
}
