import type { Roster } from "../../domain/school/roster/roster.ts";
import { pupilNames, staffName, tidy } from "../names.ts";
import { proposedFunction } from "../proposed-functions.ts";

/** Longer than any name; what comes after it is not read. */
const MAX_TEXT = 300;

/** The only elements whose text is read, by the record they are in. All others pass without being kept for a moment. */
const FIELDS: Readonly<Record<string, readonly string[]>> = {
  school: ["schooljaar"],
  groep: ["naam", "jaargroep"],
  leerling: ["roepnaam", "voornamen", "achternaam", "jaargroep", "uitstroomdatum"],
  leerkracht: ["roepnaam", "voornamen", "voorletters-1", "voorvoegsel", "achternaam", "emailadres", "rol"],
};

/** A link of a member of staff to a group, with the roles there, when the file says them. */
type Link = { group: string; roles: string[] };

type OpenRecord = {
  kind: keyof typeof FIELDS;
  key: string;
  line: number;
  depth: number;
  fields: Record<string, string>;
  roles: string[];
  groups: string[];
  composed: string[];
  links: Link[];
};

/** Gathers one group, pupil or member of staff at a time from the elements of the file, and puts it in the roster. */
export class RecordReader {
  readonly #roster: Roster;
  #record: OpenRecord | undefined;
  /** The whitelisted element that is open, with its text so far. */
  #field: { name: string; depth: number; text: string } | undefined;
  /** Whether the file has any of the blocks that make it EDEXML. */
  sawBlock = false;

  constructor(roster: Roster) {
    this.#roster = roster;
  }

  /** An element opened: `path` are the local names from the root up to and including it. */
  open(path: readonly string[], key: string, line: number): void {
    const [parent, name] = path.slice(-2).length === 2 ? path.slice(-2) : [undefined, path[0]];
    if (name === "leerlingen" || name === "leerkrachten") this.sawBlock = true;
    if (!this.#record) {
      const kind = kindOf(parent, name);
      if (!kind) return;
      this.#record = {
        kind,
        key,
        line,
        depth: path.length,
        fields: {},
        roles: [],
        groups: [],
        composed: [],
        links: [],
      };
      return;
    }
    const record = this.#record;
    const inside = path.slice(record.depth).join("/");
    if (record.kind === "leerling" && inside === "groep") record.groups.push(key);
    else if (record.kind === "leerling" && inside === "samengestelde_groepen/samengestelde_groep") {
      record.composed.push(key);
    } else if (record.kind === "leerkracht" && /^groepen\/(samengestelde_)?groep$/.test(inside)) {
      record.links.push({ group: key, roles: [] });
    } else if (FIELDS[record.kind]?.includes(inside) || isRoleOfLink(record, inside)) {
      this.#field = { name: inside, depth: path.length, text: "" };
    }
  }

  /** Text inside the element that is open. */
  text(piece: string): void {
    if (this.#field && this.#field.text.length < MAX_TEXT) this.#field.text += piece.slice(0, MAX_TEXT);
  }

  /** The last element of this path closed. */
  close(path: readonly string[]): void {
    const record = this.#record;
    if (!record) return;
    const field = this.#field;
    if (field?.depth === path.length) {
      const text = tidy(field.text);
      if (field.name === "rol") record.roles.push(text);
      else if (isRoleOfLink(record, field.name)) record.links.at(-1)?.roles.push(text);
      else record.fields[field.name] ??= text;
      this.#field = undefined;
    }
    if (path.length !== record.depth) return;
    this.#keep(record);
    this.#record = undefined;
  }

  #keep({ kind, line, fields, ...record }: OpenRecord): void {
    const key = tidy(record.key);
    const year = fields.jaargroep ? { year: fields.jaargroep } : {};
    if (kind === "school") {
      if (fields.schooljaar) this.#roster.schoolYear = fields.schooljaar;
    } else if (kind === "groep") {
      this.#roster.groups.push({ key, name: fields.naam ?? "", ...year, line });
    } else if (kind === "leerling") {
      const names = { called: fields.roepnaam, given: fields.voornamen, surname: fields.achternaam };
      const group = tidy(record.groups[0] ?? "");
      this.#roster.pupils.push({
        key,
        ...pupilNames(names),
        ...year,
        ...(group ? { group } : {}),
        instructionGroups: record.composed.map(tidy),
        // A date may carry a time zone; the day is in front.
        ...(fields.uitstroomdatum ? { leaves: fields.uitstroomdatum.slice(0, 10) } : {}),
        line,
      });
    } else {
      this.#roster.staff.push({ key, ...staffOf(fields, record.roles, record.links), line });
    }
  }
}

function kindOf(parent: string | undefined, name: string | undefined): OpenRecord["kind"] | undefined {
  if (name === "school") return "school";
  if (parent === "leerlingen" && name === "leerling") return "leerling";
  if (parent === "leerkrachten" && name === "leerkracht") return "leerkracht";
  if (parent === "groepen" && (name === "groep" || name === "samengestelde_groep")) return "groep";
  return undefined;
}

function isRoleOfLink({ kind }: OpenRecord, inside: string): boolean {
  return kind === "leerkracht" && /^groepen\/(samengestelde_)?groep\/rol$/.test(inside);
}

/**
 * Somebody without any role who has groups is taken for their teacher; somebody with other roles only is not. A link
 * with roles of its own counts only when one of them is a teacher's: a stagiair is linked to a group too.
 */
function staffOf(fields: Readonly<Record<string, string>>, roles: readonly string[], links: readonly Link[]) {
  const own = roles.flatMap((role) => proposedFunction(role) ?? []);
  const teaches = ({ roles: there }: Link) =>
    there.length > 0
      ? there.some((role) => proposedFunction(role) === "teacher")
      : own.includes("teacher") || roles.length === 0;
  const groups = links.filter(teaches).map(({ group }) => tidy(group));
  const functions = [...new Set([...own, ...(groups.length > 0 ? (["teacher"] as const) : [])])];
  const name = staffName({
    called: fields.roepnaam,
    given: fields.voornamen,
    initials: fields["voorletters-1"],
    prefix: fields.voorvoegsel,
    surname: fields.achternaam,
  });
  const email = fields.emailadres;
  return { name, ...(email ? { email } : {}), functions, groups };
}
