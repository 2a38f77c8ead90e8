import { Application, type TurnState } from "@microsoft/teams-ai";
import type { TurnContext } from "botbuilder";
import { faultCode } from "../app/fault-code.ts";
import type { Bot, Log, PressReply, Speaker } from "../app/ports.ts";
import { newReference } from "./fault.ts";
import { fileUrlGate, sentFile } from "./file-download.ts";
import { addressOf, checkedActivity, filesOf, type IncomingActivity, spokenText } from "./incoming-activity.ts";
import { messageActivity, pressAnswer } from "./outgoing-activity.ts";
import { sentences } from "./sentences.ts";

/** The part of the SDK's turn that this room uses. */
export type Turn = (context: TurnContext) => Promise<void>;

/**
 * One turn: hands the activity to the bot and its answer to Teams. Never throws: a fault is logged once, with a code
 * and a reference, and told in one sentence with that reference.
 */
export function createTurn(
  bot: Bot,
  log: Log,
  mayFetch: (url: URL) => boolean = fileUrlGate(),
  reference: () => string = newReference,
): Turn {
  const application = route(bot, mayFetch);
  return async (context) => {
    try {
      await application.run(context);
    } catch (error) {
      const ref = reference();
      log.error({ code: faultCode(error), reference: ref, activity: context.activity.type }, "turn failed");
      // An answer that the connector just refused would be refused again, after the SDK's retries.
      if (isConnectorError(error)) return;
      try {
        await tell(context, sentences.fault(ref));
      } catch (failure) {
        log.warn({ code: faultCode(failure), reference: ref }, "fault not told");
      }
    }
  };
}

/** Built once: no storage and no AI, so `Application` keeps nothing between turns. */
function route(bot: Bot, mayFetch: (url: URL) => boolean): Application<TurnState> {
  const application = new Application<TurnState>({ startTypingTimer: false, longRunningMessages: false });

  application.activity("message", async (context) => {
    const { activity, from } = read(context);
    if (from === undefined) return tell(context, sentences.unknownPerson);
    if (activity.text === "" && activity.value !== undefined) return tell(context, sentences.oldCard);
    const text = spokenText(activity.text);
    const files = filesOf(activity).map((file) => sentFile(file, mayFetch));
    if (files.length > 0) {
      // Fetching and reading may take seconds.
      await context.sendActivity({ type: "typing" });
      await say(context, await bot.files(from, addressOf(activity), files));
      if (text === "") return;
    }
    await say(context, await bot.message(from, addressOf(activity), text));
  });

  application.adaptiveCards.actionExecute(/^zr\./, async (context, _state, data: unknown) => {
    const { activity, from } = read(context);
    await answer(
      context,
      from === undefined
        ? { kind: "message", text: sentences.unknownPerson }
        : await bot.press(from, addressOf(activity), context.activity.value.action.verb, data),
    );
    // Answered above, never by returning a card: the SDK would send a card with `refresh` on to everybody.
    return "";
  });

  application.addRoute(
    async (context) => context.activity.type === "invoke",
    (context) => tell(context, sentences.oldCard),
    true,
  );

  const welcome = async (context: TurnContext) => {
    const { activity, from } = read(context);
    if (from !== undefined)
      await say(context, await bot.welcome(from, addressOf(activity), activity.channelData?.team?.id));
  };
  application.activity(
    async ({ activity }) => activity.type === "installationUpdate" && activity.action === "add",
    welcome,
  );
  application.activity(
    async ({ activity }) => activity.type === "installationUpdate" && activity.action === "remove",
    async (context) => {
      const { activity, from } = read(context);
      if (from !== undefined) await bot.removed(from, addressOf(activity), activity.channelData?.team?.id);
    },
  );
  application.activity(
    async ({ activity }) =>
      activity.type === "conversationUpdate" &&
      (activity.membersAdded ?? []).some((member) => member.id === activity.recipient.id),
    welcome,
  );
  return application;
}

/** The activity as this room checked it on its way in, and who did it; nobody when Teams gave no Entra id. */
function read(context: TurnContext): { activity: IncomingActivity; from: Speaker | undefined } {
  const activity = checkedActivity(context.activity);
  const aadId = activity.from.aadObjectId;
  return { activity, from: aadId ? { aadId } : undefined };
}

async function say(
  context: TurnContext,
  messages: readonly { summary: string; text?: string; card?: object }[],
): Promise<void> {
  for (const message of messages) await context.sendActivity(messageActivity(message));
}

async function answer(context: TurnContext, reply: PressReply): Promise<void> {
  await context.sendActivity(pressAnswer(reply));
}

/** One sentence, in the form in which this activity can be answered. */
async function tell(context: TurnContext, sentence: string): Promise<void> {
  if (context.activity.type === "invoke") return answer(context, { kind: "message", text: sentence });
  await say(context, [{ text: sentence, summary: sentence }]);
}

function isConnectorError(error: unknown): boolean {
  return error instanceof Error && error.name === "RestError";
}
