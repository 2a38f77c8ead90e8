import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { zorgteamDue } from "../../../src/app/zorgteam/due.ts";
import type { CaseCode } from "../../../src/domain/zorgteam/case-code.ts";
import { in3, opened, proposed2, teamTalkGiven } from "../../domain/case/walks.ts";
import { meetingOn, onAgenda } from "./meetings.ts";
import { chat, openZorgteam, type ZorgteamWorld } from "./zorgteam-world.ts";

const ZORG = "19:zorg@thread.tacv2";

let world: ZorgteamWorld;
beforeEach(async () => {
  world = await openZorgteam("2027-01-28T14:00:00.000Z");
});
afterEach(() => world.close());

const zorgteam = () => world.first.deps.zorgteam;
const eventsOf = async (caseId: string) =>
  ((await world.first.stores.cases.load(caseId))?.events ?? []).map(({ event }) => event.type);

describe("a code", () => {
  let code: CaseCode;
  beforeEach(async () => {
    await world.hasCase("c-daan", "p-1002", proposed2);
    await zorgteam().save(meetingOn("2027-02-09", { id: "m", stage: "proposed" }), null, []);
    await world.press("marja", "zr.zorgteam.on", { m: "m", i: "c-daan" });
    code = (await zorgteam().codeOf("c-daan")) ?? ("" as CaseCode);
  });

  test("opens the case for its own teacher and the IB'ers, and every look is kept", async () => {
    expect(await world.say("ilse", code)).toContain("Daan · groep 5");
    expect(await world.say("youssef", code.toLowerCase())).toContain("Daan · groep 5");
    const nothing = await world.say("tom", code);
    expect(nothing).not.toMatch(/Daan|groep 5/);
    expect(await world.say("tom", "ZT-999")).toBe(nothing);
    expect(await world.say("ilse", "ZT-999")).toBe(nothing);
    const looks = await zorgteam().lookupsOf("c-daan");
    expect(looks.map(({ personId, shown }) => `${personId} ${shown}`).sort()).toEqual([
      "ilse true",
      "tom false",
      "youssef true",
    ]);
    expect(looks.every(({ at, through }) => at === world.clock.now && through === "code")).toBe(true);
    // No pupil data in the program's log.
    expect(JSON.stringify(world.first.log)).not.toMatch(/Daan|p-1002|ZT-/);
  });

  test("opens nothing where others read along, and nothing for somebody nobody knows", async () => {
    expect(await world.say("ilse", code, ZORG)).not.toMatch(/Daan|groep 5/);
    expect(await world.say("11111111-0000-4000-8000-00000000beef", code)).not.toMatch(/Daan|groep 5/);
    expect(await zorgteam().lookupsOf("c-daan")).toEqual([]);
  });

  test("stays the case's own from meeting to meeting", async () => {
    await zorgteam().save(meetingOn("2027-03-09", { id: "m2", stage: "proposed" }), null, []);
    expect(await world.press("marja", "zr.zorgteam.on", { m: "m2", i: "c-daan" })).toContain(code);
  });
});

describe("outcomes", () => {
  const held = (items: string[]) =>
    zorgteam().save(
      meetingOn("2027-01-28", {
        id: "m",
        stage: "confirmed",
        confirmedBy: "marja",
        items: items.map((caseId) => onAgenda(caseId)),
      }),
      null,
      [],
    );

  test("the duty that the meeting was is offered with a name only when the parents said yes", async () => {
    await world.hasCase("c-noor", "p-1003", in3);
    await held(["c-noor"]);
    const without = await world.press("marja", "zr.zorgteam.outcome", { m: "m" });
    expect(without).toContain("Ook vastleggen: ‘Besproken in het team’?");
    expect(without).toContain("Ja, zonder naam besproken");
    expect(without).not.toContain("Ja, met naam besproken");
  });

  test("one press records the duty and the outcome, and the card goes on", async () => {
    await world.hasCase("c-noor", "p-1003", [...in3, teamTalkGiven]);
    await held(["c-noor"]);
    expect(await world.press("marja", "zr.zorgteam.outcome", { m: "m" })).toContain("Ja, met naam besproken");
    const done = await world.press("marja", "zr.zorgteam.discussed", {
      m: "m",
      i: "c-noor",
      o: "nextStep",
      duty: "named",
      attended: "ib,team,teacher,parents",
    });
    expect(done).toContain(
      "Vastgelegd voor Noor: de volgende stap voorbereiden. Ook vastgelegd: ‘Besproken in het team’.",
    );
    expect((await eventsOf("c-noor")).slice(-2)).toEqual(["DutyDone", "DiscussedInZorgteam"]);
    expect(await world.say("marja", "dossier noor")).toContain("besproken in het zorgteam vandaag");
  });

  test("when the duty may not be recorded nothing is, and it says why", async () => {
    await world.hasCase("c-noor", "p-1003", [...in3, teamTalkGiven]);
    await held(["c-noor"]);
    const before = await eventsOf("c-noor");
    const refused = await world.press("marja", "zr.zorgteam.discussed", {
      m: "m",
      i: "c-noor",
      o: "goOn",
      duty: "named",
      attended: "ib,team",
    });
    expect(refused).toContain("Niet vastgelegd voor Noor. Bij ‘Besproken in het team’ hoort de ouders erbij te zijn");
    expect(await eventsOf("c-noor")).toEqual(before);
  });

  test("only what is on this agenda can be recorded, and only by an IB'er", async () => {
    await world.hasCase("c-daan", "p-1002", proposed2);
    await world.hasCase("c-noor", "p-1003", in3);
    await held(["c-noor"]);
    await world.press("marja", "zr.zorgteam.discussed", { m: "m", i: "c-daan", o: "goOn" });
    await world.press("ilse", "zr.zorgteam.discussed", { m: "m", i: "c-noor", o: "goOn" });
    expect(await eventsOf("c-daan")).not.toContain("DiscussedInZorgteam");
    expect(await eventsOf("c-noor")).not.toContain("DiscussedInZorgteam");
  });

  test("who is to be looked at again stands on the first agenda from that day on", async () => {
    await world.hasCase("c-noor", "p-1003", in3);
    await held(["c-noor"]);
    for (const date of ["2027-02-09", "2027-03-09"]) await zorgteam().save(meetingOn(date), null, []);
    await world.press("marja", "zr.zorgteam.discussed", { m: "m", i: "c-noor", o: "goOn", next: "2027-03-02" });
    expect((await zorgteam().meeting("m-2027-02-09"))?.items).toEqual([]);
    expect((await zorgteam().meeting("m-2027-03-09"))?.items).toMatchObject([{ caseId: "c-noor", origin: "passedOn" }]);
  });

  test("who was not discussed goes on, also to an agenda that is planned only later", async () => {
    await world.hasCase("c-noor", "p-1003", opened);
    await held(["c-noor"]);
    const said = await world.press("marja", "zr.zorgteam.later", { m: "m", i: "c-noor" });
    expect(said).toContain("Noor komt op de volgende agenda, zodra die dag gepland is.");
    await world.press("marja", "zr.zorgteam.plan", { d1: "2027-02-09", from: "13:00", to: "14:30" });
    await zorgteamDue(world.first.deps, world.clock.now);
    const [next] = await zorgteam().meetingsFrom("2027-02-01");
    expect(next).toMatchObject({ stage: "proposed", items: [{ caseId: "c-noor", origin: "passedOn" }] });
  });

  test("what stood on a meeting that was cancelled goes on as well", async () => {
    await world.hasCase("c-daan", "p-1002", opened);
    await zorgteam().save(
      meetingOn("2027-02-02", { id: "weg", stage: "confirmed", items: [onAgenda("c-daan", { origin: "added" })] }),
      null,
      [],
    );
    await world.press("marja", "zr.zorgteam.cancel", { m: "weg" });
    await zorgteam().save(meetingOn("2027-02-09", { id: "m" }), world.clock.now, []);
    await zorgteamDue(world.first.deps, world.clock.now);
    expect((await zorgteam().meeting("m"))?.items).toMatchObject([{ caseId: "c-daan", origin: "passedOn" }]);
  });
});

describe("an agenda", () => {
  test("a pupil who left the school hides nobody else", async () => {
    await world.hasCase("c-weg", "p-gone", proposed2);
    await world.hasCase("c-daan", "p-1002", proposed2);
    await zorgteam().save(meetingOn("2027-02-09", { id: "m" }), world.clock.now, []);
    await zorgteamDue(world.first.deps, world.clock.now);
    const card = await world.press("marja", "zr.zorgteam.agenda", { m: "m" });
    expect(card).toContain("Daan · groep 5");
    expect(card).toContain("Zorgroute 1: wacht op een besluit");
  });

  test("names the consent that is not there yet", async () => {
    await world.hasCase("c-noor", "p-1003", in3);
    await zorgteam().save(
      meetingOn("2027-02-09", { id: "m", stage: "proposed", items: [onAgenda("c-noor")] }),
      null,
      [],
    );
    const card = await world.press("marja", "zr.zorgteam.agenda", { m: "m" });
    expect(card).toContain("Zorgroute 3: de route vraagt om dit overleg");
    expect(card).toMatch(/Nog nodig: .*toestemming ‘/);
  });

  test("of several changes that wait for the morning the channel hears the last, with the agenda as it is then", async () => {
    for (const [caseId, pupil] of [
      ["c-daan", "p-1002"],
      ["c-noor", "p-1003"],
    ] as const) {
      await world.hasCase(caseId, pupil, opened);
      await zorgteam().giveCode(caseId, onAgenda(caseId).code);
    }
    await world.say("marja", "gebruik dit kanaal voor het zorgteam", ZORG);
    const items = [onAgenda("c-daan"), onAgenda("c-noor")];
    await zorgteam().save(meetingOn("2027-02-09", { id: "m", stage: "proposed", items }), null, []);
    await world.press("marja", "zr.zorgteam.confirm", { m: "m", n: 1 });
    await world.press("marja", "zr.zorgteam.off", { m: "m", i: "c-daan" });
    await world.press("marja", "zr.zorgteam.off", { m: "m", i: "c-noor" });
    await world.press("marja", "zr.zorgteam.on", { m: "m", i: "c-noor" });
    // One message a second goes to one place, also when it turns out that there is nothing left to say.
    await world.tick();
    await world.tick();
    expect(world.left).toHaveLength(1);
    expect(world.left[0]?.lines.filter((line) => line.startsWith("ZT-"))).toEqual([
      `${onAgenda("c-noor").code} · Zorgroute 1`,
    ]);
  });

  test("two pupils of one name are asked apart", async () => {
    await world.hasCase("c-s5", "p-1001", opened);
    await world.hasCase("c-s7", "p-2001", opened);
    await zorgteam().save(meetingOn("2027-02-09", { id: "m", stage: "proposed" }), null, []);
    const choice = await world.press("marja", "zr.zorgteam.add", { m: "m", name: "sanne" });
    expect(choice).toContain("Sanne · groep 5");
    expect(choice).toContain("Sanne · groep 7");
    expect(await world.press("marja", "zr.zorgteam.add", { m: "m", name: "sanne uit groep 7" })).toContain(
      "Sanne staat op de agenda.",
    );
    expect((await zorgteam().meeting("m"))?.items).toMatchObject([{ caseId: "c-s7" }]);
  });

  test("a mistake in the dates keeps what was filled in", async () => {
    const card = await world.press("marja", "zr.zorgteam.plan", {
      d1: "2027-02-09",
      d3: "2027-02-06",
      from: "09:00",
      to: "10:00",
    });
    expect(card).toContain("Er is niets opgeslagen. Datum 3: zaterdag 6 februari is geen schooldag.");
    expect(card).toContain("Datum 1 ____ (2027-02-09)");
    expect(card).toContain("Van ____ (09:00)");
    expect(await zorgteam().meetingsFrom("2027-01-01")).toEqual([]);
  });
});

describe("an IB'er whom the bot cannot reach", () => {
  test("hears that the channel is gone at the next message, once", async () => {
    await world.say("youssef", "hoi");
    await world.say("youssef", "gebruik dit kanaal voor het zorgteam", ZORG);
    await zorgteam().save(meetingOn("2027-02-09", { id: "m", stage: "proposed" }), null, []);
    await world.press("youssef", "zr.zorgteam.confirm", { m: "m", n: 1 });
    world.gone.add(ZORG);
    await world.tick();
    await world.tick("2027-01-28T15:00:00.000Z");
    const told = () => world.left.filter(({ lines }) => lines[0]?.includes("werkt niet meer")).map(({ to }) => to);
    expect(told()).toEqual([chat("youssef")]);
    await world.say("marja", "hoi");
    await world.tick();
    await world.say("marja", "hoi");
    await world.tick("2027-01-29T09:00:00.000Z");
    expect(told()).toEqual([chat("youssef"), chat("marja")]);
  });

  test("hears nothing any more when a new channel has the agenda already", async () => {
    await world.say("youssef", "gebruik dit kanaal voor het zorgteam", ZORG);
    const link = await zorgteam().channel();
    await world.first.bot.removed(
      { aadId: "x" },
      { ...(link?.address ?? fail()), conversationId: `${ZORG};messageid=9` },
    );
    expect(await zorgteam().channel()).toBeUndefined();
    await world.say("youssef", "gebruik dit kanaal voor het zorgteam", "19:nieuw@thread.tacv2");
    await world.say("marja", "hoi");
    await world.tick();
    expect(world.left).toEqual([]);
  });
});

function fail(): never {
  throw new Error("no channel is linked");
}
