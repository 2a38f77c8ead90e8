import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { toSchool } from "../../src/domain/school/school.ts";
import { serve } from "../../src/serve.ts";
import { openDatabase, type Stores } from "../../src/store/open-database.ts";
import { readRoutes, ruleFilesIn } from "../../src/store/rule-files.ts";
import { readSchool } from "../../src/store/school-file.ts";
import { Outside } from "../conversations/outside.ts";
import { installFrom, messageFrom, post, pressFrom } from "./activities.ts";
import { type FakeConnector, startConnector } from "./fake-connector.ts";

/** Whatever breaks underneath, and however much its error says: nothing of it gets into the log or the answer. */

const TYPED = "wat nu met Sanne? Bel moeder op 06-12345678";
const { file: DEMO } = readSchool("src/cli/demo/school.yaml");
/** Somebody whose term is over, so that removing can break too. */
const LONG_GONE = { key: "p-9001", name: "Bram", initial: "Z", group: "7B", instructionGroups: [], left: "2020-07-17" };
const SCHOOL = toSchool({ ...DEMO, pupils: [...DEMO.pupils, LONG_GONE] });
const MARJA = SCHOOL.personById("marja")?.aadId ?? "";

/** As PostgreSQL tells of a broken rule: with the row it was about. */
class TellingError extends Error {
  readonly detail = "Key (subject_key, pupil)=(p-1001, Sanne B) exists: Bel moeder op 06-12345678";
  readonly parameters = ["Sanne", "p-1001", "ilse@devlieger.example"];
  constructor() {
    super("insert into case_file values ('p-1001', 'Sanne') -- Bel moeder op 06-12345678");
    this.name = "Sanne B is er al: p-1001";
  }
}

const PORTS = [
  "cases",
  "outbox",
  "conversations",
  "staffAbsences",
  "reminders",
  "preferences",
  "zorgteam",
  "schools",
  "audit",
  "removals",
] as const;

/** The stores, of which one port fails as long as it is named in `broken`; how often it did is counted. */
function breakable(stores: Stores, broken: { port: string; faults: number }): Stores {
  const wrapped = PORTS.map((port) => [
    port,
    new Proxy(stores[port], {
      get(target, name) {
        const method: unknown = Reflect.get(target, name);
        if (typeof method !== "function") return method;
        return (...args: unknown[]) => {
          if (broken.port === port) {
            broken.faults += 1;
            throw new TellingError();
          }
          return method.apply(target, args);
        };
      },
    }),
  ]);
  // A new port breaks here too.
  expect(Object.keys(stores).sort()).toEqual([...PORTS, "database"].sort());
  return { ...stores, ...Object.fromEntries(wrapped) };
}

let connector: FakeConnector;
let served: Awaited<ReturnType<typeof serve>>;
const broken = { port: "", faults: 0 };
const outside = new Outside();
const printed: string[] = [];

const CONSOLE = ["log", "info", "warn", "error", "debug"] as const;
const terminal = globalThis.console;
const before = Object.fromEntries(CONSOLE.map((name) => [name, terminal[name]]));

beforeAll(async () => {
  for (const name of CONSOLE) terminal[name] = (...args: unknown[]) => void printed.push(args.map(String).join(" "));
  connector = await startConnector();
  let count = 0;
  served = await serve({
    root: ".",
    school: SCHOOL,
    routes: readRoutes(ruleFilesIn("rules")),
    stores: breakable(await openDatabase({ url: undefined, file: ":memory:" }), broken),
    settings: { mode: "local" },
    clock: { now: () => "2026-12-01T10:00:00.000Z" },
    ids: { next: () => `id-${++count}` },
    log: outside.log,
    port: 0,
    sendByHand: true,
  });
  await post(url(), installFrom(place));
  await post(url(), pressFrom(place, "zr.start", { k: "p-1001", r: "avontuur" }));
  await post(url(), pressFrom(place, "zr.zorgteam.plan", { d1: "2026-12-09", from: "13:00", to: "14:00" }));
});
afterAll(async () => {
  Object.assign(terminal, before);
  await served.stop();
  await connector.close();
});

const url = () => `http://127.0.0.1:${served.port}`;
const place = {
  get serviceUrl() {
    return connector.url;
  },
  aadId: MARJA,
};

test.each(PORTS)("%s", async (port) => {
  connector.sent.length = 0;
  broken.faults = 0;
  broken.port = port;
  const answers: unknown[] = [];
  const statuses: number[] = [];
  for (const activity of [
    messageFrom(place, TYPED),
    messageFrom(place, "mijn leerlingen"),
    messageFrom(place, "zorgteamdata"),
    messageFrom(place, "ik ben morgen weg"),
    pressFrom(place, "zr.retention.remove", { k: "p-9001", what: "pupil" }),
    pressFrom(place, "zr.advice", { c: "id-1" }),
    pressFrom(place, "zr.messages.open", { about: "reminders" }),
    pressFrom(place, "zr.record.save", { c: "id-1", v: 1, d: "talkParents", on: "2026-12-01", pointer: "zie 1-12" }),
    installFrom(place),
  ]) {
    const { status, body } = await post(url(), activity);
    statuses.push(status);
    answers.push(body);
  }
  await served.sendDue();
  await served.remind();
  broken.port = "";

  expect(broken.faults).toBeGreaterThan(0);
  expect(statuses.filter((status) => status !== 200)).toEqual([]);
  for (const told of [...answers, ...connector.sent]) outside.told(told);
  expect(outside.personal([TYPED])).toEqual([]);
  expect(printed).toEqual([]);
  // Where it broke, the answer is one sentence, and says nothing of what is in the error.
  const sentences = [...answers, ...connector.sent.map(({ activity }) => activity.text)].map((told) =>
    JSON.stringify(told),
  );
  const faults = sentences.filter((sentence) => sentence?.includes("Er ging iets mis bij mij"));
  for (const sentence of faults) expect(sentence).not.toMatch(/Sanne|p-1001|12345678|subject_key/);
  expect(JSON.stringify([answers, connector.sent])).not.toMatch(/12345678|subject_key/);
});
