import { describe, expect, test } from "@jest/globals";
import type { RecordedEvent } from "../../../src/domain/case/events.ts";
import { agreed, given, log, no, obstacles, type Pairs, termSet, toStep2 } from "./moving-log.ts";

describe("what parents said, under another version of the route", () => {
  test.each<[string, readonly RecordedEvent[], Pairs, string]>([
    [
      "a consent that parents gave is gone",
      agreed,
      [
        ["{ id: sharing, title", "{ id: talking, title"],
        ["consent: sharing, source", "consent: talking, source"],
        ["consent: sharing }", "consent: talking }"],
      ],
      "consentGone",
    ],
    [
      "a consent has another purpose",
      agreed,
      [["purpose: Advies over de aanpak", "purpose: Onderzoek"]],
      "consentChanged",
    ],
    [
      "a consent has other data",
      agreed,
      [["data: [de hulpvraag]", "data: [de hulpvraag, de toetsen]"]],
      "consentChanged",
    ],
    ["a consent goes to somebody else", agreed, [["name: jeugdarts", "name: schoolarts"]], "consentChanged"],
    ["a consent needs both parents", agreed, [["givenBy: oneParent", "givenBy: bothParents"]], "consentStricter"],
    ["a consent needs a signature", agreed, [["form: any", "form: signed"]], "consentStricter"],
    [
      "a consent would open more",
      agreed,
      [
        ["label: Jeugdarts gevraagd,", "label: Jeugdarts gevraagd, repeatable: true,"],
        [
          "    questions:",
          "      - { id: send, kind: request, text: Stuur het dossier, label: Dossier gestuurd, who: ib, outside: { recipient: doctor, consent: sharing }, source: H3 }\n    questions:",
        ],
      ],
      "consentWider",
    ],
    [
      "a refusal would no longer count: a ground in law",
      no,
      [["outside: { recipient: doctor, consent: sharing }", "outside: { recipient: doctor, ground: Een wet }"]],
      "refusalLost",
    ],
    [
      "a refusal would no longer count: a ground in law beside the consent",
      no,
      [
        [
          "outside: { recipient: doctor, consent: sharing }",
          "outside: { recipient: doctor, consent: sharing, ground: Een wet }",
        ],
      ],
      "refusalLost",
    ],
    [
      "a refusal would no longer count: without a name",
      no,
      [
        [
          "outside: { recipient: doctor, consent: sharing }",
          "outside: { recipient: doctor, consent: sharing, anonymous: true }",
        ],
      ],
      "refusalLost",
    ],
    [
      "a refused consent has another purpose",
      no,
      [["purpose: Advies over de aanpak", "purpose: Onderzoek"]],
      "consentChanged",
    ],
  ])("needs a person when %s", (_, events, pairs, code) => {
    expect(obstacles(events, pairs)).toContain(code);
  });

  test("goes along when a consent only asks less, or has another title", () => {
    expect(obstacles(agreed, [["title: Overleg met de jeugdarts", "title: Jeugdarts"]])).toEqual([]);
    const strict = log(toStep2, termSet, { ...given, by: "bothParents", how: "signed" });
    expect(obstacles(strict, [["givenBy: oneParent, form: any", "givenBy: bothParents, form: signed"]])).toEqual([]);
  });
});
