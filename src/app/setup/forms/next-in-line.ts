import { approvalsSchema } from "../../../domain/school/approvals-schema.ts";
import type { Person, SchoolFile } from "../../../domain/school/school.ts";
import type { CardContent } from "../../cards/card-data.ts";
import { button } from "../../cards/press-data.ts";
import type { SetupPress } from "../../cards/setup-press-data.ts";
import type { AppDeps } from "../../deps.ts";
import { schoolDays } from "../../dutch/day.ts";
import { afterSave } from "../after-save.ts";
import { fileOf } from "../save-school.ts";
import { choiceField, toList } from "./fields.ts";

/** More in line than this waits longer than any proposal should. */
const MOST = 8;

/** Whose turn it is to decide when the care coordinator does not: in this order. */
export function nextForm(deps: AppDeps, notice = ""): CardContent {
  const { schoolVersion: n } = deps;
  const file = fileOf(deps);
  const { next, passOnAfter } = approvalsOf(file);
  const others = eligible(file);
  return {
    name: "setup-form",
    data: {
      title: "Wie vervangt de intern begeleider?",
      notice,
      text: `Wacht een voorstel langer dan ${schoolDays(passOnAfter)}? Dan mag de volgende op deze lijst beslissen. Die ziet alleen dat ene voorstel. Is er een tweede intern begeleider, dan hoef je hier niets in te vullen.`,
      rows: next.map((id, nth) => ({
        text: `${nth + 1}. ${deps.school.personById(id)?.name ?? "een oud-collega"}`,
        actions: [button("Haal weg", "zr.setup.unnext", { n, w: id })],
      })),
      fields:
        others.length > 0
          ? [
              choiceField(
                "who",
                "Wie is daarna aan de beurt?",
                "",
                others.map(({ id, name }) => ({ title: name, value: id })),
                { folded: true },
              ),
            ]
          : [],
      save: others.length > 0 ? [button("Toevoegen", "zr.setup.next", { n })] : [],
      more: [toList()],
    },
  };
}

export async function addNext(
  deps: AppDeps,
  viewer: Person,
  { n, who }: SetupPress<"zr.setup.next">,
): Promise<CardContent> {
  const file = fileOf(deps);
  const approvals = approvalsOf(file);
  const person = eligible(file).find(({ id }) => id === who);
  if (!person) return nextForm(deps, "Kies een collega uit de lijst. Er is niets opgeslagen.");
  if (approvals.next.length >= MOST) return nextForm(deps, "De lijst is vol. Haal eerst iemand weg.");
  const next = [...approvals.next, who];
  return saveNext(deps, viewer, n, { file, next, notice: `Toegevoegd: ${person.name}.` });
}

export async function removeNext(
  deps: AppDeps,
  viewer: Person,
  { n, w }: SetupPress<"zr.setup.unnext">,
): Promise<CardContent> {
  const file = fileOf(deps);
  const approvals = approvalsOf(file);
  if (!approvals.next.includes(w)) return nextForm(deps, "Dat was al niet (meer) zo. Er is niets veranderd.");
  const next = approvals.next.filter((id) => id !== w);
  return saveNext(deps, viewer, n, {
    file,
    next,
    notice: "Weggehaald. Per ongeluk? Kies de collega en druk op Toevoegen.",
  });
}

function saveNext(
  deps: AppDeps,
  viewer: Person,
  n: number,
  { file, next, notice }: { file: SchoolFile; next: string[]; notice: string },
): Promise<CardContent> {
  return afterSave(deps, viewer, n, {
    made: {
      file: { ...file, approvals: { ...approvalsOf(file), next } },
      change: { action: "school.nextInLine", detail: { next: next.join(",") } },
      reminds: true,
    },
    form: nextForm,
    notice,
    after: nextForm,
  });
}

/** Who works here with an account and is not in line yet; care coordinators decide already. */
function eligible(file: SchoolFile): SchoolFile["people"] {
  const { next } = approvalsOf(file);
  return file.people
    .filter(({ left, aadId }) => left === undefined && aadId !== "")
    .filter(({ id, functions }) => functions.length > 0 && !functions.includes("careCoordinator") && !next.includes(id))
    .slice(0, 80);
}

function approvalsOf(file: SchoolFile) {
  return file.approvals ?? approvalsSchema.parse({});
}
