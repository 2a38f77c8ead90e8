import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { ilse, marja } from "../../domain/case/avontuur.ts";
import { type Act, act } from "../../domain/case/given.ts";
import { in3, opened, placed, readyFor2, teamTalkGiven } from "../../domain/case/walks.ts";
import { openSchool, shown, type TestSchool } from "../school.ts";

/** The dossier of a pupil on cards: who sees it, what stands beside what, and what a file would hold. */

let school: TestSchool;
beforeEach(async () => {
  school = await openSchool();
});
afterEach(() => school.close());

const press = async (who: string, verb: string, data: object) => shown(await school.press(who, verb, data));
const said = (view: string, seq = 3): Act => act({ type: "AddParentsView", seq, text: view }, ilse, "2026-12-08");

describe("the timeline", () => {
  test("goes over all cases of a pupil, the newest first, page by page", async () => {
    await school.hasCase("c-first", "p-1002", placed);
    const all = (await school.cases()).flatMap(({ events }) => events).length;
    const first = await school.say("marja", "dossier Daan");
    expect(first).toContain("Nu: er loopt geen zorgroute; de vorige eindigde");
    expect(first).toContain(`1 tot en met 10 van ${all}, het nieuwste eerst`);
    const pages = [first];
    for (let at = 1; pages.at(-1)?.includes("[Eerder]"); at++) {
      pages.push(await press("marja", "zr.dossier", { k: "p-1002", at }));
    }
    expect(pages).toHaveLength(Math.ceil(all / 10));
    expect(pages.at(-1)).toContain("startte de zorgroute op maandag 30 november in Zorgroute 1.");
    expect(pages.at(-1)).toContain("[Later]");
    const days = pages.flatMap((page) => [...page.matchAll(/(\d+) (november|december|januari|februari|maart)/g)]);
    expect(days.length).toBeGreaterThan(all / 2);
  });

  test("shows what was taken back, with who did so", async () => {
    await school.hasCase("c-daan", "p-1002", [...readyFor2, act({ type: "Retract", seq: 3 }, ilse, "2026-12-08")]);
    expect(await school.say("ilse", "dossier Daan")).toMatch(
      /Gesprek met de ouders, op dinsdag 1 december\.\n\s*Telt niet meer: Ilse Bakker maakte dit op dinsdag 8 december ongedaan\./,
    );
  });

  test("of a pupil without a case says so, and offers the file for the parents all the same", async () => {
    const text = await school.say("marja", "dossier Daan");
    expect(text).toContain("Er is nog niets vastgelegd.");
    expect(text).toContain("[Bestand maken]");
  });
});

describe("how parents see it", () => {
  test("stands beside what it is about: on the dossier, and with the consents and what went outside", async () => {
    await school.hasCase("c-noor", "p-1003", [
      ...in3,
      teamTalkGiven,
      act({ type: "RecordDuty", duty: "discussInTeam", on: "2027-01-28" }, marja, "2027-01-28"),
    ]);
    const events = (await school.cases())[0]?.events ?? [];
    const seqOf = (type: string, duty?: string) =>
      events.findLast(({ event }) => event.type === type && (!duty || ("duty" in event && event.duty === duty)))?.seq;
    for (const [seq, view] of [
      [seqOf("ConsentGiven"), "Wij zeiden ja voor één keer."],
      [seqOf("DutyDone", "discussInTeam"), "Wij hoorden dit pas later."],
    ] as const) {
      const text = await press("ilse", "zr.dossier.said", { k: "p-1003", at: 0, entry: `c-noor~${seq}`, view });
      expect(text).toContain(`Zo zien de ouders het: ‘${view}’ (Ilse Bakker, vandaag)`);
    }
    const consents = await press("marja", "zr.consents", { c: "c-noor" });
    expect(consents).toContain("Wij zeiden ja voor één keer.");
    expect(consents).toContain("Wij hoorden dit pas later.");
  });

  test("stands on the card of who decides, beside what was tried", async () => {
    await school.hasCase("c-daan", "p-1002", [
      ...readyFor2,
      said("Wij waren er allebei."),
      act({ type: "ProposeMove", move: "to2", proposalId: "p1" }, ilse, "2027-02-01"),
    ]);
    expect(await press("marja", "zr.decide.open", { c: "c-daan" })).toMatch(
      /Gesprek met de ouders, op dinsdag 1 december\. Zo zien de ouders het: ‘Wij waren er allebei\.’ \(Ilse Bakker, op dinsdag 8 december\)/,
    );
  });

  test("is refused when it is empty or too long, and what was typed stays", async () => {
    await school.hasCase("c-daan", "p-1002", readyFor2);
    const before = await school.events();
    const say = (view: string, entry = "c-daan~3") =>
      press("ilse", "zr.dossier.said", { k: "p-1002", at: 0, entry, view });
    expect(await say("  ")).toContain("Niet vastgelegd. Schrijf er kort bij wat je bedoelt.");
    expect(await say("a".repeat(281))).toContain("Dit is te lang. Houd het op 280 tekens");
    for (const entry of ["c-daan~99", "c-other~3", "c-daan", "~", "c-daan~3~4"]) {
      expect(await say("Ja", entry)).toContain("Kies eerst waar het over gaat. Er is niets vastgelegd.");
    }
    expect(await school.events()).toBe(before);
  });

  test("can be added by the own teacher and the IB'er alone, also from an old card", async () => {
    await school.hasCase("c-daan", "p-1002", [...readyFor2, said("Wij waren er.")]);
    for (const who of ["tom", "petra"]) {
      for (const [verb, data] of [
        ["zr.dossier", { at: 0 }],
        ["zr.dossier.view", { at: 0 }],
        ["zr.dossier.said", { at: 0, entry: "c-daan~3", view: "Nee" }],
        ["zr.dossier.export", {}],
        ["zr.dossier.make", { who: "parents" }],
      ] as const) {
        expect(await press(who, verb, { k: "p-1002", ...data })).toMatch(
          /^(Alleen de eigen leerkracht en de intern begeleider zien het dossier|Dit doet de intern begeleider: een bestand van het dossier maken)\. Er is niets veranderd\.$/,
        );
      }
    }
  });
});

describe("a file", () => {
  test("is for the IB'er to give: the teacher has no such button, and no such press", async () => {
    await school.hasCase("c-daan", "p-1002", opened);
    expect(await school.say("ilse", "dossier Daan")).not.toContain("Bestand maken");
    expect(await press("ilse", "zr.dossier.make", { k: "p-1002", who: "parents" })).toContain(
      "Dit doet de intern begeleider: een bestand",
    );
    expect(await press("marja", "zr.dossier.make", { k: "p-1002", who: "parents" })).toContain(
      "Bestand voor de ouders",
    );
  });

  test("without an address of the bot: the card says how the administrator makes it", async () => {
    await school.hasCase("c-daan", "p-1002", opened);
    expect(await press("marja", "zr.dossier.make", { k: "p-1002", who: "parents" })).toContain(
      "De beheerder maakt het bestand met: zorgroute dossier p-1002 --as marja --pdf --out bestand.pdf",
    );
  });

  test("for somebody outside: nothing without consent, and with it how to record that it was sent", async () => {
    await school.hasCase("c-noor", "p-1003", in3);
    const choice = await press("marja", "zr.dossier.export", { k: "p-1003" });
    expect(choice).toContain("[Ouders (inzage)]");
    expect(choice).toContain("[Ondersteuningsteam (ZT)]");
    const make = () => press("marja", "zr.dossier.make", { k: "p-1003", who: "c-noor~team" });
    const refused = await make();
    expect(refused).toContain("Er is nu niets dat naar deze ontvanger mag. Ik maak dus geen bestand.");
    expect(refused).toContain("nog niet vastgelegd. Zonder naam overleggen mag wel.");
    await press("marja", "zr.consent.save", {
      ...{ c: "c-noor", v: (await school.cases())[0]?.header.version, d: "consentTeam", on: "2027-02-01" },
      ...{ answer: "given", by: "oneParent", how: "signed" },
    });
    const made = await make();
    expect(made).toContain("Mag mee: Besproken in het team. Met toestemming van één ouder");
    expect(made).toContain("Weggelaten: Al het andere dat in de zorgroute is vastgelegd.");
    expect(made).toContain("Heb je het verstuurd? Leg het dan vast met de knop hieronder.");
    expect(made).toContain("[Besproken in het team]");
  });

  test.each(["c-noor~nobody", "c-other~team", "c-noor", "~team", "c-noor~team~x", "ouders"])(
    "for %s there is none: the dossier comes back",
    async (who) => {
      await school.hasCase("c-noor", "p-1003", in3);
      expect(await press("marja", "zr.dossier.make", { k: "p-1003", who })).toMatch(/^Noor · groep 5\nDossier/);
    },
  );
});
