import { RosterInvalid } from "../../domain/school/roster/roster-invalid.ts";

/** Which header of the file holds what: our field name -> the header as it is in the file. */
export type ColumnMap = Readonly<Record<string, string>>;

/** What a list can hold, with the headers that mean it. The first of each is our own name for it, as in `--column`. */
const PUPIL_FIELDS = {
  leerlingnummer: ["leerlingnummer", "leerlingcode", "leerlingkey", "leerlingid", "lln nr"],
  roepnaam: ["roepnaam", "voornaam"],
  voornamen: ["voornamen"],
  achternaam: ["achternaam", "geboortenaam", "familienaam"],
  groep: ["groep", "klas", "stamgroep", "groepsnaam"],
  jaargroep: ["jaargroep", "leerjaar"],
  instructiegroepen: ["instructiegroepen", "instructiegroep", "samengestelde groepen"],
  uitschrijfdatum: ["uitschrijfdatum", "uitstroomdatum", "datum uitschrijving"],
} as const;

const STAFF_FIELDS = {
  personeelsnummer: ["personeelsnummer", "medewerkernummer", "medewerkercode", "leerkrachtcode", "personeelscode"],
  naam: ["naam", "volledige naam", "medewerker", "leerkracht"],
  roepnaam: ["roepnaam", "voornaam"],
  voorletters: ["voorletters", "initialen"],
  tussenvoegsel: ["tussenvoegsel", "tussenvoegsels", "voorvoegsel", "voorvoegsels"],
  achternaam: ["achternaam", "familienaam"],
  email: ["email", "e-mailadres", "mailadres"],
  rol: ["rol", "rollen", "functie", "functies"],
  groepen: ["groepen", "groep", "klas", "klassen", "stamgroep"],
} as const;

export type PupilField = keyof typeof PUPIL_FIELDS;
export type StaffField = keyof typeof STAFF_FIELDS;

/** Whom a list is about, and in which column (from zero) each field stands. */
export type Columns =
  | { kind: "pupils"; at: Partial<Record<PupilField, number>> }
  | { kind: "staff"; at: Partial<Record<StaffField, number>> };

/** Headers whose content may never become anybody's key. */
const NUMBERS_OF_THE_STATE = ["bsn", "burgerservicenummer", "sofinummer", "onderwijsnummer", "pgn"];

/**
 * Finds the columns by their headers, or by what the user said. A list with leerlingnummers is about pupils; one with
 * personeelsnummers or e-mail addresses about staff. Throws `RosterInvalid`, which never quotes a header: in a file
 * without headers those are somebody's data.
 */
export function findColumns(headers: readonly string[], said: ColumnMap): Columns {
  const plain = headers.map(plainHeader);
  refuseWrongMap(plain, said);
  const pupils = columnsOf(PUPIL_FIELDS, plain, said);
  if (pupils.leerlingnummer !== undefined) {
    if (pupils.roepnaam === undefined && pupils.voornamen === undefined && pupils.achternaam === undefined) {
      throw missing("een kolom met de roepnaam", "roepnaam");
    }
    if (pupils.groep === undefined && pupils.jaargroep === undefined) throw missing("een kolom met de groep", "groep");
    return { kind: "pupils", at: pupils };
  }
  const staff = columnsOf(STAFF_FIELDS, plain, said);
  if (staff.personeelsnummer === undefined && staff.email === undefined) {
    throw missing("een kolom met het leerlingnummer (of, voor medewerkers, het e-mailadres)", "leerlingnummer");
  }
  if (staff.naam === undefined && staff.achternaam === undefined && staff.roepnaam === undefined) {
    throw missing("een kolom met de naam", "naam");
  }
  return { kind: "staff", at: staff };
}

function columnsOf<Field extends string>(
  fields: Readonly<Record<Field, readonly string[]>>,
  plain: readonly string[],
  said: ColumnMap,
): Partial<Record<Field, number>> {
  const at: Partial<Record<Field, number>> = {};
  for (const field of Object.keys(fields) as Field[]) {
    const wanted = said[field] === undefined ? fields[field].map(plainHeader) : [plainHeader(said[field])];
    const found = wanted.map((header) => plain.indexOf(header)).find((column) => column >= 0);
    if (found !== undefined) at[field] = found;
  }
  return at;
}

function refuseWrongMap(plain: readonly string[], said: ColumnMap): void {
  const known = [...new Set([...Object.keys(PUPIL_FIELDS), ...Object.keys(STAFF_FIELDS)])];
  for (const [field, header] of Object.entries(said)) {
    if (!known.includes(field)) {
      throw new RosterInvalid("roster-columns", `De kolom "${field}" ken ik niet; kies uit: ${known.join(", ")}.`);
    }
    if (NUMBERS_OF_THE_STATE.includes(plainHeader(header))) {
      throw new RosterInvalid(
        "roster-columns",
        "Een BSN of onderwijsnummer wordt nooit gelezen; kies een andere kolom.",
      );
    }
    if (!plain.includes(plainHeader(header))) {
      throw new RosterInvalid(
        "roster-columns",
        `Het bestand heeft geen kolom met de kop die je bij "${field}" noemt; kijk de eerste regel na.`,
      );
    }
  }
}

function missing(what: string, field: string): RosterInvalid {
  return new RosterInvalid(
    "roster-columns",
    `In de eerste regel van het bestand mist ${what}; geef die kolom de kop "${field}".`,
  );
}

function plainHeader(header: string): string {
  return header
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]/g, "");
}
