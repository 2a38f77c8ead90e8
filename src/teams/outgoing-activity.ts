import { type Activity, CardFactory } from "botbuilder";
import type { OutMessage, PressReply } from "../app/ports.ts";

/** An app message as Teams wants it. Text goes as plain text, so that nothing a person typed turns into mark-up. */
export function messageActivity(message: OutMessage): Partial<Activity> {
  return {
    type: "message",
    summary: message.summary,
    ...(message.text === undefined ? {} : { text: message.text, textFormat: "plain" }),
    ...(message.card === undefined ? {} : { attachments: [CardFactory.adaptiveCard(message.card)] }),
  };
}

/** The answer to a press on a card: another card for this one person, or a sentence. */
export function pressAnswer(reply: PressReply): Partial<Activity> {
  const body =
    reply.kind === "card"
      ? { statusCode: 200, type: "application/vnd.microsoft.card.adaptive", value: reply.card }
      : { statusCode: 200, type: "application/vnd.microsoft.activity.message", value: reply.text };
  return { type: "invokeResponse", value: { status: 200, body } };
}
