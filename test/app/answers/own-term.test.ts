import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { ownTermAsked } from "../../../src/app/answers/own-term.ts";
import { startTerminalChat, type TerminalChat } from "../../../src/cli/chat/start-chat.ts";
import { movingNow, silent } from "../../conversations/moving-now.ts";
import { schoolOf } from "../../conversations/school-of.ts";

/** Words as a school may spell them in its own route: with signs in them. */

let chat: TerminalChat;
beforeAll(async () => {
  const school = schoolOf({ routes: ["avontuur"], settings: {}, emptySchool: false, administrator: undefined });
  chat = await startTerminalChat({ root: ".", school, now: movingNow("2026-11-30T10:00"), log: silent });
});
afterAll(() => chat.close());

function asked(text: string, term: string): string | undefined {
  const { deps } = chat.assembled;
  const { current } = deps.routes;
  const withTerm: typeof current = (id, today) => {
    const route = current(id, today);
    return route && { ...route, glossary: [{ term, meaning: "-", source: "-" }] };
  };
  return ownTermAsked({ ...deps, routes: { ...deps.routes, current: withTerm } }, text, "explainTerm");
}

test.each([
  ["TLV-commissie", "Wat is de TLV-commissie?"],
  ["TLV-commissie", "tlv commissie"],
  ["kind-oudergesprek", "wat betekent een kind-oudergesprek"],
  ["IB'er", "wat doet de IB'er?"],
])("%s is known in: %s", (term, text) => {
  expect(asked(text, term)).toBe(term);
});
