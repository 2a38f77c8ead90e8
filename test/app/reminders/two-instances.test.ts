import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { createSweeper } from "../../../src/app/reminders/sweeper.ts";
import { createSender } from "../../../src/app/send/sender.ts";
import { openDatabase, type Stores } from "../../../src/store/open-database.ts";
import { type Postgres, startPostgres } from "../../store/start-postgres.ts";
import { recordedLog } from "../../teams/recorded-log.ts";
import { chatOf } from "../school.ts";
import { type RemindingWorld, reminder, remindingWorld } from "./reminding-world.ts";

/** Two bots on one PostgreSQL, each with its own connections, that sweep and send at the same time. */

const TEACHERS = 60;
const PUPILS_EACH = 4;

let postgres: Postgres;
let instances: Stores[] = [];
beforeAll(async () => {
  postgres = await startPostgres();
  const settings = { url: await postgres.createDatabase(), file: "unused" };
  instances = await Promise.all([openDatabase(settings), openDatabase(settings)]);
});
afterAll(async () => {
  await Promise.all(instances.map(({ database }) => database.close()));
  await postgres?.stop();
});

const groups = Array.from({ length: TEACHERS }, (_, nth) => ({ id: `G${nth}`, name: `groep ${nth}` }));
const school = {
  groups,
  people: groups.map(({ id }) => ({
    id: `teacher-${id}`,
    aadId: `aad-${id}`,
    name: `Leerkracht ${id}`,
    functions: ["teacher" as const],
    groups: [id],
    workdays: ["mon" as const],
    seats: [],
  })),
  pupils: groups.flatMap(({ id }) =>
    Array.from({ length: PUPILS_EACH }, (_, nth) => ({
      key: `p-${id}-${nth}`,
      name: `Kind ${nth}`,
      initial: "",
      group: id,
      instructionGroups: [],
    })),
  ),
};

test("each reminder is told once, each person gets one list, and nothing is sent twice", async () => {
  const worlds = await Promise.all(instances.map((stores) => remindingWorld({ add: school }, stores)));
  const [first] = worlds as [RemindingWorld, RemindingWorld];
  const urgent = reminder({ kind: "meetingTomorrow", item: "m-1", urgent: true });
  for (const { key } of school.pupils)
    await first.remind(key, key.endsWith("-0") ? [reminder(), urgent] : [reminder()]);
  for (const { id, aadId } of school.people) {
    await first.stores.conversations.remember(id, chatOf(aadId), first.clock.at);
  }

  const sent: string[] = [];
  const log = recordedLog();
  let looks = 0;
  // Time goes on with every look, so that the pace of neither sender holds them up.
  const clock = {
    now: () => {
      looks += 1;
      return new Date(Date.parse("2026-12-07T09:00:00.000Z") + looks * 100).toISOString();
    },
  };
  const senders = worlds.map((world) =>
    createSender({
      outbox: world.stores.outbox,
      conversations: world.stores.conversations,
      outbound: {
        send: async (to, message) => {
          sent.push(`${to.conversationId} ${message.summary}`);
          return { ok: true, conversationId: to.conversationId, activityId: `act-${sent.length}` };
        },
        post: async () => ({ ok: false, failure: "bug", code: "no-channel" }),
        update: async (to, activityId) => ({ ok: true, conversationId: to.conversationId, activityId }),
      },
      clock,
      log,
      compose: world.compose,
      mayDisturb: () => true,
      random: () => 0,
    }),
  );
  const sweepers = worlds.map((world) => createSweeper({ sweep: world.sweep, clock, log, poke: () => undefined }));

  // All at the same time, again and again, until nothing is left.
  const expected = TEACHERS * 2;
  for (let round = 0; round < 400 && sent.length < expected; round++) {
    await Promise.all([...sweepers.map((one) => one.sweep()), ...senders.map((one) => one.tick())]);
  }
  await Promise.all([...sweepers.map((one) => one.sweep()), ...senders.map((one) => one.tick())]);

  expect(log.lines).toEqual([]);
  expect(sent).toHaveLength(expected);
  expect(new Set(sent).size).toBe(expected);
  expect(await first.sweep()).toBe(0);
});
