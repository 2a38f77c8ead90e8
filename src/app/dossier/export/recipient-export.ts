import { type ShareAct, type SharePiece, sharingWith } from "../../../domain/case/dossier/sharing.ts";
import { viewsOn } from "../../../domain/case/dossier/timeline.ts";
import { consentAnswer } from "../../../domain/case/facts.ts";
import { roleOf } from "../../../domain/route/route.ts";
import type { IsoDate } from "../../../domain/school/dates.ts";
import { namingFor } from "../../cards/advice-card.ts";
import { type CaseFile, todayOf } from "../../case-file.ts";
import type { AppDeps } from "../../deps.ts";
import { GIVEN_BY, givenDetails, STANDING } from "../../dutch/consent-words.ts";
import { capital, closed, ON_PAPER, onDay } from "../../dutch/day.ts";
import type { Naming } from "../../dutch/naming.ts";

/** What may go to one recipient outside the school, and no more. Keys for machines, values in Dutch. */
export type RecipientExport = {
  kind: "recipient";
  school: string;
  madeOn: IsoDate;
  madeBy: string;
  recipient: string;
  route: string;
  pupil: { name: string; initial: string; group: string };
  /** Each act for which there is a ground, with the kinds of data that go along. */
  allowed: readonly { what: string; purpose: string; ground: string; data: readonly string[] }[];
  /** What the document asks for and is there: where it stands, never the text itself. */
  there: readonly { what: string; on: IsoDate; pointer: string; parentsViews: readonly string[] }[];
  missing: readonly { what: string; source: string }[];
  leftOut: readonly { what: string; data: readonly string[]; why: string }[];
};

/** `why`: on no act with this recipient is there a ground, each in one sentence. */
export type RecipientExportMade = { ok: true; made: RecipientExport } | { ok: false; why: readonly string[] };

const REST = "Al het andere dat in de zorgroute is vastgelegd";
const REST_WHY = "De zorgroute van de school noemt het niet bij deze ontvanger.";

/** Made from the present step alone: a recipient of an earlier or later step has nothing to receive now. */
export function recipientExport(
  deps: Pick<AppDeps, "school" | "routes" | "clock">,
  file: CaseFile,
  recipient: string,
  madeBy: string,
): RecipientExportMade {
  const { route, state, subject } = file;
  const today = todayOf(deps);
  const naming = namingFor(deps, file, ON_PAPER);
  const { acts, pieces } = sharingWith(route, state, recipient, today);
  const leftOut = acts.flatMap((act) => leftOutOf(act, naming));
  const allowed = acts.flatMap((act) => allowedOf(act, file, naming));
  if (allowed.length === 0) return { ok: false, why: leftOut.map(({ what, why }) => `${what}: ${why}`) };
  return {
    ok: true,
    made: {
      kind: "recipient",
      school: deps.school.file.name,
      madeOn: today,
      madeBy,
      recipient: roleOf(route, recipient).name,
      route: route.title,
      pupil: { name: subject.name, initial: subject.initial, group: deps.school.groupName(subject.group) },
      allowed,
      there: pieces.flatMap((piece) => thereOf(piece, file, naming)),
      missing: pieces.flatMap(({ duty, done }) => (done ? [] : [{ what: duty.label, source: duty.source }])),
      leftOut: [...leftOut, { what: REST, data: [], why: REST_WHY }],
    },
  };
}

function allowedOf(
  { duty, ground, purpose, data }: ShareAct,
  file: CaseFile,
  naming: Naming,
): RecipientExport["allowed"] {
  if (ground.kind === "none") return [];
  return [{ what: duty.label, purpose, ground: groundWords(ground, file, naming), data }];
}

function groundWords(ground: Exclude<ShareAct["ground"], { kind: "none" }>, file: CaseFile, naming: Naming): string {
  if (ground.kind === "law") return closed(`Toestemming is niet nodig. ${ground.text}`);
  const given = consentAnswer(file.state, ground.consent);
  if (given?.type !== "ConsentGiven") return "";
  // Where the paper lies is for the school.
  const { place: _, ...told } = given;
  return closed(
    `Met toestemming van ${GIVEN_BY[given.by]}, ${onDay(given.on, ON_PAPER)} (${givenDetails(told, naming)})`,
  );
}

function leftOutOf({ duty, ground, data }: ShareAct, naming: Naming): RecipientExport["leftOut"] {
  if (ground.kind !== "none") return [];
  const consent = ground.consent ? ` voor ‘${naming.consent(ground.consent)}’` : "";
  const nameless = ground.anonymous ? " Zonder naam overleggen mag wel." : "";
  return [
    {
      what: duty.label,
      data,
      why: `Er is geen geldige toestemming${consent}: ${closed(STANDING[ground.why])}${nameless}`,
    },
  ];
}

function thereOf({ duty, done }: SharePiece, file: CaseFile, naming: Naming): RecipientExport["there"] {
  if (!done) return [];
  const { seq, fact } = done;
  return [
    {
      what: capital(naming.deed(duty.id, fact.option)),
      on: fact.on,
      pointer: fact.pointer ?? "",
      parentsViews: viewsOn(file.events, seq).map(({ event }) => event.text),
    },
  ];
}
