import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { explainRoute } from "../../../src/app/answers/explain-route.ts";
import { rosters } from "../../../src/app/answers/pupil-meant.ts";
import { CARD_SCHEMAS, type CardContent } from "../../../src/app/cards/card-data.ts";
import { openCase } from "../../../src/app/case-file.ts";
import { understand } from "../../../src/app/understand/understand.ts";
import { cardText } from "../../../src/cli/chat/card-text.ts";
import { startTerminalChat, type TerminalChat } from "../../../src/cli/chat/start-chat.ts";
import { groupSubject, type Person, subjectOf } from "../../../src/domain/school/school.ts";
import { movingNow, silent } from "../../conversations/moving-now.ts";
import { schoolOf } from "../../conversations/school-of.ts";

const ROUTES = ["avontuur", "een-zorgroute-groep"];
let chat: TerminalChat;

beforeEach(async () => {
  const school = schoolOf({ routes: ROUTES, settings: {}, emptySchool: false, administrator: undefined });
  chat = await startTerminalChat({ root: ".", school, now: movingNow("2026-11-30T10:00"), log: silent });
});
afterEach(() => chat.close());

function person(firstName: string): Person {
  const found = chat.school.file.people.find(({ name }) => name.startsWith(firstName));
  if (!found) throw new Error(`nobody called ${firstName}`);
  return found;
}

async function ask(
  text: string,
  { who = "Ilse", type = "personal" as "personal" | "channel" } = {},
): Promise<CardContent> {
  const { deps } = chat.assembled;
  const viewer = person(who);
  const roster = rosters()(deps.school, viewer);
  const where = { ...chat.window(viewer.id).address, type };
  return explainRoute(deps, { roster, viewer, where, understood: understand(text, roster.names) });
}

async function start(route: string, key: string): Promise<void> {
  const {
    deps,
    deps: { school },
  } = chat.assembled;
  const inForce = deps.routes.current(route, "2026-11-30");
  const subject = subjectOf(school, key);
  if (!inForce || !subject) throw new Error(`no ${route} or ${key}`);
  expect(await openCase(deps, inForce, subject, person("Ilse"))).toMatchObject({ kind: "done" });
}

function linesOf(content: CardContent): string[] {
  return cardText(chat.assembled.deps.makeCard(content));
}

const sanne = () => chat.school.file.pupils.find(({ name }) => name === "Sanne")?.key ?? "";

describe("how the route works", () => {
  test("shows every step in rows, with turn, time and ways out", async () => {
    const lines = linesOf(await ask("hoe werkt de zorgroute?"));
    expect(lines).toEqual(
      expect.arrayContaining([
        "Zorgroutes",
        "Zorgroute 1 · begin",
        "De leerkracht zoekt zelf, of met collega's, naar een aanbod dat past.",
        "Aan zet: leerkracht · hoe lang: hooguit 3 schoolweken",
        "• Naar zorgroute 2 (de intern begeleider beslist)",
        "Zorgroute 0 · einde",
      ]),
    );
    expect(lines.join(" ")).not.toContain("hier ben je");
    expect(lines.join(" ")).toContain("Voor groepen is er ook");
  });

  test("for a pupil marks the step the pupil is in, with words and since when", async () => {
    await start("avontuur", sanne());
    const content = await ask("hoe werkt de zorgroute voor Sanne?");
    const lines = linesOf(content);
    expect(lines).toContain("Sanne · groep 5 is in Zorgroute 1, sinds vandaag.");
    // The row, and the text of the picture.
    expect(lines.filter((line) => line.includes("hier ben je"))).toEqual([
      "Zorgroute 1 · begin → hier ben je",
      "Tekening van de route Zorgroutes: Zorgroute 0 (einde), Zorgroute 1 (begin, hier ben je), Zorgroute 2, Zorgroute 3, Zorgroute 4, Andere onderwijsplek (einde). De rijen hierboven zeggen hetzelfde.",
    ]);
    expect(lines.at(-1)).toBe("[Wat nu?]");
  });

  test("says so when nothing runs for the pupil", async () => {
    const lines = linesOf(await ask("hoe werkt de zorgroute voor Sanne?"));
    expect(lines).toContain("Voor Sanne loopt nu geen zorgroute.");
    expect(lines.join(" ")).not.toContain("hier ben je");
  });

  test("for a group shows the route for groups, with the step of its round", async () => {
    await start("een-zorgroute-groep", groupSubject(chat.school, person("Ilse").groups[0] ?? "").key);
    const lines = linesOf(await ask("hoe werkt de zorgroute van groep 5?"));
    expect(lines).toContain("4 keer per schooljaar rond.");
    expect(lines.filter((line) => line.includes("→ hier ben je"))).toHaveLength(1);
  });

  test("one step is told in full, with what there is to do", async () => {
    const lines = linesOf(await ask("wat gebeurt er in zorgroute 2?"));
    expect(lines).toEqual(expect.arrayContaining(["Aan zet: leerkracht.", "• Bespreek het OPP met de ouders."]));
    expect(lines.join(" ")).not.toContain("Zorgroute 3:");
  });

  test("where others read along, nothing of a pupil or of how far a group is", async () => {
    await start("avontuur", sanne());
    await start("een-zorgroute-groep", groupSubject(chat.school, person("Ilse").groups[0] ?? "").key);
    const ofPupil = linesOf(await ask("hoe werkt de zorgroute voor Sanne?", { type: "channel" }));
    expect(ofPupil[0]).toBe("Alleen in een eigen gesprek");
    expect(ofPupil.join(" ")).not.toContain("Sanne");
    const ofGroup = linesOf(await ask("hoe werkt de zorgroute van groep 5?", { type: "channel" }));
    expect(ofGroup).toContain("4 keer per schooljaar rond.");
    expect(ofGroup.join(" ")).not.toContain("hier ben je");
  });

  test("a route file cannot put anything but its words on the card", async () => {
    const content = await ask("hoe werkt de zorgroute?");
    if (content.name !== "route") throw new Error(content.name);
    const [first] = content.data.steps;
    if (!first) throw new Error("no steps");
    const evil = { ...content.data, steps: [{ ...first, goal: `[klik](https://kwaad.example) ${"$"}{title}` }] };
    expect(linesOf({ name: "route", data: evil })).toContain("[klik](https://kwaad.example) $ {title}");
    expect(CARD_SCHEMAS.route.safeParse({ ...evil, picture: "https://kwaad.example/x.png" }).success).toBe(false);
  });
});
