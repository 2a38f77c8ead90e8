import type { MoveDeps } from "../../src/app/move-cases.ts";
import type { CaseHeader, StoredCase } from "../../src/app/ports.ts";
import { type Assembled, assemble } from "../../src/assemble.ts";
import { ChatWindow } from "../../src/cli/chat/chat-window.ts";
import type { Route } from "../../src/domain/route/route.ts";
import { type School, toSchool } from "../../src/domain/school/school.ts";
import { schoolSchema } from "../../src/domain/school/school-schema.ts";
import { openDatabase, type Stores } from "../../src/store/open-database.ts";

/** A made-up school that uses one small route, with a clock that stands where it is put. */
export const SCHOOL: School = toSchool(
  schoolSchema.parse({
    name: "Basisschool De Vlieger",
    region: "noord",
    calendar: {},
    routes: ["vlieger"],
    contacts: {
      meldcode: { name: "Fatima Demir", how: "toestel 14" },
      absence: { name: "Marja de Wit", how: "toestel 12" },
      admin: { name: "Hanneke Vos", how: "toestel 10" },
    },
    groups: [{ id: "5A", name: "groep 5" }],
    people: [
      { id: "ilse", aadId: "aad-1", name: "Ilse Bakker", functions: ["teacher"], groups: ["5A"] },
      { id: "marja", aadId: "aad-2", name: "Marja de Wit", functions: ["careCoordinator"] },
      { id: "youssef", aadId: "aad-3", name: "Youssef Amrani", functions: ["careCoordinator"] },
    ],
    pupils: [
      { key: "p-1", name: "Sanne", group: "5A" },
      { key: "p-2", name: "Daan", group: "5A" },
      { key: "p-3", name: "Noor", group: "5A" },
    ],
  }),
);

export type World = {
  at(instant: string): void;
  window(person: string): ChatWindow;
  /** Says or presses, and gives what is shown, as one text. */
  say(person: string, text: string): Promise<string>;
  press(person: string, button: string, values?: Record<string, string>): Promise<string>;
  case(pupil: string): Promise<StoredCase>;
  header(pupil: string): Promise<CaseHeader>;
  deps: MoveDeps;
  assembled: Assembled;
  stores: Stores;
  close(): Promise<void>;
};

/** The whole app on a database in memory (or in `file`), with these route versions on the shelf. */
export async function versionsWorld(routes: readonly Route[], start: string, file = ":memory:"): Promise<World> {
  const stores = await openDatabase({ url: undefined, file });
  let now = start;
  let count = 0;
  const assembled = assemble({
    root: ".",
    school: SCHOOL,
    routes,
    stores,
    clock: { now: () => now },
    ids: { next: () => `id${++count}` },
    log: { info: () => undefined, warn: () => undefined, error: () => undefined },
    poke: () => undefined,
  });
  const windows = new Map<string, ChatWindow>();
  const window = (id: string): ChatWindow => {
    const person = SCHOOL.personById(id);
    if (!person) throw new RangeError(`no person ${id}`);
    const known = windows.get(id) ?? new ChatWindow(assembled.bot, person);
    windows.set(id, known);
    return known;
  };
  const header = async (pupil: string): Promise<CaseHeader> => {
    const [found] = await stores.cases.ofSubjects([pupil]);
    if (!found) throw new RangeError(`no case of ${pupil}`);
    return found;
  };
  return {
    at: (instant) => {
      now = instant;
    },
    window,
    say: async (person, text) => (await window(person).say(text)).flatMap(({ lines }) => lines).join("\n"),
    press: async (person, button, values = {}) => (await window(person).press(button, values)).lines.join("\n"),
    header,
    async case(pupil) {
      const stored = await stores.cases.load((await header(pupil)).caseId);
      if (!stored) throw new RangeError(`no case of ${pupil}`);
      return stored;
    },
    deps: assembled.deps,
    assembled,
    stores,
    close: () => stores.database.close(),
  };
}
