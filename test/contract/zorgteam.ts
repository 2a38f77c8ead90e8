import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import type { Address, LinkedChannel } from "../../src/app/ports.ts";
import { codeFrom } from "../../src/domain/zorgteam/case-code.ts";
import type { ZorgteamMeeting } from "../../src/domain/zorgteam/meeting.ts";
import { meetingOn, onAgenda, time } from "../app/zorgteam/meetings.ts";
import type { Fixture, OpenFixture } from "./fixture.ts";
import { moment, opening, sampleMessage } from "./sample-case.ts";

function address(conversationId: string): Address {
  return {
    channelId: "msteams",
    serviceUrl: "https://dienst.voorbeeld/emea/",
    conversationId,
    type: "channel",
    tenantId: "school",
    botId: "28:bot",
    userTeamsId: "",
    userAadId: "",
  };
}

function channel(id: string, second = 0): LinkedChannel {
  return { id, address: address(`19:${id}@thread.tacv2`), linkedBy: "persoon-1", linkedAt: moment(second) };
}

/** What every store of the zorgteam promises. */
export function zorgteamContract(open: OpenFixture): void {
  describe("zorgteam", () => {
    let fixture: Fixture;
    beforeEach(async () => {
      fixture = await open();
    });
    afterEach(() => fixture.close());

    const waiting = async () => {
      const messages = await fixture.first.outbox.claim(moment(0), 50, moment(60));
      return messages.map(({ id }) => id);
    };
    const stored = (meeting: ZorgteamMeeting): ZorgteamMeeting => ({ ...meeting, version: meeting.version + 1 });

    test("no channel is linked at first; a linked one is found by every instance", async () => {
      const { first, second } = fixture;
      expect(await first.zorgteam.channel()).toBeUndefined();
      expect(await first.zorgteam.link(channel("a"), undefined, [sampleMessage("welkom")])).toBe(true);
      expect(await second.zorgteam.channel()).toStrictEqual(channel("a"));
      expect(await waiting()).toEqual(["welkom"]);
    });

    test("another channel takes its place; the old one is still known by its id", async () => {
      const { zorgteam } = fixture.first;
      await zorgteam.link(channel("a"), undefined, []);
      expect(await zorgteam.link(channel("b", 1), "a", [])).toBe(true);
      expect(await zorgteam.channel()).toStrictEqual(channel("b", 1));
      expect(await zorgteam.channelById("a")).toStrictEqual(channel("a"));
      expect(await zorgteam.channelById("c")).toBeUndefined();
    });

    test("who links while it stands otherwise by now links nothing and says nothing", async () => {
      const { zorgteam } = fixture.first;
      await zorgteam.link(channel("a"), undefined, []);
      expect(await zorgteam.link(channel("b"), undefined, [sampleMessage("b")])).toBe(false);
      await zorgteam.unlink("a", moment(1), []);
      expect(await zorgteam.link(channel("c"), "a", [sampleMessage("c")])).toBe(false);
      expect(await zorgteam.channel()).toBeUndefined();
      expect(await waiting()).toEqual([]);
    });

    test("a link ends once, with its messages", async () => {
      const { first, second } = fixture;
      await first.zorgteam.link(channel("a"), undefined, []);
      const ended = await Promise.all(
        [1, 2, 3, 4].map((nth) =>
          (nth % 2 === 0 ? first : second).zorgteam.unlink("a", moment(nth), [sampleMessage(`weg-${nth}`)]),
        ),
      );
      expect(ended.filter(Boolean)).toHaveLength(1);
      expect(await waiting()).toEqual([`weg-${ended.indexOf(true) + 1}`]);
      expect(await first.zorgteam.channel()).toBeUndefined();
    });

    test("of ten who link at the same moment one does", async () => {
      const { first, second } = fixture;
      const linked = await Promise.all(
        Array.from({ length: 10 }, (_, nth) =>
          (nth % 2 === 0 ? first : second).zorgteam.link(channel(`k${nth}`), undefined, [sampleMessage(`k${nth}`)]),
        ),
      );
      expect(linked.filter(Boolean)).toHaveLength(1);
      const winner = `k${linked.indexOf(true)}`;
      expect((await first.zorgteam.channel())?.id).toBe(winner);
      expect(await waiting()).toEqual([winner]);
    });

    test("a meeting is read back whole", async () => {
      const { first, second } = fixture;
      const meeting = meetingOn("2025-12-09", {
        stage: "confirmed",
        items: [onAgenda("zaak-1", { off: true }), onAgenda("zaak-2", { passedOn: true, origin: "added" })],
        confirmedBy: "persoon-1",
        lastPost: 1,
        done: ["propose", "remind"],
      });
      expect(await first.zorgteam.meeting(meeting.id)).toBeUndefined();
      expect(await first.zorgteam.save(meeting, moment(9), [sampleMessage("agenda")])).toBe(true);
      expect(await second.zorgteam.meeting(meeting.id)).toStrictEqual(stored(meeting));
      expect(await waiting()).toEqual(["agenda"]);
    });

    test("of several who change one version one does; the others store and say nothing", async () => {
      const { first, second } = fixture;
      await first.zorgteam.save(meetingOn("2025-12-09"), null, []);
      const seen = stored(meetingOn("2025-12-09"));
      const saved = await Promise.all(
        Array.from({ length: 8 }, (_, nth) =>
          (nth % 2 === 0 ? first : second).zorgteam.save({ ...seen, confirmedBy: `p${nth}` }, null, [
            sampleMessage(`p${nth}`),
          ]),
        ),
      );
      expect(saved.filter(Boolean)).toHaveLength(1);
      const winner = `p${saved.indexOf(true)}`;
      expect(await first.zorgteam.meeting(seen.id)).toStrictEqual({ ...seen, version: 2, confirmedBy: winner });
      expect(await waiting()).toEqual([winner]);
    });

    test("a day has one meeting, unless that was cancelled", async () => {
      const { zorgteam } = fixture.first;
      await zorgteam.save(meetingOn("2025-12-09"), null, []);
      await zorgteam.save(meetingOn("2025-12-16"), null, []);
      expect(await zorgteam.save(meetingOn("2025-12-09", { id: "ander" }), null, [sampleMessage("x")])).toBe(false);
      const moved = { ...stored(meetingOn("2025-12-16")), date: "2025-12-09" };
      expect(await zorgteam.save(moved, null, [sampleMessage("x")])).toBe(false);
      await zorgteam.save({ ...stored(meetingOn("2025-12-09")), stage: "cancelled" }, null, []);
      expect(await zorgteam.save(moved, null, [])).toBe(true);
      expect(await waiting()).toEqual([]);
    });

    test("meetings come in the order of their days: ahead without the cancelled ones, back with them", async () => {
      const { zorgteam } = fixture.first;
      for (const date of ["2026-02-03", "2025-12-09", "2026-01-13"]) await zorgteam.save(meetingOn(date), null, []);
      await zorgteam.save({ ...stored(meetingOn("2026-01-13")), stage: "cancelled" }, null, []);
      const dates = (meetings: ZorgteamMeeting[]) => meetings.map(({ date }) => date);
      expect(dates(await zorgteam.meetingsFrom("2025-12-09"))).toEqual(["2025-12-09", "2026-02-03"]);
      expect(dates(await zorgteam.meetingsFrom("2025-12-10"))).toEqual(["2026-02-03"]);
      expect(dates(await zorgteam.meetingsBefore("2026-02-03", 5))).toEqual(["2026-01-13", "2025-12-09"]);
      expect(dates(await zorgteam.meetingsBefore("2026-02-03", 1))).toEqual(["2026-01-13"]);
    });

    test("due is what the clock has reached, the oldest first", async () => {
      const { zorgteam } = fixture.second;
      await zorgteam.save(meetingOn("2025-12-09"), moment(20), []);
      await zorgteam.save(meetingOn("2025-12-16"), moment(10), []);
      await zorgteam.save(meetingOn("2025-12-18", { from: time("09:00") }), null, []);
      expect(await zorgteam.meetingsDue(moment(9))).toEqual([]);
      expect(await zorgteam.meetingsDue(moment(10))).toStrictEqual([stored(meetingOn("2025-12-16"))]);
      expect((await zorgteam.meetingsDue(moment(20))).map(({ date }) => date)).toEqual(["2025-12-16", "2025-12-09"]);
    });

    test("a case keeps its first code, and a code is one case's", async () => {
      const { first, second } = fixture;
      await first.cases.append(opening("zaak-1"));
      await first.cases.append(opening("zaak-2", { subjectKey: "leerling-2" }));
      const [one, other] = [codeFrom("een", 0), codeFrom("ander", 0)];
      expect(await first.zorgteam.codeOf("zaak-1")).toBeUndefined();
      expect(await first.zorgteam.giveCode("zaak-1", one)).toBe(one);
      expect(await second.zorgteam.giveCode("zaak-1", other)).toBe(one);
      expect(await second.zorgteam.giveCode("zaak-2", one)).toBeUndefined();
      expect(await second.zorgteam.giveCode("zaak-2", other)).toBe(other);
      expect([await first.zorgteam.caseOf(one), await first.zorgteam.caseOf(other)]).toEqual(["zaak-1", "zaak-2"]);
      expect(await first.zorgteam.codeOf("zaak-2")).toBe(other);
      expect(await first.zorgteam.caseOf(codeFrom("geen", 0))).toBeUndefined();
    });

    test("who looked is kept per case, the latest first", async () => {
      const { first, second } = fixture;
      for (const id of ["zaak-1", "zaak-2"]) await first.cases.append(opening(id, { subjectKey: id }));
      const look = (id: string, at: number, caseId: string, shown: boolean) => ({
        id,
        at: moment(at),
        personId: "persoon-1",
        caseId,
        through: "code" as const,
        shown,
      });
      await first.zorgteam.recordLookup(look("1", 1, "zaak-1", true));
      await second.zorgteam.recordLookup(look("2", 2, "zaak-1", false));
      await second.zorgteam.recordLookup(look("3", 3, "zaak-2", true));
      expect(await second.zorgteam.lookupsOf("zaak-1")).toStrictEqual([
        look("2", 2, "zaak-1", false),
        look("1", 1, "zaak-1", true),
      ]);
    });

    test("an agenda finds pupils' open cases that ask for it, then those that are due, each once", async () => {
      const { first, second } = fixture;
      const add = (id: string, change: Parameters<typeof opening>[1]) =>
        first.cases.append(opening(id, { subjectKey: `p-${id}`, dueOn: null, ...change }));
      await add("later", { dueOn: "2026-01-20" });
      await add("op-de-dag", { dueOn: "2026-01-13" });
      await add("te-laat", { dueOn: "2025-11-01" });
      await add("wacht", { agenda: "waiting", dueOn: "2025-12-01" });
      await add("ingebracht", { agenda: "putForward" });
      await add("dicht", { agenda: "waiting", dueOn: "2025-11-01", status: "closed" });
      await add("groep", { agenda: "waiting", dueOn: "2025-11-01", subjectKey: "group:5A" });
      const found = (await second.cases.forAgenda("2026-01-13", 10)).map(({ caseId }) => caseId);
      expect(found).toEqual(["wacht", "ingebracht", "te-laat", "op-de-dag"]);
      const [one] = await second.cases.forAgenda("2026-01-13", 1);
      expect(one).toMatchObject({ caseId: "wacht", agenda: "waiting", dueOn: "2025-12-01" });
    });

    test("a message that waited for an address goes out as soon as the person is heard", async () => {
      const { first, second } = fixture;
      await first.cases.append(opening("zaak-1", {}, [sampleMessage("a"), sampleMessage("b", { to: "persoon-3" })]));
      for (const claim of await first.outbox.claim(moment(0), 10, moment(60))) {
        await first.outbox.retry(claim, moment(3_000), "no-address", true);
      }
      expect(await second.outbox.claim(moment(100), 10, moment(160))).toEqual([]);
      await second.conversations.remember("persoon-2", { ...address("a:persoon-2"), type: "personal" }, moment(100));
      expect((await first.outbox.claim(moment(100), 10, moment(160))).map(({ id }) => id)).toEqual(["a"]);
    });
  });
}
