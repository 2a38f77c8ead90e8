import { z } from "zod";
import type { Address } from "../app/ports.ts";

const id = z.string().min(1).max(2048);

/** Teams writes null where it means absent. */
const maybe = <T extends z.ZodType>(schema: T) => schema.nullish().transform((value) => value ?? undefined);

const Account = z.object({ id, aadObjectId: maybe(z.string().max(128)) });

const Mention = z.object({ type: z.literal("mention"), mentioned: z.object({ id: z.string() }), text: z.string() });

const SentFile = z.object({
  contentType: z.literal("application/vnd.microsoft.teams.file.download.info"),
  name: maybe(z.string().max(400)),
  content: z.object({ downloadUrl: z.string().min(1).max(8192) }),
});

const CardAction = z.object({
  action: z.object({ type: z.string(), verb: maybe(z.string()), data: z.unknown().optional() }),
});

const Fields = z.object({
  type: z.string().regex(/^[A-Za-z]{1,64}$/),
  id: maybe(z.string().max(2048)),
  // Absent is for the authentication to refuse, so it becomes an empty text here.
  channelId: z.string().max(64).default(""),
  serviceUrl: z.string().max(2048).default(""),
  from: Account,
  recipient: z.object({ id }),
  conversation: z.object({
    id,
    conversationType: maybe(z.string()),
    tenantId: maybe(z.string()),
  }),
  channelData: maybe(z.object({ tenant: maybe(z.object({ id: z.string() })), team: maybe(z.object({ id })) })),
  text: maybe(z.string()).transform((text) => text ?? ""),
  name: maybe(z.string()),
  action: maybe(z.string()),
  value: maybe(z.record(z.string(), z.unknown())),
  // Teams sends the text itself along as an attachment, and cards and pictures too: only files matter.
  attachments: maybe(z.array(z.unknown()).max(100)).transform((attachments) =>
    (attachments ?? []).flatMap((attachment) => SentFile.safeParse(attachment).data ?? []),
  ),
  replyToId: maybe(z.string().max(2048)),
  deliveryMode: maybe(z.string()),
  membersAdded: maybe(z.array(z.object({ id }))),
  // Cards, quotes and whatever comes next are entities too: only mentions matter, the rest may have any shape.
  entities: maybe(z.array(z.unknown())).transform((entities) =>
    (entities ?? []).flatMap((entity) => Mention.safeParse(entity).data ?? []),
  ),
});

/**
 * The part of an activity that this bot uses, checked. Everything else, names of people included, is dropped before
 * the SDK sees it, so no odd shape reaches code that does not expect it.
 */
export const IncomingActivity = Fields.refine(
  (activity) => !isCardAction(activity) || CardAction.safeParse(activity.value).success,
  { path: ["value"], message: "no card action" },
);

export type IncomingActivity = z.infer<typeof IncomingActivity>;

/** Activities that were checked at the door: the SDK hands the same object to the turn. */
const checked = new WeakSet<object>();

/** The body of a request as an activity, or undefined when it is none. */
export function activityOf(body: unknown): IncomingActivity | undefined {
  const { data } = IncomingActivity.safeParse(body);
  if (data) checked.add(data);
  return data;
}

/** The activity of a turn; one that did not come in through `activityOf` is checked here. Throws when it is not right. */
export function checkedActivity(activity: object): IncomingActivity {
  return checked.has(activity) ? (activity as IncomingActivity) : IncomingActivity.parse(activity);
}

/** Whether this is a press on an Action.Execute button. */
export function isCardAction(activity: { type: string; name?: string | undefined }): boolean {
  return activity.type === "invoke" && activity.name === "adaptiveCard/action";
}

/** Where an activity came from. A kind of chat that Teams does not name counts as a channel: the most guarded place. */
export function addressOf(activity: IncomingActivity): Address {
  const { conversationType } = activity.conversation;
  return {
    channelId: activity.channelId,
    serviceUrl: activity.serviceUrl,
    conversationId: activity.conversation.id,
    type: conversationType === "personal" || conversationType === "groupChat" ? conversationType : "channel",
    tenantId: activity.conversation.tenantId ?? activity.channelData?.tenant?.id ?? "",
    botId: activity.recipient.id,
    userTeamsId: activity.from.id,
    userAadId: activity.from.aadObjectId ?? "",
  };
}

/** Files that came along with a message, with where Teams says they can be fetched. */
export function filesOf({ attachments }: IncomingActivity): { name: string; downloadUrl: string }[] {
  return attachments.map(({ name, content }) => ({ name: name ?? "", downloadUrl: content.downloadUrl }));
}

/** What somebody typed: without mark-up of mentions and without the hard spaces that Teams puts after them. */
export function spokenText(text: string): string {
  return text
    .replace(/<\/?at>/g, "")
    .replace(/&nbsp;|\u00a0/g, " ")
    .trim();
}
