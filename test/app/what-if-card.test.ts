import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { type Supposed, whatIfCard } from "../../src/app/answers/what-if.ts";
import { toCaseFile } from "../../src/app/case-file.ts";
import { cardText } from "../../src/cli/chat/card-text.ts";
import { FIRST, routeOf } from "../domain/route/diff/two-versions.ts";
import { SCHOOL, versionsWorld, type World } from "./versions-world.ts";

let world: World;
beforeEach(async () => {
  world = await versionsWorld([routeOf(FIRST)], "2026-12-07T09:00:00.000Z");
  await world.say("ilse", "start zorgroute voor Sanne");
  await world.press("ilse", "Start in Stap 1");
});
afterEach(() => world.close());

/** The card about Sanne as somebody reads it. */
async function card(said: Supposed, viewer = "ilse"): Promise<string> {
  const { deps } = world.assembled;
  const person = SCHOOL.personById(viewer);
  if (!person) throw new RangeError(viewer);
  const content = whatIfCard(deps, toCaseFile(deps, await world.case("p-1")), person, said);
  return cardText(deps.makeCard(content)).join("\n");
}

describe("wat als …?", () => {
  test("het niet werkt: where it leads, with what is missing, the dates, consents and who hears", async () => {
    const shown = await card({ outcome: "not" });
    expect(shown).toContain("Wat als …? Sanne · groep 5");
    expect(shown).toContain("Stel: de evaluatie van vandaag geeft ‘Het werkt nog niet’.");
    expect(shown).toContain("Naar stap 2: dat kan dan nog niet. Nog nodig: vastgelegd: gesprek met de ouders.");
    expect(shown).toContain("Datum nog af te spreken (door Marja de Wit en Youssef Amrani met ouders).");
    expect(shown).toContain("Toestemming voor ‘Overleg met de jeugdarts’: nog te vragen.");
    expect(shown).toContain("Wie bericht krijgt: jij (leerkracht), Marja de Wit en Youssef Amrani.");
    expect(shown).not.toContain("Het past weer");
  });

  test("het werkt: back to where it fits", async () => {
    const shown = await card({ outcome: "works" });
    expect(shown).toContain("Het past weer: dat kan dan.");
    expect(shown).toContain("Het past: de zorgroute is dan afgerond.");
  });

  test("we naar stap 2 gaan: by number, title or id, with what stands in the way", async () => {
    for (const step of ["2", "Stap 2", "together"]) {
      const shown = await card({ step });
      expect(shown).toContain("Naar stap 2: dat kan dan nog niet.");
      expect(shown).not.toContain("Het past weer");
    }
  });

  test("a step that is further away, or where the pupil is, says so and shows the ways there are", async () => {
    expect(await card({ step: "Andere plek" })).toContain(
      "Daar kom je vanuit Stap 1 niet in één keer. Wel naar Het past of Stap 2.",
    );
    expect(await card({ step: "1" })).toContain("Sanne zit nu al in Stap 1.");
  });

  test("stores nothing and sends nothing", async () => {
    const before = await world.case("p-1");
    for (const said of [{}, { outcome: "not" as const }, { outcome: "works" as const }, { step: "2" }])
      await card(said);
    expect(await world.case("p-1")).toEqual(before);
    expect(await world.stores.outbox.claim("2099-01-01T00:00:00.000Z", 10, "2099-01-02T00:00:00.000Z")).toEqual([]);
  });

  test("after the end there is nothing to look forward to", async () => {
    await world.say("ilse", "wat nu met Sanne?");
    await world.press("ilse", "Evalueren");
    await world.press("ilse", "Het werkt");
    await world.press("ilse", "Het past weer");
    await world.press("ilse", "Stap zetten");
    expect(await card({ outcome: "not" })).toContain("De zorgroute van Sanne is afgerond.");
  });
});
