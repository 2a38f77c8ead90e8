import type { Person } from "../../domain/school/school.ts";
import type { CardContent } from "../cards/card-data.ts";
import { SETUP_PRESSES, type SetupPress, type SetupVerb } from "../cards/setup-press-data.ts";
import type { AppDeps } from "../deps.ts";
import { notAdministrator } from "./answer-set-up.ts";
import { addCalendarDays } from "./forms/calendar-days.ts";
import { contactsForm, saveContacts } from "./forms/contacts.ts";
import { addFreeDays, confirmFreeDays, freeDaysForm, removeFreeDays } from "./forms/free-days.ts";
import { functionForm, give, take } from "./forms/functions.ts";
import { saveNameAndRegion, schoolForm } from "./forms/name-and-region.ts";
import { addNext, nextForm, removeNext } from "./forms/next-in-line.ts";
import { keepPerson, personForm } from "./forms/person.ts";
import { routesForm, saveRoutes } from "./forms/routes.ts";
import { saveSettings, settingsForm } from "./forms/settings.ts";
import { openItem } from "./open-item.ts";
import { STALE } from "./save-school.ts";

type Shown = CardContent | Promise<CardContent | undefined>;

/** What a verb does, and for a save the form that comes back when the card was no longer of the school as it is. */
type Handlers = {
  readonly [V in SetupVerb]: {
    does: (deps: AppDeps, viewer: Person, pressed: SetupPress<V>) => Shown;
    form?: (deps: AppDeps, notice: string, pressed: SetupPress<V>) => Shown;
  };
};

const HANDLERS: Handlers = {
  "zr.setup.open": { does: (deps, viewer, { i }) => openItem(deps, viewer, i) },
  "zr.setup.school": { does: saveNameAndRegion, form: schoolForm },
  "zr.setup.routes": { does: saveRoutes, form: routesForm },
  "zr.setup.settings": { does: saveSettings, form: settingsForm },
  "zr.setup.free": { does: addFreeDays, form: (deps, notice) => freeDaysForm(deps, notice) },
  "zr.setup.unfree": { does: removeFreeDays, form: (deps, notice) => freeDaysForm(deps, notice) },
  "zr.setup.nofree": { does: confirmFreeDays, form: (deps, notice) => freeDaysForm(deps, notice) },
  "zr.setup.days": { does: addCalendarDays, form: (deps, notice) => freeDaysForm(deps, notice) },
  "zr.setup.contacts": { does: saveContacts, form: (deps, notice) => contactsForm(deps, notice) },
  "zr.setup.give": { does: give, form: (deps, notice, { f }) => functionForm(deps, f, notice) },
  "zr.setup.take": { does: take, form: (deps, notice, { f }) => functionForm(deps, f, notice) },
  "zr.setup.person": { does: (deps, _viewer, pressed) => personForm(deps, pressed) },
  "zr.setup.keep": { does: keepPerson, form: (deps, notice, pressed) => personForm(deps, pressed, notice) },
  "zr.setup.next": { does: addNext, form: nextForm },
  "zr.setup.unnext": { does: removeNext, form: nextForm },
};

/** Who is what, and whose turn it is. */
const ROLES: ReadonlySet<SetupVerb> = new Set<SetupVerb>([
  "zr.setup.give",
  "zr.setup.take",
  "zr.setup.person",
  "zr.setup.keep",
  "zr.setup.next",
  "zr.setup.unnext",
]);

/** A press on a card of `inrichten`: for administrators alone. Undefined when the data is not what the verb takes. */
export async function pressSetUp(
  deps: AppDeps,
  viewer: Person,
  verb: SetupVerb,
  data: unknown,
): Promise<CardContent | undefined> {
  const parsed = SETUP_PRESSES[verb].safeParse(data);
  if (!parsed.success) return undefined;
  const barred = notAdministrator(deps, viewer, ROLES.has(verb) ? "school.roles" : "school.setUp");
  if (barred) return barred;
  // Parsed by the schema of this very verb, so it is what the verb's entry in the table takes.
  const { does, form } = HANDLERS[verb] as {
    does: (deps: AppDeps, viewer: Person, pressed: unknown) => Shown;
    form?: (deps: AppDeps, notice: string, pressed: unknown) => Shown;
  };
  if (form && "n" in parsed.data && parsed.data.n !== deps.schoolVersion) return form(deps, STALE, parsed.data);
  return does(deps, viewer, parsed.data);
}
