import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import type { CaseHeader, OutboxMessage } from "../../src/app/ports.ts";
import type { DueReminder, FirstUnsent } from "../../src/app/reminder-ports.ts";
import type { Reminder } from "../../src/domain/case/reminder.ts";
import type { Fixture, OpenFixture } from "./fixture.ts";
import { moment, oneFact, opening, sampleHeader, sampleMessage, sampleReminder } from "./sample-case.ts";

const TODAY = "2025-11-24";

/** What every store of reminders promises, and that of preferences. */
export function remindersContract(open: OpenFixture): void {
  describe("reminders", () => {
    let fixture: Fixture;
    beforeEach(async () => {
      fixture = await open();
    });
    afterEach(() => fixture.close());

    /** A case of its own pupil with these reminders. */
    async function remind(caseId: string, ...reminders: Reminder[]): Promise<void> {
      const header = { subjectKey: `leerling-${caseId}` };
      expect(await fixture.first.cases.append({ ...opening(caseId, header), reminders })).toMatchObject({ ok: true });
    }
    /** Sweeps and gives what was taken, as "case item". */
    async function swept(today = TODAY, limit = 100, instance = fixture.first): Promise<string[]> {
      const taken: string[] = [];
      await instance.reminders.sweep(today, limit, (due) => {
        taken.push(...due.map(({ reminder, header }) => `${header.caseId} ${reminder.item}`));
        return [];
      });
      return taken;
    }
    const messagesWaiting = async (at = 0) =>
      (await fixture.first.outbox.claim(moment(at), 1_000, moment(at + 60))).map(({ id }) => id);
    const all: (due: readonly DueReminder[]) => FirstUnsent[] = (due) =>
      due.map(({ reminder, header }) => [sampleMessage(`${header.caseId}-${reminder.item}`)]);

    test("what is due is taken once, oldest first, with the case as it stands; what is not due waits", async () => {
      const later = sampleReminder("c", {
        on: "2025-11-25",
        kind: "termPast",
        to: { person: "persoon-1" },
        urgent: true,
      });
      await remind("zaak-1", sampleReminder("b"), sampleReminder("a", { on: "2025-11-21" }), later);
      expect(await swept()).toEqual(["zaak-1 a", "zaak-1 b"]);
      expect(await swept()).toEqual([]);
      const taken: DueReminder[] = [];
      const count = await fixture.second.reminders.sweep("2025-11-25", 100, (due) => {
        taken.push(...due);
        return [];
      });
      expect(count).toBe(1);
      expect(taken).toStrictEqual([
        {
          reminder: later,
          header: {
            ...sampleHeader({ subjectKey: "leerling-zaak-1" }),
            caseId: "zaak-1",
            version: 1,
            seal: expect.any(String),
          } satisfies Record<keyof CaseHeader, unknown>,
        },
      ]);
    });

    test("no more is taken than asked", async () => {
      await remind("zaak-1", ...["a", "b", "c"].map((item) => sampleReminder(item)));
      expect(await swept(TODAY, 2)).toEqual(["zaak-1 a", "zaak-1 b"]);
      expect(await swept(TODAY, 2)).toEqual(["zaak-1 c"]);
    });

    test("each fact puts its reminders in the place of those before; what was told is not told again", async () => {
      await remind("zaak-1", sampleReminder("a"), sampleReminder("b", { on: "2025-11-28" }));
      expect(await swept()).toEqual(["zaak-1 a"]);
      const header = { subjectKey: "leerling-zaak-1" };
      const next = { ...oneFact("zaak-1", 1, "feit", header), reminders: [sampleReminder("a"), sampleReminder("c")] };
      await fixture.second.cases.append(next);
      expect(await swept("2025-11-28")).toEqual(["zaak-1 c"]);
      await fixture.first.cases.append({ ...oneFact("zaak-1", 2, "einde", header), reminders: [] });
      expect(await fixture.first.reminders.due("2099-01-01", { person: "x" })).toEqual([]);
    });

    test("the reminders of another case stay", async () => {
      await remind("zaak-1", sampleReminder("a"));
      await remind("zaak-2", sampleReminder("a"));
      await fixture.first.cases.append(oneFact("zaak-1", 1, "feit", { subjectKey: "leerling-zaak-1" }));
      expect(await swept()).toEqual(["zaak-2 a"]);
    });

    test("a fact that is refused changes no reminder", async () => {
      await remind("zaak-1", sampleReminder("a"));
      const late = oneFact("zaak-1", 7, "te-laat", { subjectKey: "leerling-zaak-1" });
      expect(await fixture.first.cases.append({ ...late, reminders: [sampleReminder("b")] })).toMatchObject({
        ok: false,
      });
      const [first] = opening("zaak-1").events;
      const broken = { ...oneFact("zaak-1", 1, "x", { subjectKey: "leerling-zaak-1" }), events: first ? [first] : [] };
      await expect(fixture.first.cases.append(broken)).rejects.toMatchObject({ code: "storeFault" });
      expect(await swept()).toEqual(["zaak-1 a"]);
    });

    test("hundreds of reminders of one case are kept, the same one twice once", async () => {
      const many = Array.from({ length: 700 }, (_, nth) => sampleReminder(`duty-${nth}`));
      await remind("zaak-1", ...many, ...many);
      expect(await swept(TODAY, 1_000)).toHaveLength(700);
    });

    test("a sweep and its messages are one: when one fails neither is there", async () => {
      await remind("zaak-1", sampleReminder("a"));
      const failing = fixture.first.reminders.sweep(TODAY, 10, () => {
        throw new Error("no plan");
      });
      await expect(failing).rejects.toMatchObject({ code: "storeFault" });
      expect(await messagesWaiting()).toEqual([]);
      expect(await fixture.first.reminders.sweep(TODAY, 10, all)).toBe(1);
      expect(await messagesWaiting()).toEqual(["zaak-1-a"]);
    });

    describe("a message of the day", () => {
      const digest = (day: number): OutboxMessage => sampleMessage(`dag-${day}`, { dueAt: moment(day) });
      const ofTheDay = (): FirstUnsent[] => [[digest(1), digest(2)]];
      const waiting = () => messagesWaiting(50);

      test("is stored once, however many reminders lead to it", async () => {
        await remind("zaak-1", sampleReminder("a"));
        await remind("zaak-2", sampleReminder("a"));
        await fixture.first.reminders.sweep(TODAY, 1, ofTheDay);
        await fixture.second.reminders.sweep(TODAY, 1, () => [...ofTheDay(), ...ofTheDay()]);
        expect(await waiting()).toEqual(["dag-1"]);
      });

      test.each(["delivered", "given up", "in the hands of a sender"])(
        "that is %s already: the next one",
        async (how) => {
          await remind("zaak-1", sampleReminder("a"));
          await remind("zaak-2", sampleReminder("a"));
          await fixture.first.reminders.sweep(TODAY, 1, ofTheDay);
          const [taken] = await fixture.first.outbox.claim(moment(1), 1, moment(100));
          if (!taken) throw new Error("no message");
          const receipt = { conversationId: "gesprek", activityId: "1" };
          if (how === "delivered") await fixture.first.outbox.delivered(taken.id, moment(1), receipt);
          if (how === "given up") await fixture.first.outbox.dead(taken, moment(1), "obsolete");
          await fixture.second.reminders.sweep(TODAY, 1, ofTheDay);
          expect(await waiting()).toEqual(["dag-2"]);
        },
      );

      test("that has no other is told once", async () => {
        await remind("zaak-1", sampleReminder("a"));
        await fixture.first.reminders.sweep(TODAY, 10, () => [[digest(1)]]);
        await fixture.first.outbox.delivered("dag-1", moment(1), { conversationId: "gesprek", activityId: "1" });
        await remind("zaak-2", sampleReminder("a"));
        expect(await fixture.first.reminders.sweep(TODAY, 10, () => [[digest(1)]])).toBe(1);
        expect(await waiting()).toEqual([]);
      });
    });

    test("of twenty who sweep together each reminder falls to one", async () => {
      for (let nth = 0; nth < 40; nth++) await remind(`zaak-${nth}`, sampleReminder("a"), sampleReminder("b"));
      const hauls: string[][] = await Promise.all(
        Array.from({ length: 20 }, (_, nth) => swept(TODAY, 7, nth % 2 === 0 ? fixture.first : fixture.second)),
      );
      const taken = [...hauls.flat(), ...(await swept(TODAY, 100))];
      expect(taken).toHaveLength(80);
      expect(new Set(taken).size).toBe(80);
    });

    test("what is due for somebody: by id, and by role in the cases that are asked for; told or not, until it is done", async () => {
      await remind(
        "zaak-1",
        sampleReminder("a"),
        sampleReminder("b", { to: { role: "ib" } }),
        sampleReminder("later", { on: "2025-11-25" }),
      );
      await remind("zaak-2", sampleReminder("c"), sampleReminder("d", { to: { person: "persoon-1" } }));
      await swept();
      const due = async (person: string, subjectKeys?: string[]) => {
        const found = await fixture.second.reminders.due(TODAY, { person, ...(subjectKeys ? { subjectKeys } : {}) });
        return found.map(({ reminder, header }) => `${header.caseId} ${reminder.item}`).toSorted();
      };
      expect(await due("persoon-1", ["leerling-zaak-1"])).toEqual(["zaak-1 a", "zaak-1 b", "zaak-2 d"]);
      expect(await due("persoon-2", ["leerling-zaak-1"])).toEqual(["zaak-1 a", "zaak-1 b"]);
      expect(await due("persoon-1")).toEqual(["zaak-1 a", "zaak-1 b", "zaak-2 c", "zaak-2 d"]);
      expect(await due("persoon-1", [])).toEqual(["zaak-2 d"]);
      await fixture.first.cases.append(oneFact("zaak-2", 1, "gedaan", { subjectKey: "leerling-zaak-2" }));
      expect(await due("persoon-1")).toEqual(["zaak-1 a", "zaak-1 b"]);
    });
  });

  describe("preferences", () => {
    let fixture: Fixture;
    beforeEach(async () => {
      fixture = await open();
    });
    afterEach(() => fixture.close());

    test("everything is wanted until somebody says otherwise, and again when that is taken back", async () => {
      const { first, second } = fixture;
      expect(await first.preferences.unwanted("persoon-1")).toEqual([]);
      await first.preferences.setUnwanted("persoon-1", ["termHalf", "termWeek", "termHalf"]);
      await first.preferences.setUnwanted("persoon-2", ["dutyDue"]);
      expect((await second.preferences.unwanted("persoon-1")).toSorted()).toEqual(["termHalf", "termWeek"]);
      await second.preferences.setUnwanted("persoon-1", ["termWeek"]);
      expect(await first.preferences.unwanted("persoon-1")).toEqual(["termWeek"]);
      await first.preferences.setUnwanted("persoon-1", []);
      expect(await second.preferences.unwanted("persoon-1")).toEqual([]);
      expect(await second.preferences.unwanted("persoon-2")).toEqual(["dutyDue"]);
    });

    test("two that save at the same moment leave one of both", async () => {
      const { first, second } = fixture;
      await Promise.all([
        first.preferences.setUnwanted("persoon-1", ["termHalf", "termWeek"]),
        second.preferences.setUnwanted("persoon-1", ["termHalf", "termWeek"]),
      ]);
      expect((await first.preferences.unwanted("persoon-1")).toSorted()).toEqual(["termHalf", "termWeek"]);
    });
  });
}
