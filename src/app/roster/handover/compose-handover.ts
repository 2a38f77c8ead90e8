import { stepOf } from "../../../domain/route/route.ts";
import { functionsAtSchool } from "../../../domain/school/absence.ts";
import type { Person } from "../../../domain/school/school.ts";
import { message } from "../../answers/message.ts";
import { subjectLine } from "../../cards/advice-card.ts";
import type { CardContent } from "../../cards/card-data.ts";
import { button } from "../../cards/press-data.ts";
import { type CaseFile, loadCaseFile, toCaseFile } from "../../case-file.ts";
import type { AppDeps } from "../../deps.ts";
import type { OutMessage } from "../../ports.ts";
import { HANDOVER_KINDS, type HandoverKind, openHandovers, teachersOf, withoutTurn } from "./changed-hands.ts";

/** What the lock screen shows: never a name. */
const HANDOVER_SUMMARIES: Readonly<Record<HandoverKind, string>> = {
  handoverFrom: "Er gaan lopende zorgroutes naar een andere leerkracht",
  handoverTo: "Er komen lopende zorgroutes naar jou toe",
  nobodysTurn: "In de zorgroute is iets van niemand",
};

/** What fits on a card; the rest is in the overview. */
const ROWS = 12;

type Handed = { file: CaseFile; from: readonly string[]; now: readonly string[] };

export function isHandoverKind(kind: string): kind is HandoverKind {
  return HANDOVER_KINDS.some((known) => known === kind);
}

/** What one person is told about cases that changed hands, as it stands now; undefined when nothing is left to tell. */
export async function composeHandover(
  deps: AppDeps,
  person: Person,
  kind: HandoverKind,
): Promise<OutMessage | undefined> {
  const content = await {
    handoverFrom: () => givenCard(deps, person),
    handoverTo: () => takenCard(deps, person),
    nobodysTurn: () => nobodysTurnCard(deps, person),
  }[kind]();
  return content && { card: deps.makeCard(content), summary: HANDOVER_SUMMARIES[kind] };
}

/** The cases that came to this person and were not talked about yet, each with a button that says so. */
export async function takenCard(deps: AppDeps, person: Person, notice = ""): Promise<CardContent | undefined> {
  const taken = (await handed(deps)).filter(({ now, from }) => now.includes(person.id) && !from.includes(person.id));
  if (taken.length === 0) return undefined;
  return {
    name: "digest",
    data: {
      title: "Deze zorgroutes komen naar jou toe",
      text: `${notice}Bespreek met wie de leerling had waar het staat, en leg vast dat dat is gebeurd.`,
      rows: taken.slice(0, ROWS).map(({ file, from }) => ({
        who: subjectLine(deps.school, file.subject),
        what: stepOf(file.route, file.state.step).title,
        when: from.length > 0 ? `had: ${namesOf(deps, from)}` : "nieuw voor jou",
        open: button("Overdracht besproken", "zr.handover.talked", { c: file.caseId }),
      })),
      more: moreThan(taken.length),
      actions: [button("Mijn overzicht", "zr.overview", { page: 0 })],
    },
  };
}

/** To who had the pupils: names and where they are now, nothing of the case, and nothing to press. */
async function givenCard(deps: AppDeps, person: Person): Promise<CardContent | undefined> {
  const given = (await handed(deps)).filter(({ from, now }) => from.includes(person.id) && !now.includes(person.id));
  if (given.length === 0) return undefined;
  return linesCard("Deze zorgroutes draag je over", [
    "Vertel de nieuwe leerkracht waar het staat. Die legt vast dat jullie elkaar hebben gesproken.",
    ...given.slice(0, ROWS).map(({ file, now }) => {
      const who = now.length > 0 ? `nu bij ${namesOf(deps, now)}` : "de nieuwe leerkracht is nog niet bekend";
      return `${subjectLine(deps.school, file.subject)}: ${who}.`;
    }),
    moreThan(given.length),
  ]);
}

/** To a care coordinator: the cases of which nobody has the turn. */
async function nobodysTurnCard(deps: AppDeps, person: Person): Promise<CardContent | undefined> {
  if (!functionsAtSchool(person).includes("careCoordinator")) return undefined;
  const open = await deps.cases.open();
  const unowned = withoutTurn(deps, deps.school, open);
  if (unowned.length === 0) return undefined;
  const byId = new Map(open.map((stored) => [stored.header.caseId, stored]));
  const { admin } = deps.school.file.contacts;
  const lines = unowned.slice(0, ROWS).flatMap(({ header, role }) => {
    const stored = byId.get(header.caseId);
    if (!stored) return [];
    const file = toCaseFile(deps, stored);
    return [
      `${subjectLine(deps.school, file.subject)}: ${stepOf(file.route, file.state.step).title}, aan zet: ${role}.`,
    ];
  });
  return linesCard("Hier is nu niemand aan zet", [
    `Niemand op school heeft de rol die nu aan zet is. Vraag ${admin.name} om te bevestigen wie dat is (${admin.how}). Tot dan kun jij vastleggen wat er gebeurt.`,
    ...lines,
    moreThan(unowned.length),
  ]);
}

/** Running cases that changed hands and were not talked about since. */
async function handed(deps: AppDeps): Promise<Handed[]> {
  const all = await Promise.all(
    openHandovers(deps.school.file).map(async ({ case: caseId, on, from }): Promise<Handed[]> => {
      const file = await loadCaseFile(deps, caseId);
      if (!file || file.state.status === "closed" || isTalkedAbout(file, on)) return [];
      return [{ file, from, now: teachersOf(deps.school, file.subject) }];
    }),
  );
  return all.flat();
}

/** Whether this handover, or a later one of the same case, was recorded. */
export function isTalkedAbout({ events }: CaseFile, on: string): boolean {
  return events.some(({ event }) => event.type === "HandedOver" && event.on >= on);
}

function namesOf({ school }: AppDeps, ids: readonly string[]): string {
  return ids.map((id) => school.personById(id)?.name ?? id).join(" en ");
}

function linesCard(title: string, lines: readonly string[]): CardContent {
  return message(
    title,
    lines.filter((line) => line !== ""),
  );
}

function moreThan(count: number): string {
  return count > ROWS ? `En nog ${count - ROWS}.` : "";
}
