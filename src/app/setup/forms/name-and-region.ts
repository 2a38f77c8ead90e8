import type { Person } from "../../../domain/school/school.ts";
import type { CardContent } from "../../cards/card-data.ts";
import { button } from "../../cards/press-data.ts";
import type { SetupPress } from "../../cards/setup-press-data.ts";
import type { AppDeps } from "../../deps.ts";
import { REGION_WORDS } from "../../dutch/setup-words.ts";
import { afterSave } from "../after-save.ts";
import { fileOf } from "../save-school.ts";
import { choiceField, textField, toList } from "./fields.ts";

/** What the school is called, and in which region its holidays fall. */
export function schoolForm({ school, schoolVersion: n }: AppDeps, notice = ""): CardContent {
  const { name, region, unset } = school.file;
  return {
    name: "setup-form",
    data: {
      title: "De school",
      notice,
      text: "",
      rows: [],
      fields: [
        textField("name", "Hoe heet de school?", unset.includes("name") ? "" : name),
        choiceField(
          "region",
          "In welke regio vallen de schoolvakanties?",
          unset.includes("region") ? "" : region,
          Object.entries(REGION_WORDS).map(([value, title]) => ({ title, value })),
          {
            help: "De gemeente bepaalt de regio. Weet je het niet zeker? Kijk in de schoolgids of op rijksoverheid.nl.",
          },
        ),
      ],
      save: [button("Opslaan", "zr.setup.school", { n })],
      more: [toList()],
    },
  };
}

export async function saveNameAndRegion(
  deps: AppDeps,
  viewer: Person,
  { n, name: typed, region }: SetupPress<"zr.setup.school">,
): Promise<CardContent> {
  const name = typed.trim();
  if (name === "") return schoolForm(deps, "Vul in hoe de school heet. Er is niets opgeslagen.");
  const file = fileOf(deps);
  const unset = file.unset.filter((item) => item !== "name" && item !== "region");
  return afterSave(deps, viewer, n, {
    made: {
      file: { ...file, name, region, unset },
      change: { action: "school.region", detail: { region, renamed: name === file.name ? 0 : 1 } },
      reminds: region !== file.region,
    },
    form: schoolForm,
    notice: `Opgeslagen: ${name}, regio ${REGION_WORDS[region]}.`,
  });
}
