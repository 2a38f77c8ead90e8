/** Activities as Teams sends them. Ids are made up; `from` is always "29:" for Teams and a GUID for Entra. */

export const TENANT = "11111111-1111-4111-8111-111111111111";
export const BOT_ID = "28:22222222-2222-4222-8222-222222222222";
export const TEACHER = "33333333-3333-4333-8333-333333333333";

export type Place = {
  serviceUrl: string;
  /** Entra id of the person; null leaves it out. */
  aadId?: string | null;
  type?: "personal" | "groupChat" | "channel";
  conversationId?: string;
  tenantId?: string;
  /** The team of a channel. */
  teamId?: string;
};

export type TestActivity = Record<string, unknown> & { type: string; serviceUrl: string };

let count = 0;

function activity(type: string, place: Place): TestActivity {
  count += 1;
  const kind = place.type ?? "personal";
  const tenantId = place.tenantId ?? TENANT;
  const aadId = place.aadId === undefined ? TEACHER : place.aadId;
  return {
    type,
    id: `${1_700_000_000_000 + count}`,
    timestamp: "2025-11-24T09:00:00.000Z",
    localTimestamp: "2025-11-24T10:00:00.000+01:00",
    channelId: "msteams",
    serviceUrl: place.serviceUrl,
    from: {
      id: `29:${aadId ?? "guest"}`,
      name: "Voornaam Achternaam",
      ...(aadId === null ? {} : { aadObjectId: aadId }),
    },
    recipient: { id: BOT_ID, name: "Zorgroute" },
    conversation: {
      id: place.conversationId ?? { personal: `a:${aadId}`, groupChat: "19:group@thread.v2", channel: CHANNEL }[kind],
      conversationType: kind,
      tenantId,
      ...(kind === "personal" ? {} : { isGroup: true }),
    },
    channelData: { tenant: { id: tenantId }, ...(place.teamId ? { team: { id: place.teamId, name: "Team" } } : {}) },
    entities: [{ type: "clientInfo", locale: "nl-NL", country: "NL", platform: "Web", timezone: "Europe/Amsterdam" }],
    locale: "nl-NL",
  };
}

const CHANNEL = "19:zorg@thread.tacv2;messageid=1700000000000";

/** Somebody types `text`. */
export function messageFrom(place: Place, text: string): TestActivity {
  return { ...activity("message", place), text, textFormat: "plain" };
}

/** Somebody sends a file, as Teams tells it in a personal chat. */
export function fileFrom(place: Place, name: string, downloadUrl: string): TestActivity {
  const content = { downloadUrl, uniqueId: "1150D938-8870-4044-9F2C-5BBDEBA70C9D", fileType: name.split(".").at(-1) };
  const file = { contentType: "application/vnd.microsoft.teams.file.download.info", name, content };
  return { ...messageFrom(place, ""), attachments: [{ ...file, contentUrl: "https://school.sharepoint.com/x" }] };
}

/** Somebody types `text` and mentions the bot, as is needed in a channel or group chat. */
export function mentionFrom(place: Place, text: string): TestActivity {
  const mention = "<at>Zorgroute</at>";
  return {
    ...messageFrom(place, `${mention}&nbsp;${text}`),
    entities: [{ type: "mention", text: mention, mentioned: { id: BOT_ID, name: "Zorgroute" } }],
  };
}

/** Somebody presses an Action.Execute button. */
export function pressFrom(place: Place, verb: string, data: unknown = {}): TestActivity {
  return {
    ...activity("invoke", place),
    name: "adaptiveCard/action",
    replyToId: "1700000000001",
    value: { action: { type: "Action.Execute", title: "Klaar", verb, data }, trigger: "manual" },
  };
}

/** The app is installed for a person, team or chat. */
export function installFrom(place: Place, action = "add"): TestActivity {
  return { ...activity("installationUpdate", place), action };
}

/** Somebody (the bot, unless told otherwise) is added to the conversation. */
export function addedFrom(place: Place, memberId: string = BOT_ID): TestActivity {
  return { ...activity("conversationUpdate", place), membersAdded: [{ id: memberId }] };
}

export type Answered = { status: number; body: unknown; headers: Headers };

/** Posts to `/api/messages` of the bot at `bot` (its base URL); `body` may be an activity or any raw text. */
export async function post(bot: string, body: unknown, headers: Record<string, string> = {}): Promise<Answered> {
  const response = await fetch(`${bot}/api/messages`, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: typeof body === "string" ? body : JSON.stringify(body),
  });
  const text = await response.text();
  return { status: response.status, body: text === "" ? undefined : JSON.parse(text), headers: response.headers };
}

/** Posts so that the bot's messages come back in the answer and no connector is needed. */
export async function postExpectingReplies(
  bot: string,
  activity: TestActivity,
  headers: Record<string, string> = {},
): Promise<Answered & { activities: Record<string, unknown>[] }> {
  const answered = await post(bot, { ...activity, deliveryMode: "expectReplies" }, headers);
  const body = answered.body as { activities?: Record<string, unknown>[] } | undefined;
  return { ...answered, activities: body?.activities ?? [] };
}
