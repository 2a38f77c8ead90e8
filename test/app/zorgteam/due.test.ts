import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { openDatabase } from "../../../src/store/open-database.ts";
import { opened, proposed2 } from "../../domain/case/walks.ts";
import { type Postgres, startPostgres } from "../../store/start-postgres.ts";
import { chat, openZorgteam, type ZorgteamWorld } from "./zorgteam-world.ts";

const ZORG = "19:zorg@thread.tacv2";

/** What the clock brings about, with one instance and with several at once. */
function brings(open: (now: string) => Promise<ZorgteamWorld>): void {
  let world: ZorgteamWorld;
  beforeEach(async () => {
    world = await open("2026-12-09T09:00:00.000Z");
    await world.hasCase("c-daan", "p-1002", proposed2);
    await world.hasCase("c-noor", "p-1003", opened);
    for (const who of ["marja", "youssef", "ilse"]) await world.say(who, "hoi");
    await world.say("marja", "gebruik dit kanaal voor het zorgteam", ZORG);
    await world.press("marja", "zr.zorgteam.plan", { d1: "2027-01-12", from: "13:00", to: "14:30" });
  });
  afterEach(() => world.close());

  const heads = () => world.left.splice(0).map(({ to, lines: [head] }) => `${to} ${head}`);
  const meeting = async () => {
    const [next] = await world.first.deps.zorgteam.meetingsFrom("2026-12-01");
    if (!next) throw new Error("no meeting");
    return next;
  };
  const title = "dinsdag 12 januari, 13.00 tot 14.30 uur";

  test("each message goes out once, to whom it is for, on its own day", async () => {
    await world.tick("2026-12-15T06:59:00.000Z");
    expect(heads()).toEqual([]);
    await world.tick("2026-12-15T07:00:00.000Z");
    expect(heads().sort()).toEqual([`${chat("marja")} Zorgteam: ${title}`, `${chat("youssef")} Zorgteam: ${title}`]);
    await world.tick("2026-12-16T07:00:00.000Z");
    expect(heads()).toEqual([]);

    const { id, version } = await meeting();
    await world.press("marja", "zr.zorgteam.confirm", { m: id, n: version });
    await world.tick();
    expect(heads()).toEqual([`${ZORG} Agenda: zorgteam ${title}`]);

    await world.tick("2027-01-11T07:00:00.000Z");
    await world.tick("2027-01-11T08:00:00.000Z");
    expect(heads()).toEqual([`${ZORG} Denk eraan: zorgteam ${title}`]);

    await world.tick("2027-01-12T13:30:00.000Z");
    await world.tick("2027-01-13T09:00:00.000Z");
    expect(heads().map((head) => head.split(" ·")[0])).toEqual([`${chat("marja")} Daan`]);

    // Not filled in yet: once more after three school days, and then no more.
    await world.tick("2027-01-15T07:00:00.000Z");
    await world.tick("2027-01-20T07:00:00.000Z");
    expect(heads().map((head) => head.split(" ·")[0])).toEqual([`${chat("marja")} Daan`]);
  });

  test("an agenda that nobody confirmed gets one last call, and the channel nothing", async () => {
    await world.tick("2026-12-15T07:00:00.000Z");
    heads();
    await world.tick("2027-01-08T07:00:00.000Z");
    await world.tick("2027-01-11T07:00:00.000Z");
    await world.tick("2027-01-12T14:00:00.000Z");
    expect(heads().sort()).toEqual([`${chat("marja")} Zorgteam: ${title}`, `${chat("youssef")} Zorgteam: ${title}`]);
  });

  test("a channel that is gone is told once to each care coordinator, however many posts it refused", async () => {
    await world.tick("2026-12-15T07:00:00.000Z");
    const { id, version } = await meeting();
    await world.press("marja", "zr.zorgteam.confirm", { m: id, n: version });
    await world.press("marja", "zr.zorgteam.move", { m: id, on: "2027-01-13", from: "13:00", to: "14:00" });
    heads();
    world.gone.add(ZORG);
    await world.tick();
    await world.tick("2026-12-16T09:00:00.000Z");
    const told = "Het kanaal van het zorgteam werkt niet meer";
    expect(heads().sort()).toEqual([`${chat("marja")} ${told}`, `${chat("youssef")} ${told}`]);
    expect(await world.first.deps.zorgteam.channel()).toBeUndefined();
    expect(world.instances.flatMap(({ log }) => log).filter(({ level }) => level === "error")).toEqual([]);
  });
}

describe("one instance on SQLite", () => {
  brings((now) => openZorgteam(now));
});

describe("three instances on one PostgreSQL, at the same moments", () => {
  let postgres: Postgres;
  beforeAll(async () => {
    postgres = await startPostgres();
  });
  afterAll(() => postgres.stop());

  brings(async (now) => {
    const url = await postgres.createDatabase();
    const open = () => openDatabase({ url, file: "unused" });
    return openZorgteam(now, [open, open, open]);
  });
});
