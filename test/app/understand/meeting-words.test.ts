import { expect, test } from "@jest/globals";
import { understand } from "../../../src/app/understand/understand.ts";

test.each([
  ["plan een oudergesprek met Sanne", "parents"],
  ["gesprek plannen met de ouders van Sanne", "parents"],
  ["kun je een mdo inplannen voor Sanne", "team"],
  ["zorgteam inplannen voor Sanne", "team"],
  ["plan een MPO over Sanne", "team"],
  ["plan het zorgteam met de ouders van Sanne", "team"],
  ["leerlingbespreking Sanne plannen", "pupil"],
  ["groepsbespreking inplannen", "pupil"],
  ["overleg met ib inplannen over Sanne", "coordinator"],
  ["gesprek plannen Sanne", undefined],
])("%s: %s", (text, meeting) => {
  const understood = understand(text, ["Sanne"]);
  expect(understood.intent).toBe("planMeeting");
  expect(understood.meeting).toBe(meeting);
});
