import { readFileSync } from "node:fs";
import type { SentFile } from "../../../src/app/roster-ports.ts";
import { startTerminalChat, type TerminalChat } from "../../../src/cli/chat/start-chat.ts";
import type { Person, SchoolFile } from "../../../src/domain/school/school.ts";
import { castOf, schoolOf } from "../../conversations/school-of.ts";
import { bytes } from "../../roster/edexml-file.ts";
import { recordedLog } from "../../teams/recorded-log.ts";

const ASKED = { routes: undefined, settings: {}, emptySchool: false, administrator: "Hanneke" };

/** The demo school with its database, in which Hanneke looks after the bot and is nobody else. */
export async function importWorld() {
  let now = "2026-11-30T09:00:00.000Z";
  const log = recordedLog();
  const people = castOf(ASKED);
  const chat: TerminalChat = await startTerminalChat({
    root: ".",
    school: schoolOf(ASKED),
    people,
    now: () => now,
    log,
  });
  const byName = (name: string): Person => {
    const person = people.find((one) => one.name.startsWith(name));
    if (!person) throw new Error(`nobody called ${name}`);
    return person;
  };
  const { bot, deps } = chat.assembled;
  const window = (name: string) => chat.window(byName(name).id);
  return {
    chat,
    log,
    /** What a file sent by this person is answered with. */
    async sends(name: string, ...files: SentFile[]): Promise<string[]> {
      const person = byName(name);
      const [answer] = await bot.files({ aadId: person.aadId }, window(name).address, files);
      if (!answer?.card) throw new Error("no card");
      return window(name)
        .receive(answer)
        .flatMap(({ lines }) => lines);
    },
    presses: async (name: string, button: string, values = {}) => (await window(name).press(button, values)).lines,
    says: async (name: string, text: string) => (await window(name).say(text)).flatMap(({ lines }) => lines),
    school: async (): Promise<SchoolFile | undefined> => (await deps.schools.read())?.file,
    version: () => deps.schools.version(),
    deps,
    later(minutes: number) {
      now = new Date(Date.parse(now) + minutes * 60_000).toISOString();
    },
  };
}

export type ImportWorld = Awaited<ReturnType<typeof importWorld>>;

/** A file as a client hands it over; `read` says how often it was fetched. */
export function fileWith(text: string): SentFile & { fetched(): number } {
  let fetched = 0;
  return {
    name: "leerlingen.xml",
    async read() {
      fetched += 1;
      return bytes(text);
    },
    fetched: () => fetched,
  };
}

export const SCHOOL_XML = readFileSync("test/conversations/files/leerlingen.xml", "utf8");
