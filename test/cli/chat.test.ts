import { describe, expect, test } from "@jest/globals";
import { zorgroute } from "./run.ts";

/** `zorgroute chat` with lines piped into it: the whole bot, in a process of its own. */

const ISO_DAY = /\d{4}-\d{2}-\d{2}/;

describe("zorgroute chat", () => {
  test("begins with who and where you are and how it works, and ends on /stop", async () => {
    const { exitCode, out, err } = await zorgroute(["chat"], ["/stop", "wat nu met Sanne?"]);
    expect({ exitCode, err }).toEqual({ exitCode: 0, err: "" });
    expect(out).toMatch(/^Basisschool De Vlieger · \S+ \d+ \S+ \d{4} · je bent Ilse Bakker\n/);
    expect(out).toContain("/ben marja");
    expect(out).not.toContain("Sanne · groep 5");
  });

  test("ends with the input, also without a last line end or with nothing at all", async () => {
    expect((await zorgroute(["chat"], [])).exitCode).toBe(0);
    const { exitCode, out } = await zorgroute(["chat"], ["hoi"]);
    expect(exitCode).toBe(0);
    expect(out).toContain("Hoi Ilse");
  });

  test("ends with the input in the middle of a question", async () => {
    const { exitCode, err } = await zorgroute(["chat"], ["start zorgroute voor Sanne", "1", "2", "1"]);
    expect({ exitCode, err }).toEqual({ exitCode: 0, err: "" });
  });

  test("presses buttons by number, asks what the card asks, and shows what was stored", async () => {
    const { out } = await zorgroute(
      ["chat"],
      [
        "start zorgroute voor Sanne",
        "1", // Start in Zorgroute 1
        "2", // Gesprek met de ouders
        "1", // Vastleggen: asks for the day and the pointer
        "",
        "notitie 3",
        "/stop",
      ],
    );
    expect(out).toContain("[1 Start in Zorgroute 1]");
    expect(out).toContain("De zorgroute van Sanne is gestart.");
    expect(out).toContain("[1 Iets geprobeerd] [2 Gesprek met de ouders] [3 Evalueren]");
    expect(out).toMatch(
      new RegExp(`Op welke dag\\? \\[${ISO_DAY.source}\\] Waar staat het verslag\\? \\(mag leeg\\) \\[\\] `),
    );
    expect(out).toContain("Vastgelegd: Gesprek met de ouders, vandaag; verslag: notitie 3.");
  });

  test("carries a proposal to the IB'er and her answer back, and lets time pass", async () => {
    const { out, exitCode } = await zorgroute(
      ["chat"],
      [
        "start zorgroute voor Daan",
        "1", // Start in Zorgroute 1
        "1", // Iets geprobeerd
        "1", // Ander lesmateriaal
        "", // the day
        "ouders van Daan gesproken",
        "1", // Vastleggen
        "",
        "",
        "het werkt niet bij Daan",
        "3", // Het werkt nog niet
        "",
        "ik wil door naar zorgroute 2 met Daan",
        "1", // Voorstellen
        "/ben marja",
        "2", // Akkoord
        "/ben niemand",
        "+ 1 schoolweek",
        "/help",
        "/stop",
      ],
    );
    expect(exitCode).toBe(0);
    expect(out).toContain("── bericht voor Marja de Wit ──");
    expect(out).toContain("── bericht voor Youssef Amrani ──");
    expect(out).toMatch(/Marja de Wit> {3}Goedgekeurd\. Daan gaat naar Zorgroute 2\./);
    expect(out).toContain("── bericht voor Ilse Bakker ──");
    expect(out).toContain("Marja de Wit keurde het voorstel goed: Daan gaat naar Zorgroute 2.");
    expect(out).toContain("Kies uit: ilse, tom, marja, youssef, petra.");
    expect(out).toMatch(/Het is nu \S+ \d+ \S+ \d{4}\./);
  });

  test("with another route of rules/, from the day it goes into force", async () => {
    const { out, exitCode } = await zorgroute(["chat", "--route", "zes-levels"], ["hoe werkt de route?"]);
    expect(exitCode).toBe(0);
    expect(out).toContain("Zorgroute in 6 levels");
    expect(await zorgroute(["chat", "--route", "plus"])).toMatchObject({
      exitCode: 2,
      out: "",
      err: expect.stringMatching(/^Deze route is er niet: plus\. Kies uit: avontuur, .*zes-levels\.\n$/),
    });
  });

  test("as somebody else, and not as somebody who does not work there", async () => {
    const petra = await zorgroute(["chat", "--als", "petra"], ["overzicht"]);
    expect(petra.out).toContain("je bent Petra Kok");
    expect(petra.out).toContain("Alleen de eigen leerkracht en de intern begeleider zien hier leerlingen.");
    expect(await zorgroute(["chat", "--als", "jan"])).toEqual({
      exitCode: 2,
      out: "",
      err: "Zo iemand werkt hier niet: jan. Kies uit: ilse, tom, marja, youssef, petra.\n",
    });
  });
});
