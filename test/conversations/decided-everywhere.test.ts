import { expect, test } from "@jest/globals";
import { parseConversation } from "./conversation.ts";
import { play } from "./play.ts";
import { teamsClient } from "./teams-client.ts";

const WALK = `# Een besluit
Klok: 2026-11-30 10:00
**Ilse**: start zorgroute voor Yasmine
**Ilse** drukt op [Start in Zorgroute 1]
**Ilse** drukt op [Iets geprobeerd]
**Ilse** drukt op [Hulp van de ouders]
**Ilse** drukt op [Gesprek met de ouders]
**Ilse** drukt op [Vastleggen]
**Ilse** drukt op [Evalueren]
**Ilse** drukt op [Het werkt nog niet]
**Ilse** drukt op [Naar zorgroute 2]
**Ilse** drukt op [Voorstellen]
**Marja** krijgt bericht
**Youssef** krijgt bericht
`;

/** Plays the walk with these last steps over Teams, and gives the cards that changed in their place. */
async function changedAfter(steps: string) {
  const conversation = parseConversation(`${WALK}${steps}`);
  const client = await teamsClient(conversation);
  try {
    await play(conversation, client);
    // A moment later, whatever anybody does: the changes come after the messages.
    await client.say("Tom", "hoi");
    return client.changed().map(({ who, activityId, lines }) => ({ who, activityId, text: lines.join("\n") }));
  } finally {
    await client.close();
  }
}

test("a decision shows on the card of everybody who was asked, where that card stands", async () => {
  const changed = await changedAfter(`**Marja** drukt op [Akkoord]
**Youssef** krijgt bericht
**Ilse** krijgt bericht
`);
  expect(changed.map(({ who }) => who).sort()).toEqual(["marja", "youssef"]);
  expect(new Set(changed.map(({ activityId }) => activityId)).size).toBe(2);
  const [marja, youssef] = ["marja", "youssef"].map((id) => changed.find(({ who }) => who === id)?.text);
  expect(marja).toMatch(/^Goedgekeurd\. Yasmine gaat naar Zorgroute 2\./);
  expect(youssef).toContain("Marja de Wit keurde het voorstel vandaag goed.");
  for (const text of [marja, youssef]) expect(text).not.toContain("[Akkoord]");
});

test("so does a proposal that is taken back, and a question that comes first", async () => {
  const withdrawn = await changedAfter(`**Ilse** drukt op [Voorstel intrekken]
`);
  expect(withdrawn.map(({ text }) => text.includes("Ilse Bakker trok het voorstel vandaag in."))).toEqual([true, true]);
  const asked = await changedAfter(`**Youssef** drukt op [Eerst meer nodig] met text = Spreek eerst het kind
**Marja** krijgt bericht
**Ilse** krijgt bericht
`);
  expect(asked.find(({ who }) => who === "marja")?.text).toContain("Youssef Amrani vroeg vandaag om meer");
});
