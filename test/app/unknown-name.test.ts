import { expect, test } from "@jest/globals";
import { readyFor2 } from "../domain/case/walks.ts";
import { openSchool } from "./school.ts";

test("a name that nobody here has is said to be unknown: the one running case is offered, not taken for the answer", async () => {
  const school = await openSchool();
  try {
    await school.hasCase("c-daan", "p-1002", readyFor2);
    for (const asked of ["wat nu met Piet?", "wat nu?"]) {
      const said = await school.say("ilse", asked);
      expect(said).toContain("Je noemde geen leerling, of een naam die ik bij jou niet ken.");
      expect(said).toContain("[Daan · groep 5]");
    }
  } finally {
    await school.close();
  }
});
