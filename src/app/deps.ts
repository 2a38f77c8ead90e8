import type { Route } from "../domain/route/route.ts";
import type { SchoolCalendar } from "../domain/school/calendar.ts";
import type { IsoDate } from "../domain/school/dates.ts";
import type { School } from "../domain/school/school.ts";
import type { StaffAbsences } from "./absence-ports.ts";
import type { Audit } from "./audit-ports.ts";
import type { CalendarReader } from "./calendar-ports.ts";
import type { CardMaker } from "./cards/card-maker.ts";
import type { Downloads } from "./download-ports.ts";
import type { PaperMaker } from "./paper-ports.ts";
import type { AgendaLinks, CaseStore, Clock, Conversations, Ids, Log, ZorgteamStore } from "./ports.ts";
import type { Preferences, Reminders } from "./reminder-ports.ts";
import type { Removals, RemovalsList } from "./retention-ports.ts";
import type { RosterReader } from "./roster-ports.ts";
import type { SchoolStore } from "./school-ports.ts";
import type { Trail } from "./trail.ts";

/** All route versions the bot holds. */
export type RouteShelf = {
  /** The version of this route that is in force on a day. */
  current(id: string, today: IsoDate): Route | undefined;
  /** Every route in the version that is in force on a day, in the order of the rule files. */
  inForce(today: IsoDate): Route[];
  /** The version a running case started on. */
  version(id: string, validFrom: IsoDate): Route | undefined;
};

/** General meanings of terms, with what the law says where it says something. A route's own meaning comes first. */
export type Glossary = readonly { terms: readonly string[]; meaning: string; law?: string | undefined }[];

/** Turns an SVG into a PNG of this width, as a data URI. Without fonts or network of its own. */
export type Painter = (svg: string, width: number) => string;

/** What looking at cases takes, without the bot around it. */
export type ReadDeps = Pick<AppDeps, "school" | "calendar" | "routes" | "cases" | "clock" | "log">;

/** What every use case works with. Built once in main, or by a test. */
export type AppDeps = {
  /** The school of this turn. */
  school: School;
  /** The version of the school that this is; 0 when it was never kept. */
  schoolVersion: number;
  schools: SchoolStore;
  calendar: SchoolCalendar;
  routes: RouteShelf;
  glossary: Glossary;
  cases: CaseStore;
  conversations: Conversations;
  staffAbsences: StaffAbsences;
  reminders: Reminders;
  preferences: Preferences;
  zorgteam: ZorgteamStore;
  audit: Audit;
  /** What somebody sees and does in this turn; absent where nobody asks anything, as in a message that goes out. */
  trail?: Trail;
  removals: Removals;
  /** Without a place for it, the list of removals beside the backups is written with each backup alone. */
  removalsList?: RemovalsList;
  clock: Clock;
  ids: Ids;
  makeCard: CardMaker;
  /** Reads the people and pupils of a file. */
  readRoster: RosterReader;
  readCalendar: CalendarReader;
  /** Pictures are an extra: without a painter a card says the same in rows. */
  painter?: Painter;
  /** Without it files are made as JSON alone. */
  paper?: PaperMaker;
  /** Without an address that people can reach, cards have no calendar file. */
  agenda?: AgendaLinks;
  /** Without such an address the administrator makes files with the `zorgroute` command. */
  downloads?: Downloads;
  log: Log;
  /** Called after facts with messages were stored, so that these go out now rather than at the next sweep. */
  poke(): void;
};
