import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import type { AppendRequest } from "../../src/app/ports.ts";
import type { Fixture, OpenFixture } from "./fixture.ts";
import { moment, oneFact, opening, sampleHeader, sampleMessage } from "./sample-case.ts";

/** What every case store promises. Writers that meet are in `case-store-at-once.ts`. */
export function caseStoreContract(open: OpenFixture): void {
  describe("case store", () => {
    let fixture: Fixture;
    beforeEach(async () => {
      fixture = await open();
    });
    afterEach(() => fixture.close());

    test("a case that was never opened is not there", async () => {
      expect(await fixture.first.cases.load("zaak-1")).toBeUndefined();
    });

    test("what was written is read back, whole and in order, by every instance", async () => {
      const { cases } = fixture.first;
      const request: AppendRequest = {
        ...opening("zaak-1", { dueOn: null, turn: null }),
        events: [
          ...opening("zaak-1").events,
          {
            id: "zaak-1/2",
            at: moment(1),
            by: "persoon-2",
            event: {
              type: "DutyDone",
              on: "2025-11-25",
              duty: "één",
              option: 'aan"halings\\tekens',
              pointer: "📎 'notitie'",
            },
          },
          {
            id: "zaak-1/3",
            at: moment(2),
            by: "persoon-1",
            event: { type: "RecordRetracted", on: "2025-11-25", seq: 2 },
          },
        ],
      };
      expect(await cases.append(request)).toStrictEqual({ ok: true, version: 3 });

      const expected = {
        header: { ...request.header, caseId: "zaak-1", version: 3, seal: expect.any(String) },
        events: request.events.map((recorded, index) => ({ ...recorded, seq: index + 1 })),
      };
      expect(await cases.load("zaak-1")).toStrictEqual(expected);
      expect(await fixture.second.cases.load("zaak-1")).toStrictEqual(expected);
      expect(Object.keys((await cases.load("zaak-1"))?.events[0]?.event ?? {})).toEqual(
        Object.keys(request.events[0]?.event ?? {}), // printed logs and exports keep the order of the fields
      );
    });

    test("more facts follow on, and the header is the newest", async () => {
      const { cases } = fixture.first;
      await cases.append(opening("zaak-1"));
      const more = oneFact("zaak-1", 1, "zaak-1/2", { step: "plan", dueOn: null, turn: "ib" });
      expect(await cases.append(more)).toStrictEqual({ ok: true, version: 2 });
      const stored = await cases.load("zaak-1");
      expect(stored?.header).toStrictEqual({ ...more.header, caseId: "zaak-1", version: 2, seal: expect.any(String) });
      expect(stored?.events.map(({ seq, id }) => [seq, id])).toEqual([
        [1, "zaak-1/1"],
        [2, "zaak-1/2"],
      ]);
    });

    test("a batch longer than one insert is kept whole", async () => {
      const { cases, outbox } = fixture.first;
      const events = Array.from({ length: 1_200 }, (_, index) => ({
        id: `feit-${index}`,
        at: moment(index),
        by: "persoon-1",
        event: { type: "QuestionAnswered" as const, on: "2025-11-25", question: `vraag-${index}`, answer: "ja" },
      }));
      const messages = Array.from({ length: 1_200 }, (_, index) => sampleMessage(`bericht-${index}`));
      await cases.append({ ...opening("zaak-1", {}, messages), events });
      const stored = await cases.load("zaak-1");
      expect(stored?.events.map(({ event }) => event)).toStrictEqual(events.map(({ event }) => event));
      expect(await outbox.claim(moment(0), 5_000, moment(60))).toHaveLength(1_200);
    });

    test("a writer who saw an older version writes nothing and hears what is there now", async () => {
      const { cases, outbox } = fixture.first;
      await cases.append(opening("zaak-1"));
      await cases.append(oneFact("zaak-1", 1, "eerste"));
      const late = oneFact("zaak-1", 1, "tweede", { step: "elders" }, [sampleMessage("bericht")]);
      expect(await cases.append(late)).toStrictEqual({
        ok: false,
        reason: "conflict",
        current: await cases.load("zaak-1"),
      });
      expect((await cases.load("zaak-1"))?.events.map(({ id }) => id)).toEqual(["zaak-1/1", "eerste"]);
      expect(await outbox.claim(moment(0), 10, moment(60))).toEqual([]);
    });

    test("facts for a case that does not exist are a conflict with nothing", async () => {
      const result = await fixture.first.cases.append(oneFact("zaak-1", 1, "feit"));
      expect(result).toStrictEqual({ ok: false, reason: "conflict", current: undefined });
    });

    test("a new case under an id that is taken is a conflict", async () => {
      const { cases } = fixture.first;
      await cases.append(opening("zaak-1"));
      const again = opening("zaak-1", { subjectKey: "leerling-2" });
      expect(await cases.append(again)).toStrictEqual({
        ok: false,
        reason: "conflict",
        current: await cases.load("zaak-1"),
      });
    });

    test("a pupil has one open case in a route, and the second opener is shown it", async () => {
      const { cases } = fixture.first;
      await cases.append(opening("zaak-1"));
      expect(await cases.append(opening("zaak-2", {}, [sampleMessage("bericht")]))).toStrictEqual({
        ok: false,
        reason: "alreadyOpen",
        current: await cases.load("zaak-1"),
      });
      expect(await cases.load("zaak-2")).toBeUndefined();
      expect(await fixture.first.outbox.claim(moment(0), 10, moment(60))).toEqual([]);
    });

    test("another route, another pupil and a closed case are no obstacle", async () => {
      const { cases } = fixture.first;
      await cases.append(opening("zaak-1"));
      expect(await cases.append(opening("zaak-2", { routeId: "andere-route" }))).toMatchObject({ ok: true });
      expect(await cases.append(opening("zaak-3", { subjectKey: "leerling-2" }))).toMatchObject({ ok: true });
      await cases.append(oneFact("zaak-1", 1, "einde", { status: "closed" }));
      expect(await cases.append(opening("zaak-4"))).toMatchObject({ ok: true });
    });

    test("a closed case does not open again beside another open one", async () => {
      const { cases } = fixture.first;
      await cases.append(opening("zaak-1"));
      await cases.append(oneFact("zaak-1", 1, "einde", { status: "closed" }));
      await cases.append(opening("zaak-2"));
      const closed = await cases.load("zaak-1");
      const reopening = oneFact("zaak-1", 2, "toch-niet", { status: "open" });
      expect(await cases.append(reopening)).toStrictEqual({
        ok: false,
        reason: "alreadyOpen",
        current: await cases.load("zaak-2"),
      });
      expect(await cases.load("zaak-1")).toStrictEqual(closed);
    });

    test("a failure halfway leaves nothing behind, and says no more than a code", async () => {
      const { cases, outbox } = fixture.first;
      const [first] = opening("zaak-1").events;
      if (!first) throw new Error("the sample has no event");
      const broken = { ...opening("zaak-1", {}, [sampleMessage("bericht")]), events: [first, first] };
      const failure = await cases.append(broken).catch((error: unknown) => error);
      expect(failure).toMatchObject({ name: "StoreError", code: "storeFault", cause: expect.anything() });
      expect(JSON.stringify((failure as Error).cause)).not.toContain("zaak-1");

      expect(await cases.load("zaak-1")).toBeUndefined();
      expect(await cases.ofSubjects(["leerling-1"])).toEqual([]);
      expect(await outbox.claim(moment(0), 10, moment(60))).toEqual([]);
      expect(await cases.append(opening("zaak-1"))).toMatchObject({ ok: true });

      const taken = oneFact("zaak-1", 1, "zaak-1/1", { step: "elders" });
      await expect(cases.append(taken)).rejects.toMatchObject({ code: "storeFault" });
      expect(await cases.load("zaak-1")).toMatchObject({ header: { version: 1, step: "gesprek" } });
    });

    test("a message can follow without a new fact, and the version stays", async () => {
      const { cases, outbox } = fixture.first;
      await cases.append(opening("zaak-1"));
      const reminder = { ...oneFact("zaak-1", 1, "geen"), events: [], outbox: [sampleMessage("herinnering")] };
      expect(await cases.append(reminder)).toStrictEqual({ ok: true, version: 1 });
      expect(await outbox.claim(moment(0), 10, moment(60))).toMatchObject([{ id: "herinnering" }]);
      await expect(cases.append({ ...opening("zaak-2", { routeId: "leeg" }), events: [] })).rejects.toMatchObject({
        code: "storeFault",
      });
    });

    test("cases of pupils come open first, then newest first", async () => {
      const { cases } = fixture.first;
      await cases.append(opening("oud-dicht", { status: "closed", openedOn: "2024-09-01" }));
      await cases.append(opening("nieuw-dicht", { status: "closed", openedOn: "2025-10-01" }));
      await cases.append(opening("open", { openedOn: "2025-09-01" }));
      await cases.append(opening("ander", { subjectKey: "leerling-2", openedOn: "2025-09-02" }));
      await cases.append(opening("niet-gevraagd", { subjectKey: "leerling-3" }));
      const found = await cases.ofSubjects(["leerling-1", "leerling-2", "onbekend"]);
      expect(found.map(({ caseId }) => caseId)).toEqual(["ander", "open", "nieuw-dicht", "oud-dicht"]);
      expect(found[1]).toStrictEqual({
        ...sampleHeader({ openedOn: "2025-09-01" }),
        caseId: "open",
        version: 1,
        seal: expect.any(String),
      });
      expect(await cases.ofSubjects([])).toEqual([]);
    });

    test("the overview has every open case with its records, the one due first on top, without a date last", async () => {
      const { cases } = fixture.first;
      await cases.append(opening("zonder-datum", { subjectKey: "leerling-1", dueOn: null }));
      await cases.append(opening("later", { subjectKey: "leerling-2", dueOn: "2026-01-12" }));
      await cases.append(opening("eerst", { subjectKey: "leerling-3", dueOn: "2025-12-01" }));
      await cases.append(opening("dicht", { subjectKey: "leerling-4", status: "closed", dueOn: "2025-11-01" }));
      await cases.append(oneFact("later", 1, "later/2", { subjectKey: "leerling-2", dueOn: "2026-01-12" }));

      const overview = await cases.open();
      expect(overview.map(({ header }) => header.caseId)).toEqual(["eerst", "later", "zonder-datum"]);
      expect(overview[1]).toStrictEqual(await cases.load("later"));

      const some = await cases.open({ subjectKeys: ["leerling-1", "leerling-2", "leerling-4"] });
      expect(some.map(({ header }) => header.caseId)).toEqual(["later", "zonder-datum"]);
      expect(await cases.open({ subjectKeys: [] })).toEqual([]);
    });

    test("the overview shows a fact that came since, from whichever instance, and of the others what it was", async () => {
      const { first, second } = fixture;
      await first.cases.append(opening("zaak-1"));
      await first.cases.append(opening("zaak-2", { subjectKey: "leerling-2" }));
      const before = await first.cases.open();
      await second.cases.append(oneFact("zaak-1", 1, "zaak-1/2"));
      const after = await first.cases.open();
      const lengths = (cases: typeof after) =>
        Object.fromEntries(cases.map(({ header, events }) => [header.caseId, events.length]));
      expect(lengths(before)).toEqual({ "zaak-1": 1, "zaak-2": 1 });
      expect(lengths(after)).toEqual({ "zaak-1": 2, "zaak-2": 1 });
      // A log that has not grown is the very same: what was worked out from it counts still.
      const logOf = (cases: typeof after) => cases.find(({ header }) => header.caseId === "zaak-2")?.events;
      expect(logOf(after)).toBe(logOf(before));
    });

    test("how cases went through their steps: of open and closed ones, and nothing else of them", async () => {
      const { cases } = fixture.first;
      const entered = (on: string, from: string, to: string, ends: boolean) => ({
        type: "StepEntered" as const,
        on,
        move: "verder",
        from,
        to,
        ends,
      });
      await cases.append(opening("zaak-1"));
      await cases.append(oneFact("zaak-1", 1, "zaak-1/2"));
      const moved = oneFact("zaak-1", 2, "", { step: "klaar", status: "closed" });
      const steps = [entered("2025-12-01", "gesprek", "plan", false), entered("2026-01-12", "plan", "klaar", true)];
      const events = steps.map((event, nth) => ({ id: `stap-${nth}`, at: moment(nth), by: "persoon-1", event }));
      await cases.append({ ...moved, events });
      await cases.append(opening("zaak-2", { subjectKey: "leerling-2", routeId: "ander" }));

      const walks = await cases.walks();
      const byId = new Map(walks.map((walk) => [walk.caseId, walk]));
      expect([...byId.keys()].sort()).toEqual(["zaak-1", "zaak-2"]);
      const openedEvent = opening("zaak-1").events[0]?.event;
      expect(byId.get("zaak-1")).toStrictEqual({
        caseId: "zaak-1",
        routeId: "voorbeeld",
        subjectKey: "leerling-1",
        events: [openedEvent, ...steps],
      });
      expect(byId.get("zaak-2")).toMatchObject({ routeId: "ander", subjectKey: "leerling-2" });
    });

    test("a list of pupils may be longer than the number of parameters a database allows", async () => {
      const { cases } = fixture.first;
      await cases.append(opening("zaak-1"));
      const many = [...Array.from({ length: 70_000 }, (_, index) => `onbekend-${index}`), "leerling-1"];
      expect(await cases.ofSubjects(many)).toMatchObject([{ caseId: "zaak-1" }]);
      expect(await cases.open({ subjectKeys: many })).toMatchObject([{ header: { caseId: "zaak-1" } }]);
    });
  });
}
