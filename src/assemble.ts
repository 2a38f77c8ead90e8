import { join } from "node:path";
import { createBot } from "./app/bot.ts";
import { cardMaker } from "./app/cards/card-maker.ts";
import { compose } from "./app/compose.ts";
import { current } from "./app/current.ts";
import type { AppDeps, Painter } from "./app/deps.ts";
import type { Downloads } from "./app/download-ports.ts";
import type { PaperMaker } from "./app/paper-ports.ts";
import type { AgendaLinks, Bot, ClaimedMessage, Clock, Ids, Log, OutMessage } from "./app/ports.ts";
import type { RemovalsList } from "./app/retention-ports.ts";
import { readCalendar } from "./calendar-file/read-calendar.ts";
import type { Route } from "./domain/route/route.ts";
import { schoolCalendar } from "./domain/school/calendar.ts";
import type { School } from "./domain/school/school.ts";
import { readRoster } from "./roster/read-roster.ts";
import { readCardTemplates, readGlossary } from "./store/content-files.ts";
import type { Stores } from "./store/open-database.ts";
import { routeShelf } from "./store/rule-files.ts";

/** The app on top of its stores, before any client: main, the terminal, the demo and the tests all start here. */
export type Assembled = {
  bot: Bot;
  compose(message: ClaimedMessage): Promise<OutMessage | undefined>;
  deps: AppDeps;
  /** The same as `deps`, with the school as it is kept now and staffed today. */
  current(): Promise<AppDeps>;
};

/** The school asks for a route that has no rule file. */
export class RouteMissing extends Error {
  readonly code = "route-missing";
  constructor(missing: readonly string[], known: readonly string[]) {
    super(
      `De school gebruikt ${missing.join(", ")}, maar daarvan is geen regelbestand. Bekend zijn: ${known.join(", ")}.`,
    );
    this.name = "RouteMissing";
  }
}

/** Puts the app together. `root` is the project's folder, where cards/ and rules/ lie. */
export function assemble(parts: {
  root: string;
  /** The school as long as none is kept in the database. */
  school: School;
  routes: readonly Route[];
  stores: Stores;
  clock: Clock;
  ids: Ids;
  log: Log;
  painter?: Painter;
  agenda?: AgendaLinks;
  downloads?: Downloads;
  removalsList?: RemovalsList;
  paper?: PaperMaker;
  poke(): void;
}): Assembled {
  const { school, stores } = parts;
  const missing = school.file.routes.filter((id) => !parts.routes.some((route) => route.id === id));
  if (missing.length > 0) throw new RouteMissing(missing, [...new Set(parts.routes.map(({ id }) => id))]);
  const deps: AppDeps = {
    school,
    schoolVersion: 0,
    schools: stores.schools,
    calendar: schoolCalendar({ region: school.file.region, ...school.file.calendar }),
    routes: routeShelf(parts.routes),
    glossary: readGlossary(join(parts.root, "rules/glossary.yaml")),
    cases: stores.cases,
    conversations: stores.conversations,
    staffAbsences: stores.staffAbsences,
    reminders: stores.reminders,
    preferences: stores.preferences,
    zorgteam: stores.zorgteam,
    audit: stores.audit,
    removals: stores.removals,
    ...(parts.removalsList && { removalsList: parts.removalsList }),
    clock: parts.clock,
    ids: parts.ids,
    makeCard: cardMaker(readCardTemplates(join(parts.root, "cards"))),
    readRoster,
    readCalendar,
    ...(parts.painter && { painter: parts.painter }),
    ...(parts.agenda && { agenda: parts.agenda }),
    ...(parts.downloads && { downloads: parts.downloads }),
    ...(parts.paper && { paper: parts.paper }),
    log: parts.log,
    poke: parts.poke,
  };
  const now = current(deps);
  return {
    bot: createBot(deps, now),
    compose: async (message) => compose(await now(), message),
    deps,
    current: now,
  };
}
