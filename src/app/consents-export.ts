import { viewsOn } from "../domain/case/dossier/timeline.ts";
import type { IsoDate } from "../domain/school/dates.ts";
import type { School, Subject } from "../domain/school/school.ts";
import type { CaseFile } from "./case-file.ts";
import { consentOverview } from "./consents.ts";
import { csvFile, csvTable } from "./csv.ts";
import { GIVEN_BY, GIVEN_HOW, STANDING } from "./dutch/consent-words.ts";
import { groundSentence } from "./dutch/exchange-words.ts";
import { namingOf } from "./dutch/naming.ts";

/** One consent of the pupil as it stands, in words; empty where nothing is known. */
export type ConsentRow = {
  route: string;
  consent: string;
  kind: "consent" | "agreement";
  recipient: string;
  purpose: string;
  data: string;
  standing: string;
  givenBy: string;
  how: string;
  on: IsoDate | "";
  until: IsoDate | "";
  place: string;
  parentsView: string;
};

/** One exchange with somebody outside the school. */
export type ExchangeRow = {
  route: string;
  on: IsoDate;
  what: string;
  recipient: string;
  ground: string;
  purpose: string;
  data: string;
  parentsInformed: IsoDate | "";
  recordedBy: string;
  parentsView: string;
};

export type ConsentExport = { pupil: string; madeOn: IsoDate; consents: ConsentRow[]; exchanges: ExchangeRow[] };

/**
 * Everything of one pupil, over all cases: consents with their state, and the register. The pupil is named by key. Days in
 * words are said from `said`.
 */
export function consentExport(
  school: School,
  subject: Subject,
  files: readonly CaseFile[],
  today: IsoDate,
  said: IsoDate = today,
): ConsentExport {
  const { consents, exchanges } = consentOverview(files, today);
  const naming = ({ route }: CaseFile) => namingOf(route, school, subject, said);
  return {
    pupil: subject.key,
    madeOn: today,
    consents: consents.map(({ file, seq, consent, standing, on, by, how, until, place }) => {
      const rule = file.route.consents.get(consent);
      return {
        route: file.route.title,
        consent: naming(file).consent(consent),
        kind: rule?.kind ?? "consent",
        recipient: rule ? naming(file).role(rule.recipient) : "",
        purpose: rule?.purpose ?? "",
        data: rule?.data.join("; ") ?? "",
        standing: standing === "given" ? "gegeven" : STANDING[standing],
        givenBy: by ? GIVEN_BY[by] : "",
        how: how ? GIVEN_HOW[how] : "",
        on: on ?? "",
        until: until ?? "",
        place: place ?? "",
        parentsView: viewsIn(file, seq),
      };
    }),
    exchanges: exchanges.map(({ file, exchange }) => ({
      route: file.route.title,
      on: exchange.on,
      what: naming(file).deed(exchange.duty, exchange.option ?? undefined),
      recipient: naming(file).role(exchange.recipient),
      ground: groundSentence(exchange, naming(file)),
      purpose: exchange.purpose,
      data: exchange.data.join("; "),
      parentsInformed: exchange.parentsInformed ?? "",
      recordedBy: naming(file).person(exchange.by),
      parentsView: viewsIn(file, exchange.seq),
    })),
  };
}

/** How parents see it, in their words. */
function viewsIn({ events }: CaseFile, seq: number): string {
  return viewsOn(events, seq)
    .map(({ event }) => event.text)
    .join(" / ");
}

const CONSENT_HEADS = {
  route: "route",
  consent: "toestemming",
  kind: "soort",
  recipient: "aan wie",
  purpose: "waarvoor",
  data: "gegevens",
  standing: "stand",
  givenBy: "van wie",
  how: "hoe",
  on: "datum",
  until: "geldig tot en met",
  place: "waar het ligt",
  parentsView: "zo zien de ouders het",
} as const satisfies Record<keyof ConsentRow, string>;

const EXCHANGE_HEADS = {
  route: "route",
  on: "datum",
  what: "wat",
  recipient: "aan wie",
  ground: "op welke grond",
  purpose: "waarvoor",
  data: "gegevens",
  parentsInformed: "ouders wisten het",
  recordedBy: "vastgelegd door",
  parentsView: "zo zien de ouders het",
} as const satisfies Record<keyof ExchangeRow, string>;

/** Two tables under each other, as Excel in Dutch opens them: semicolons, and a mark for UTF-8 at the start. */
export function consentCsv({ consents, exchanges }: ConsentExport): string {
  return csvFile([...csvTable(CONSENT_HEADS, consents), "", ...csvTable(EXCHANGE_HEADS, exchanges)]);
}

/** The same for people, one line per fact. */
export function consentLines({ pupil, madeOn, consents, exchanges }: ConsentExport): string[] {
  const some = (row: Record<string, string>, heads: Record<string, string>, keys: readonly string[]) =>
    keys
      .filter((key) => row[key])
      .map((key) => `${heads[key]}: ${row[key]}`)
      .join("; ");
  return [
    `Toestemmingen van leerling ${pupil}, op ${madeOn}`,
    ...(consents.length === 0 ? ["  Er is nog geen toestemming gevraagd."] : []),
    ...consents.map(
      (row) =>
        `  ${row.consent}: ${row.standing} (${some(row, CONSENT_HEADS, ["on", "givenBy", "how", "until", "place", "recipient", "purpose", "data", "parentsView"])})`,
    ),
    "Gedeeld met iemand buiten de school",
    ...(exchanges.length === 0 ? ["  Er is nog niets gedeeld."] : []),
    ...exchanges.map(
      (row) =>
        `  ${row.on}: ${row.what} (${some(row, EXCHANGE_HEADS, ["recipient", "ground", "purpose", "data", "parentsInformed", "recordedBy", "parentsView"])})`,
    ),
  ];
}
