import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { pupilsNamedIn } from "../pupils-named-in.ts";

/** How the connector should treat the next request that wants to show something. */
export type Answer = {
  /** An HTTP status; 200 and 201 mean accepted. */
  status?: number;
  /** The connector's error code, such as `BotNotInConversationRoster`. */
  code?: string;
  /** The `Retry-After` header, in seconds or as an HTTP date. */
  retryAfter?: string;
  /** Closes the connection without an answer: `before` showing the activity, or `after`. */
  drop?: "before" | "after";
  /** Called when the request has come in. */
  reached?: () => void;
  /** Waits for this before anything else. */
  hold?: Promise<void>;
};

/** What people would see change: a message sent, a reply, an update, a deletion or a new conversation. */
export type Sent = {
  kind: "send" | "reply" | "update" | "delete" | "create";
  conversationId: string;
  /** The id the connector gave it (or, for update and delete, the id it was about). */
  activityId: string;
  replyToId?: string;
  activity: SentActivity;
  authorization: string | undefined;
};

/** The fields of an activity that tests look at. */
export type SentActivity = {
  type?: string;
  text?: string;
  summary?: string;
  attachments?: { contentType: string; content: unknown }[];
  channelData?: unknown;
} & Record<string, unknown>;

export type FakeConnector = {
  /** To be used as `serviceUrl`. */
  url: string;
  /** What was accepted, oldest first. */
  sent: Sent[];
  /** How many requests came in, refused ones and the SDK's own repeats included. */
  requests(): number;
  /** From now on this channel answers as one that was deleted. */
  deleteChannel(id: string): void;
  /** Answers for the next requests, in this order; after that everything is accepted. */
  script(...answers: Answer[]): void;
  /** Resolves with `sent` as soon as it holds `n` items. */
  waitFor(n: number): Promise<Sent[]>;
  /** Rejects when a pupil of the fictional school was named where others read along. */
  close(): Promise<void>;
};

/** A Bot Connector on loopback: real HTTP, scripted answers. */
export async function startConnector(): Promise<FakeConnector> {
  const sent: Sent[] = [];
  const answers: Answer[] = [];
  const waiting: { n: number; resolve: (sent: Sent[]) => void }[] = [];
  const deleted = new Set<string>();
  const leaks: string[] = [];
  let requests = 0;
  let ids = 0;

  const accept = (item: Sent) => {
    sent.push(item);
    for (const waiter of waiting.filter(({ n }) => sent.length >= n)) {
      waiting.splice(waiting.indexOf(waiter), 1);
      waiter.resolve(sent);
    }
  };

  const handle = async (request: IncomingMessage, response: ServerResponse) => {
    requests += 1;
    const body = await jsonOf(request);
    const call = understand(request.method ?? "", request.url ?? "");
    if (call === undefined) return reply(response, 404, { error: { code: "NotFound", message: "no such call" } });
    if (call.kind === "members") return reply(response, 200, call.answer);

    const place = channelOf(body) ?? call.conversationId;
    if (deleted.has(threadless(place))) {
      return reply(response, 404, { error: { code: "ConversationNotFound", message: "scripted" } });
    }
    const answer = answers.shift() ?? {};
    answer.reached?.();
    await answer.hold;
    if (answer.drop === "before") return void request.socket.destroy();
    const status = answer.status ?? (call.kind === "send" || call.kind === "create" ? 201 : 200);
    if (status >= 300) {
      if (answer.retryAfter !== undefined) response.setHeader("retry-after", answer.retryAfter);
      return reply(response, status, { error: { code: answer.code ?? "ServiceError", message: "scripted" } });
    }
    ids += 1;
    // Everybody in a team reads along, in a channel and in a group chat alike.
    if (place.startsWith("19:")) leaks.push(...pupilsNamedIn(body));
    const activityId = call.activityId ?? `act-${ids}`;
    // As Teams does: a new thread in a channel is called after its first message, which comes along.
    const channel = call.kind === "create" ? channelOf(body) : undefined;
    const conversationId =
      call.kind !== "create" ? call.conversationId : channel ? `${channel};messageid=${ids}` : `a:created-${ids}`;
    accept({
      kind: call.kind,
      conversationId,
      activityId,
      ...(call.replyToId === undefined ? {} : { replyToId: call.replyToId }),
      activity: channel ? (body.activity as SentActivity) : body,
      authorization: request.headers.authorization,
    });
    if (answer.drop === "after") return void request.socket.destroy();
    reply(response, status, call.kind === "create" ? { id: conversationId, activityId } : { id: activityId });
  };

  const server = createServer((request, response) => {
    handle(request, response).catch((error: unknown) => response.destroy(error instanceof Error ? error : undefined));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    sent,
    requests: () => requests,
    deleteChannel: (id) => void deleted.add(id),
    script: (...next) => void answers.push(...next),
    waitFor: (n) => (sent.length >= n ? Promise.resolve(sent) : new Promise((resolve) => waiting.push({ n, resolve }))),
    close: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
      if (leaks.length > 0) throw new Error(`pupils named in a channel: ${leaks.join(", ")}`);
    },
  };
}

type Call =
  | { kind: "members"; answer: unknown }
  | { kind: Sent["kind"]; conversationId: string; activityId?: string; replyToId?: string };

/** The part of the connector's REST interface that a bot can call. */
function understand(method: string, url: string): Call | undefined {
  const [, version, collection, conversation, part, item] = new URL(url, "http://c").pathname.split("/");
  if (version !== "v3" || collection !== "conversations") return undefined;
  if (conversation === undefined) return method === "POST" ? { kind: "create", conversationId: "" } : undefined;
  const conversationId = decodeURIComponent(conversation);
  if (method === "GET" && part === "pagedmembers") return { kind: "members", answer: { members: [] } };
  if (method === "GET" && part === "members" && item !== undefined) {
    return { kind: "members", answer: { id: decodeURIComponent(item) } };
  }
  if (part !== "activities") return undefined;
  if (item === undefined) return method === "POST" ? { kind: "send", conversationId } : undefined;
  const about = decodeURIComponent(item);
  if (method === "POST") return { kind: "reply", conversationId, replyToId: about };
  if (method === "PUT") return { kind: "update", conversationId, activityId: about };
  if (method === "DELETE") return { kind: "delete", conversationId, activityId: about };
  return undefined;
}

/** The channel in which a conversation is created; undefined for a chat with one person. */
function channelOf(body: SentActivity): string | undefined {
  const data = body.channelData as { channel?: { id?: string } } | undefined;
  return data?.channel?.id;
}

/** The channel of a thread; any other conversation as it is. */
function threadless(conversationId: string): string {
  return conversationId.split(";messageid=")[0] ?? "";
}

async function jsonOf(request: IncomingMessage): Promise<SentActivity> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const text = Buffer.concat(chunks).toString("utf8");
  return text === "" ? {} : JSON.parse(text);
}

function reply(response: ServerResponse, status: number, body: unknown): void {
  response.statusCode = status;
  response.setHeader("content-type", "application/json");
  response.end(JSON.stringify(body));
}
