import { type RosterPlan, type RosterQuestion, teachesOneOf } from "../../domain/school/roster/plan-roster.ts";
import type { Rejection, RejectionReason } from "../../domain/school/roster/rejection.ts";
import type { SchoolFile } from "../../domain/school/school.ts";

/** What a file would do, for an administrator: counts, keys and names of groups, never the name of a pupil. */

const REASONS: Readonly<Record<RejectionReason, string>> = {
  noKey: "heeft geen sleutel (leerlingnummer)",
  dummyKey: "heeft een tijdelijke sleutel (#), die de volgende keer anders is",
  badKey: "heeft een sleutel met tekens die ik niet aanneem",
  duplicateKey: "heeft een sleutel die er meer dan één keer in staat",
  noName: "heeft geen naam",
  badName: "heeft een naam die niet klopt (staat er een getal of een datum?)",
  badDate: "heeft een datum van vertrek die niet bestaat",
  noGroup: "staat in geen groep",
  unknownGroup: "staat in een groep die het bestand niet kent",
  badEmail: "heeft een e-mailadres dat niet klopt",
  duplicateEmail: "heeft een e-mailadres dat er meer dan één keer in staat",
};

/** How many groups are named in a question; it stands on a card. */
const RENAMED_SHOWN = 6;

const KINDS = { group: "groep", pupil: "leerling", staff: "medewerker" } as const;

/** One line that is left out, with where it stands and why. */
export function rejectionLine({ kind, key, line, reason }: Rejection): string {
  const printable = key.replace(/\p{C}/gu, "").slice(0, 40);
  return `Regel ${line}: ${KINDS[kind]}${printable ? ` ${printable}` : ""} ${REASONS[reason]}.`;
}

/** What must be said yes to by name, with the numbers that make it so. */
export function questionSentence(question: RosterQuestion, plan: RosterPlan, school: SchoolFile): string {
  const present = (people: readonly { left?: string | undefined }[]) =>
    people.filter(({ left }) => left === undefined).length;
  switch (question) {
    case "noPupils":
      return "In dit bestand staat geen leerling die ik kan gebruiken. Leerlingen en groepen blijven zoals ze zijn.";
    case "manyPupilsLeave":
      return `Let op: ${plan.pupils.left.length} van de ${present(school.pupils)} leerlingen staan niet in dit bestand en gaan dan van school. Is het wel het bestand van deze school?`;
    case "manyStaffLeave":
      return `Let op: ${plan.staff.left.length} medewerkers staan niet in dit bestand en gaan dan van school.`;
    case "noCareCoordinator":
      return "Let op: de enige intern begeleider staat niet in dit bestand en gaat dan van school. Dan kan niemand beslissen. Voeg liever eerst een ander toe.";
    case "taughtGroupsRenamed":
      return `Let op: ${renamedSentence(plan, school)} Is het een andere groep? Verander dan meteen daarna wie er leerkracht is.`;
  }
}

/** Groups that are taught and get another name, and who teaches them now. */
function renamedSentence({ groups, next }: RosterPlan, school: SchoolFile): string {
  const nameIn = (file: SchoolFile, id: string) => file.groups.find((group) => group.id === id)?.name ?? id;
  const sentences = groups.renamed.flatMap((id) => {
    const teachers = next.people.filter((person) => teachesOneOf(person, new Set([id]))).map(({ name }) => name);
    if (teachers.length === 0) return [];
    return [`${nameIn(school, id)} heet dan ${nameIn(next, id)}; leerkracht blijft ${teachers.join(", ")}.`];
  });
  const more = sentences.length - RENAMED_SHOWN;
  return [
    ...sentences.slice(0, RENAMED_SHOWN),
    ...(more > 0 ? [`Nog ${more} groepen krijgen een andere naam.`] : []),
  ].join(" ");
}

/** What would change, in counts: a line each for pupils, groups and staff. */
export function planLines(plan: RosterPlan, school: SchoolFile): string[] {
  const moved = plan.pupils.changed.filter(({ what }) => what.includes("group")).length;
  const after = (id: string) => plan.next.groups.find((group) => group.id === id)?.name ?? id;
  const before = (id: string) => school.groups.find((group) => group.id === id)?.name ?? id;
  const open = plan.next.people.filter(({ left, roster }) => left === undefined && roster?.open).length;
  return [
    `Leerlingen: ${counts(plan.pupils)}${moved > 0 ? ` (${moved} naar een andere groep)` : ""}.`,
    groupLine("Nieuwe groepen", plan.groups.added.map(after)),
    groupLine("Groepen met een andere naam", plan.groups.renamed.map(after)),
    groupLine("Groepen die vervallen", plan.groups.gone.map(before)),
    `Medewerkers: ${counts(plan.staff)}.`,
    open > 0 ? `Wat iemand op school is, bevestig je daarna zelf in Teams (typ: importeren): ${open}.` : "",
  ].filter((line) => line !== "");
}

function counts(part: { added: readonly unknown[]; changed: readonly unknown[]; left: readonly unknown[] }): string {
  return `${part.added.length} nieuw, ${part.changed.length} gewijzigd, ${part.left.length} van school`;
}

/** Long lists of groups are for the administration, not for a card. */
function groupLine(what: string, names: readonly string[]): string {
  if (names.length === 0) return "";
  const more = names.length > 12 ? ` en nog ${names.length - 12}` : "";
  return `${what}: ${names.slice(0, 12).join(", ")}${more}.`;
}

/** How much an import did, without who it was about. */
export function importedSentence(imported: Omit<NonNullable<SchoolFile["imported"]>, "on">): string {
  const { added, changed, left, rejected } = imported;
  const rest = rejected > 0 ? ` ${rejected} regels zijn niet overgenomen.` : "";
  return `${added} nieuw, ${changed} gewijzigd, ${left} van school.${rest}`;
}

/** How many running cases wait for somebody who is not there; the care coordinator is told by name. */
export function nobodysTurnSentence(count: number): string {
  if (count === 0) return "";
  const what = count === 1 ? "1 lopende zorgroute" : `${count} lopende zorgroutes`;
  return `Bij ${what} is nu niemand aan zet. Bevestig wie de leerkracht is; de intern begeleider krijgt morgen bericht van wat er dan nog over is.`;
}
