import { roundsWith } from "../../domain/case/rounds.ts";
import type { Mark } from "../../domain/route/schema.ts";
import type { Pupil } from "../../domain/school/school.ts";
import type { CaseFile } from "../case-file.ts";
import type { AppDeps } from "../deps.ts";
import { andList, uncapital } from "../dutch/day.ts";
import { adviceOf, namingFor } from "./advice-card.ts";
import type { CardContent } from "./card-data.ts";
import { button } from "./press-data.ts";

/** Cards of a group route: who needs what in this round, and who is put forward. Needs, never labels. */

const HEADINGS = { signal: "Extra aandacht", need: "Heeft nodig", benefit: "Kijk op de ronde" } as const;

/** The group in this round: per need the pupils who share it (the clusters), and whom the bot proposes to put forward. */
export function groupOverviewCard(deps: AppDeps, file: CaseFile): CardContent {
  const naming = namingFor(deps, file);
  const lines = [...file.route.marks.values()].flatMap((mark) => {
    const names = pupilsWith(deps, file, mark).map(({ name }) => name);
    return names.length > 0 ? [`${HEADINGS[mark.kind]} · ${mark.text}: ${andList(names)}`] : [];
  });
  const suggestions = adviceOf(deps, file).suggestions.map(
    ({ pupil, ground, rounds }) =>
      `Voorstel: breng ${naming.pupilName(pupil)} in. ${naming.ground(ground)} (${rounds} rondes). Jullie beslissen.`,
  );
  const put = file.state.putForward
    .filter(({ round }) => round === file.state.round)
    .map(({ pupil, ground }) => `Ingebracht: ${naming.pupilName(pupil)}, ${uncapital(naming.ground(ground))}`);
  const all = [...lines, ...suggestions, ...put];
  const c = file.caseId;
  return {
    name: "message",
    data: {
      title: `Groepsoverzicht ${file.subject.name} · ronde ${roundOfYear(file)} · ${naming.step(file.state.step)}`,
      lines: (all.length > 0 ? all : ["Er is in deze ronde nog niets genoteerd."]).map((text) => ({ text })),
      actions: [
        ...(marksHere(file).length > 0 ? [button("Bijwerken", "zr.group.edit", { c })] : []),
        ...(file.route.putForward?.in.includes(file.state.step)
          ? [button("Leerling inbrengen", "zr.forward.open", { c })]
          : []),
        button("Wat nu?", "zr.advice", { c }),
      ],
    },
  };
}

/** Which round of the school year this is. */
export function roundOfYear(file: CaseFile): number {
  const perYear = file.route.rounds?.perYear ?? 1;
  return ((file.state.round - 1) % perYear) + 1;
}

/** What can be noted about pupils in the present step. */
export function markChoiceCard(file: CaseFile): CardContent | undefined {
  const marks = marksHere(file);
  if (marks.length === 0) return undefined;
  return {
    name: "choose",
    data: {
      title: "Wat wil je bijwerken?",
      text: file.subject.name,
      options: [
        ...marks.map((mark) => button(mark.text, "zr.mark.open", { c: file.caseId, m: mark.id })),
        button("Terug", "zr.group", { c: file.caseId }),
      ],
    },
  };
}

/** The pupils of the group, ticked where this holds. */
export function markCard(deps: AppDeps, file: CaseFile, markId: string): CardContent | undefined {
  const mark = marksHere(file).find(({ id }) => id === markId);
  const pupils = pupilsOf(deps, file);
  if (!mark || pupils.length === 0) return undefined;
  return {
    name: "record",
    data: {
      who: file.subject.name,
      title: HEADINGS[mark.kind],
      text: `${mark.text}. Vink aan voor wie dit in deze ronde geldt.`,
      source: mark.source,
      fields: [
        {
          kind: "choices",
          id: "pupils",
          label: "Leerlingen",
          value: pupilsWith(deps, file, mark)
            .map(({ key }) => key)
            .join(","),
          choices: pupils.map(({ key, name, initial }) => ({
            title: initial ? `${name} ${initial}.` : name,
            value: key,
          })),
        },
      ],
      save: button("Vastleggen", "zr.mark.save", { c: file.caseId, v: file.version, m: mark.id }),
      back: button("Terug", "zr.group", { c: file.caseId }),
    },
  };
}

/** First which pupil, then on which ground of the document. */
export function putForwardCard(deps: AppDeps, file: CaseFile, pupilKey: string | undefined): CardContent | undefined {
  const rule = file.route.putForward;
  if (!rule?.in.includes(file.state.step)) return undefined;
  const naming = namingFor(deps, file);
  const back = button("Terug", "zr.group", { c: file.caseId });
  if (pupilKey === undefined) {
    const options = pupilsOf(deps, file).map(({ key, name }) =>
      button(name, "zr.forward.open", { c: file.caseId, k: key }),
    );
    return {
      name: "choose",
      data: { title: "Wie breng je in?", text: file.subject.name, options: [...options, back] },
    };
  }
  return {
    name: "choose",
    data: {
      title: `Waarom breng je ${naming.pupilName(pupilKey)} in?`,
      text: "Kies de reden uit jullie document.",
      options: [
        ...rule.grounds.map((ground) => {
          const rounds = ground.counts ? roundsWith(file.state, pupilKey, ground.counts.mark) : 0;
          const counted = ground.counts ? ` (nu: ${rounds} rondes)` : "";
          return button(`${ground.text}${counted}`, "zr.forward.save", {
            c: file.caseId,
            v: file.version,
            k: pupilKey,
            g: ground.id,
          });
        }),
        back,
      ],
    },
  };
}

function marksHere(file: CaseFile): Mark[] {
  return [...file.route.marks.values()].filter((mark) => mark.in.includes(file.state.step));
}

function pupilsWith(deps: AppDeps, file: CaseFile, mark: Mark): Pupil[] {
  const marked = new Set(
    file.state.marks.filter((one) => one.mark === mark.id && one.round === file.state.round).map(({ pupil }) => pupil),
  );
  return pupilsOf(deps, file).filter(({ key }) => marked.has(key));
}

function pupilsOf(deps: AppDeps, file: CaseFile): Pupil[] {
  return deps.school.file.pupils.filter((pupil) => pupil.group === file.subject.group);
}
