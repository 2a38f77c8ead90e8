import type { Person } from "../../../domain/school/school.ts";
import type { CardContent } from "../../cards/card-data.ts";
import { button } from "../../cards/press-data.ts";
import type { SetupPress } from "../../cards/setup-press-data.ts";
import type { AppDeps } from "../../deps.ts";
import { afterSave } from "../after-save.ts";
import { fileOf } from "../save-school.ts";
import { textField, toList } from "./fields.ts";

type Filled = Omit<SetupPress<"zr.setup.contacts">, "n">;

/** Whom the bot sends people to: for a worry about safety, for a child that stays at home, and for the bot itself. */
export function contactsForm(deps: AppDeps, notice = "", filled?: Filled): CardContent {
  const { contacts, unset } = deps.school.file;
  // What a new school starts with is nobody's choice yet: a field that is empty asks for one.
  const now = (which: keyof typeof contacts) => (unset.includes(which) ? { name: "", how: "" } : contacts[which]);
  const [meldcode, absence, admin] = [now("meldcode"), now("absence"), now("admin")];
  const field = (id: keyof Filled, label: string, value: string, more: { help?: string; placeholder?: string } = {}) =>
    textField(id, label, filled?.[id] ?? value, more);
  const how = { placeholder: "Bijvoorbeeld: toestel 14, of loop binnen in kamer 2" };
  return {
    name: "setup-form",
    data: {
      title: "Bij wie kun je terecht?",
      notice,
      text: "Deze mensen noemt de bot als het nodig is. Een naam en hoe je iemand bereikt, is genoeg.",
      rows: [],
      fields: [
        field("meldcode", "Zorgen over veiligheid: wie is de aandachtsfunctionaris?", meldcode.name, {
          help: "Iemand van school die de meldcode kent. Tot je dit invult, noemt de bot Veilig Thuis.",
        }),
        field("meldcodeHow", "Hoe bereik je de aandachtsfunctionaris?", meldcode.how, how),
        field("absence", "Een kind blijft thuis: wie bel je?", absence.name),
        field("absenceHow", "Hoe bereik je die, als een kind thuis blijft?", absence.how, how),
        field("admin", "Vragen over de bot: bij wie?", admin.name, {
          help: "Meestal ben jij dat. Collega's zien deze naam als er iets ontbreekt.",
        }),
        field("adminHow", "Hoe bereik je die, bij vragen over de bot?", admin.how, how),
      ],
      save: [button("Opslaan", "zr.setup.contacts", { n: deps.schoolVersion })],
      more: [toList()],
    },
  };
}

export async function saveContacts(
  deps: AppDeps,
  viewer: Person,
  { n, ...typed }: SetupPress<"zr.setup.contacts">,
): Promise<CardContent> {
  const filled = Object.fromEntries(Object.entries(typed).map(([id, text]) => [id, text.trim()])) as Filled;
  if (Object.values(filled).includes("")) {
    return contactsForm(deps, "Vul bij elk een naam in en hoe je iemand bereikt. Er is niets opgeslagen.", filled);
  }
  const file = fileOf(deps);
  const contacts = {
    meldcode: { name: filled.meldcode, how: filled.meldcodeHow },
    absence: { name: filled.absence, how: filled.absenceHow },
    admin: { name: filled.admin, how: filled.adminHow },
  };
  const changed = (Object.keys(contacts) as (keyof typeof contacts)[]).filter(
    (which) => JSON.stringify(contacts[which]) !== JSON.stringify(file.contacts[which]),
  );
  const unset = file.unset.filter((item) => item !== "meldcode" && item !== "absence" && item !== "admin");
  return afterSave(deps, viewer, n, {
    made: {
      file: { ...file, contacts, unset },
      change: { action: "school.contacts", detail: { changed: changed.join(",") } },
    },
    form: contactsForm,
    notice: "Opgeslagen: bij wie je terechtkunt.",
  });
}
