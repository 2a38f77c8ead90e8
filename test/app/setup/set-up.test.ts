import { readFileSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { ADMINISTRATOR, chatOf, openSchool, shown, type TestSchool } from "../school.ts";

/** What an administrator fills in, what is kept of it, and who may not. */

const PETRA = "11111111-0000-4000-8000-000000000005";
const NEW = "22222222-0000-4000-8000-000000000022";
let school: TestSchool;
beforeEach(async () => {
  school = await openSchool();
});
afterEach(() => school.close());

const press = async (verb: string, data: object, by = ADMINISTRATOR) => shown(await school.press(by, verb, data));
const kept = async () => (await school.deps.schools.read())?.file;
const version = () => school.deps.schools.version();
const contacts = {
  ...{ meldcode: "Petra Kok", meldcodeHow: "toestel 1", absence: "Petra Kok", absenceHow: "toestel 1" },
  ...{ admin: "Petra Kok", adminHow: "toestel 1" },
};

test("the list says of every item how it stands, and has a button for each", async () => {
  const list = await school.say(ADMINISTRATOR, "inrichten");
  expect(list).toContain("Klaar om te beginnen. De rest mag later.");
  expect(list).toMatch(/✔ Regio van de schoolvakanties\nKlaar: Noord\n\[Regio wijzigen\]/);
  expect(list).toMatch(/○ Zorgteam\nMag later\n\[Zorgteam invullen\]/);
  expect(list).toContain("Klaar: stuur je collega's dit.");
  expect(list).toContain("nog niemand bij groep 3");
});

test("no pupil is named anywhere, only counted", async () => {
  const items = ["list", "people", "pupils", "teachers", "zorgteamDates", "careCoordinator"];
  const texts = await Promise.all(items.map((i) => press("zr.setup.open", { i })));
  expect(texts.join("\n")).toContain("3 groepen, 9 leerlingen");
  expect(texts.join("\n")).not.toMatch(/Sanne|Daan|\bNoor\b|Yasmine|Mohammed|Lotte|Fleur/);
});

describe("somebody else", () => {
  test.each(["ilse", "marja", "petra"])("%s hears who does this, whatever is typed or pressed", async (who) => {
    const kind = "Klopt er iets niet, of mist er iets? Vraag het aan Hanneke Vos (administratie) (toestel 10).";
    expect(await school.say(who, "inrichten")).toContain(kind);
    expect(await press("zr.setup.open", { i: "list" }, who)).toContain(kind);
    expect(await press("zr.setup.school", { n: 0, name: "Van mij", region: "zuid" }, who)).toContain(kind);
    expect(await press("zr.setup.give", { n: 0, f: "careCoordinator", who }, who)).toContain(kind);
    expect(await version()).toBe(0);
  });

  test("who reads along in a group sees nothing", async () => {
    expect(await school.say(ADMINISTRATOR, "inrichten", "groupChat")).toContain("Alleen in een eigen gesprek");
  });
});

describe("a save", () => {
  test("is kept with who did it, and the card shows what is next", async () => {
    expect(await press("zr.setup.school", { n: 0, name: " De Vlieger ", region: "zuid" })).toContain(
      "Opgeslagen: De Vlieger, regio Zuid.",
    );
    expect(await kept()).toMatchObject({ name: "De Vlieger", region: "zuid" });
    // The next turn works with it.
    expect(await school.say(ADMINISTRATOR, "inrichten")).toContain("Klaar: Zuid");
  });

  test.each([
    ["zr.setup.school", { name: "Anders", region: "zuid" }],
    ["zr.setup.routes", { routes: "avontuur" }],
    ["zr.setup.settings", { s1: "avontuur/backFrom2/no" }],
    ["zr.setup.free", { name: "Studiedag", from: "2027-02-05", until: "2027-02-05" }],
    ["zr.setup.unfree", { nth: 0 }],
    ["zr.setup.nofree", {}],
    ["zr.setup.days", { days: "2027-02-05/2027-02-05/Studiedag" }],
    ["zr.setup.contacts", contacts],
    ["zr.setup.give", { f: "leadership", who: "youssef" }],
    ["zr.setup.take", { f: "careCoordinator", w: "marja" }],
    ["zr.setup.keep", { f: "leadership", w: "petra", days: "mon" }],
    ["zr.setup.next", { who: "petra" }],
  ])("%s on a card that is no longer so keeps nothing and shows how it stands", async (verb, data) => {
    expect(await press(verb, { n: 0, ...data })).not.toContain("niet meer actueel");
    const before = await kept();
    expect(await version()).toBe(1);
    for (const n of [0, 2]) {
      expect(await press(verb, { n, ...data })).toContain(
        "Deze kaart was niet meer actueel. Er is nu niets (dubbel) opgeslagen. Zo staat het er nu voor.",
      );
    }
    expect(await kept()).toEqual(before);
    expect(await version()).toBe(1);
  });

  test("of two at once one counts, and both are told which", async () => {
    const both = await Promise.all(
      ["noord", "zuid"].map((region) => press("zr.setup.school", { n: 0, name: "A", region })),
    );
    expect(both.filter((text) => text.includes("Opgeslagen"))).toHaveLength(1);
    expect(both.filter((text) => text.includes("niet meer actueel"))).toHaveLength(1);
    expect(await version()).toBe(1);
  });

  test("while a colleague is away keeps the school, not who stands in", async () => {
    const away = { person: "ilse", from: "2027-02-01", until: "2027-02-05", substitute: "tom" };
    await school.deps.staffAbsences.put(away, "marja", "2027-02-01");
    const { people } = school.deps.school.file;
    await press("zr.setup.school", { n: 0, name: "De Vlieger", region: "noord" });
    expect((await kept())?.people).toEqual(people);
  });
});

describe("what cannot be is refused in one sentence", () => {
  const date = { name: "Studiedag", from: "2027-02-05", until: "2027-02-05" };
  test.each([
    ["an empty name", "zr.setup.school", { name: "  ", region: "zuid" }, "Vul in hoe de school heet."],
    ["no route", "zr.setup.routes", { routes: "" }, "Kies minstens één zorgroute."],
    ["an unknown route", "zr.setup.routes", { routes: "avontuur,__proto__" }, "Die zorgroute ken ik niet."],
    ["an unknown choice", "zr.setup.settings", { s1: "avontuur/backFrom2/maybe" }, "Die keuze bestaat niet."],
    ["a choice of another route", "zr.setup.settings", { s1: "constructor/x/y" }, "Die keuze bestaat niet."],
    ["no choice", "zr.setup.settings", { s1: "" }, "Je hebt niets gekozen."],
    ["31 February", "zr.setup.free", { ...date, until: "2027-02-31" }, "Die dag bestaat niet."],
    [
      "an end before the start",
      "zr.setup.free",
      { ...date, until: "2027-02-04" },
      "De laatste dag ligt vóór de eerste.",
    ],
    ["beyond the calendar", "zr.setup.free", { ...date, until: "2031-02-04" }, "Zo ver loopt de schoolkalender niet."],
    ["a day off that is not there", "zr.setup.unfree", { nth: 99 }, "Deze vrije dag staat er niet (meer) in."],
    ["an empty contact", "zr.setup.contacts", { ...contacts, meldcodeHow: "   " }, "Vul bij elk een naam in"],
    ["nobody", "zr.setup.give", { f: "leadership" }, "Kies iemand uit de lijst, of zoek een account in Teams."],
    [
      "nobody at school",
      "zr.setup.give",
      { f: "leadership", who: "constructor" },
      "Deze persoon werkt niet (meer) op school.",
    ],
    ["two at once", "zr.setup.give", { f: "leadership", account: `${NEW},${PETRA}` }, "Kies één account."],
    ["a nameless account", "zr.setup.give", { f: "leadership", account: NEW }, "Vul ook de naam in."],
    ["a teacher without group", "zr.setup.give", { f: "teacher", who: "tom" }, "Kies ook de groep."],
    ["a group that is none", "zr.setup.give", { f: "teacher", who: "tom", group: "9Z" }, "Kies ook de groep."],
    ["a function nobody held", "zr.setup.take", { f: "careTeam", w: "petra" }, "Dat was al niet (meer) zo."],
    ["no working day", "zr.setup.keep", { f: "leadership", w: "petra", days: "sun" }, "Kies minstens één dag."],
    [
      "no mail address",
      "zr.setup.keep",
      { f: "leadership", w: "petra", days: "mon", email: "petra" },
      "Dit is geen mailadres.",
    ],
    ["a stranger in line", "zr.setup.next", { who: "constructor" }, "Kies een collega uit de lijst."],
    ["a care coordinator in line", "zr.setup.next", { who: "marja" }, "Kies een collega uit de lijst."],
  ])("%s", async (_name, verb, data, sentence) => {
    const text = await press(verb, { n: 0, ...data });
    expect(text).toContain(sentence);
    expect(text).toMatch(/Er is niets (opgeslagen|veranderd)/);
    expect(await version()).toBe(0);
  });

  test("a role that is none, or a route field that is no text, is a button we do not know", async () => {
    for (const data of [
      { n: 0, f: "parents", who: "tom" },
      { n: 0, f: "leadership", who: 7 },
      { n: -1, f: "leadership" },
    ]) {
      expect(await press("zr.setup.give", data)).toContain("Deze knop ken ik niet (meer).");
    }
  });
});

test("the last care coordinator stays", async () => {
  expect(await press("zr.setup.take", { n: 0, f: "careCoordinator", w: "marja" })).toContain(
    "Weggehaald: Marja de Wit.",
  );
  expect(await press("zr.setup.take", { n: 1, f: "careCoordinator", w: "youssef" })).toContain(
    "Er moet een intern begeleider met een account blijven.",
  );
  expect((await kept())?.people.find(({ id }) => id === "youssef")?.functions).toEqual(["careCoordinator"]);
});

test("whoever gets a role is known from the next message on", async () => {
  expect(await school.say(NEW, "hoi")).toContain("Ik ken je nog niet");
  await press("zr.setup.give", { n: 0, f: "careCoordinator", account: NEW, called: "Sam Mol" });
  expect(await school.say(NEW, "hoi")).toContain("Hoi Sam");
});

test("a route in which somebody is cannot be taken away", async () => {
  await school.press("ilse", "zr.start", { k: "p-1001", r: "avontuur" });
  const { routes } = school.deps;
  school.deps.routes = {
    ...routes,
    inForce: (today) => [...routes.inForce(today), { ...only(routes.inForce(today)), id: "other" }],
  };
  expect(await press("zr.setup.routes", { n: 0, routes: "other" })).toContain("loopt nog 1 leerling of groep");
  expect(await version()).toBe(0);
});

function only<T>([item]: readonly T[]): T {
  if (item === undefined) throw new Error("there is none");
  return item;
}

describe("the school's calendar", () => {
  const send = async (who: string, bytes: Uint8Array, name = "Agenda.ICS") => {
    const from = school.deps.school.personById(who)?.aadId ?? who;
    const [answer] = await school.bot.files({ aadId: from }, chatOf(from), [{ name, read: async () => bytes }]);
    return answer?.card ? shown({ kind: "card", card: answer.card }) : (answer?.text ?? "");
  };
  const file = readFileSync("test/conversations/files/schoolagenda.ics");

  test("is proposed and not taken over", async () => {
    const card = await send(ADMINISTRATOR, file);
    expect(card).toContain("[ ] Studiedag kinderen vrij: vrijdag 5 februari");
    expect(card).not.toMatch(/Schoolreis|Sanne|Voorjaarsvakantie/);
    expect(await version()).toBe(0);
    const days = "2027-02-05/2027-02-05/Studiedag kinderen vrij";
    expect(await press("zr.setup.days", { n: 0, days })).toContain("1 vrije dag of periode toegevoegd.");
    expect((await kept())?.calendar.free).toContainEqual({
      name: "Studiedag kinderen vrij",
      from: "2027-02-05",
      to: "2027-02-05",
    });
    expect(await send(ADMINISTRATOR, file)).toContain(
      "In deze agenda staan geen vrije dagen die er nog niet in staan.",
    );
  });

  test("of somebody else is not even looked at", async () => {
    expect(await send("marja", file)).toContain("Alleen de beheerder kan mij een bestand sturen.");
  });

  test("that is none gets one sentence", async () => {
    const text = await send(ADMINISTRATOR, new TextEncoder().encode("hallo"));
    expect(text).toContain("Dit is geen agenda die ik kan lezen; maak in je agenda een export als .ics-bestand.");
    expect(text).toContain("Er is niets veranderd.");
  });

  test.each([
    ["nothing ticked", "", "Je hebt niets aangekruist."],
    ["31 February", "2027-02-31/2027-02-31/Studiedag", "Die dag bestaat niet."],
    ["the same twice", "2027-02-05/2027-02-05/A,2027-02-05/2027-02-05/B", "Deze dagen staan er al in."],
    ["no choice of ours", "2027-02-05/2027-02-05/A,constructor", "Deze knop ken ik niet (meer)."],
  ])("%s keeps nothing", async (_name, days, sentence) => {
    expect(await press("zr.setup.days", { n: 0, days })).toContain(sentence);
    expect(await version()).toBe(0);
  });
});
