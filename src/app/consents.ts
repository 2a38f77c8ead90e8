import { consentStanding, type NoConsent } from "../domain/case/consent.ts";
import type { ConsentGiver, ConsentWay } from "../domain/case/consent-fact.ts";
import { type Exchange, exchangesOf } from "../domain/case/exchanges.ts";
import { consentAnswer, consentAskedOn, disagreementSince } from "../domain/case/facts.ts";
import type { RecordableEvent } from "../domain/case/state.ts";
import type { IsoDate } from "../domain/school/dates.ts";
import { allowed } from "../domain/school/permissions.ts";
import type { Person, Subject } from "../domain/school/school.ts";
import { type CaseFile, toCaseFile } from "./case-file.ts";
import type { AppDeps } from "./deps.ts";

/** One consent of one case, as it stands. */
export type ConsentLine = {
  file: CaseFile;
  /** The number of the last word, or of asking. */
  seq: number;
  consent: string;
  standing: "given" | NoConsent;
  /** The day of the last word, or of asking; null when it was never asked. */
  on: IsoDate | null;
  by: ConsentGiver | null;
  how: ConsentWay | null;
  until: IsoDate | null;
  place: string | null;
};

export type ConsentOverview = {
  /** Consents that were asked or answered, the newest case first. */
  consents: readonly ConsentLine[];
  /** Every exchange with somebody outside, the newest first. */
  exchanges: readonly { file: CaseFile; exchange: Exchange }[];
  /** Since when parents disagree, in a case that runs. */
  disagreeSince: IsoDate | null;
};

/** Whether somebody may see them, for whom the way to them is shown; who asks for them comes through the gate. */
export function maySeeConsents(viewer: Person, subject: Subject): boolean {
  return subject.kind === "pupil" && allowed(viewer, "pupil.consents", { subject });
}

/** All cases of a pupil, open ones first. */
export async function casesWithConsents(
  deps: Pick<AppDeps, "cases" | "routes" | "school">,
  subject: Subject,
): Promise<CaseFile[]> {
  const headers = await deps.cases.ofSubjects([subject.key]);
  return Promise.all(headers.map(async (header) => toCaseFile(deps, await deps.cases.at(header))));
}

/** Derived from what was recorded, on a day; nothing of it is kept apart. */
export function consentOverview(files: readonly CaseFile[], today: IsoDate): ConsentOverview {
  const exchanges = files
    .flatMap((file) => exchangesOf(file.route, file.state).map((exchange) => ({ file, exchange })))
    .sort((one, other) => other.exchange.on.localeCompare(one.exchange.on));
  const open = files.filter(({ state }) => state.status === "open");
  return {
    consents: files.flatMap((file) => linesOf(file, today)),
    exchanges,
    disagreeSince: open.map(({ state }) => disagreementSince(state, today)).find(Boolean) ?? null,
  };
}

function linesOf(file: CaseFile, today: IsoDate): ConsentLine[] {
  return [...file.route.consents.keys()].flatMap((consent): ConsentLine[] => {
    const standing = consentStanding(file.state, consent, today);
    if (standing === "notAsked") return [];
    const word = consentAnswer(file.state, consent, today);
    const given = word?.type === "ConsentGiven" ? word : undefined;
    const asked = word ? undefined : consentAskedOn(file.state, consent, today);
    const said = word?.type === "ConsentRefused" ? word : given;
    return [
      {
        file,
        seq:
          file.state.records.findLast(({ fact }) => (word ? fact === word : isAsking(fact, consent, asked)))?.seq ?? 0,
        consent,
        standing,
        on: word?.on ?? asked ?? null,
        by: said?.by ?? null,
        how: said?.how ?? null,
        until: given?.until ?? null,
        place: said?.place ?? null,
      },
    ];
  });
}

function isAsking(fact: RecordableEvent, consent: string, on: IsoDate | undefined): boolean {
  return fact.type === "ConsentAsked" && fact.asked === consent && fact.on === on;
}
