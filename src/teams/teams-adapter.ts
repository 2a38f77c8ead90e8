import { type Activity, CloudAdapter, type ConversationParameters } from "botbuilder";
import { AuthenticationError } from "botframework-connector";
import type { Address } from "../app/ports.ts";
import { fileUrlGate } from "./file-download.ts";
import type { IncomingActivity } from "./incoming-activity.ts";
import { LocalAuthentication } from "./local-authentication.ts";
import { serviceUrlGate } from "./service-url-gate.ts";
import type { Overrides, TeamsSettings } from "./settings.ts";
import { StrictAuthentication } from "./strict-authentication.ts";
import type { Turn } from "./turn.ts";

/** What goes back over HTTP. */
export type Received = { status: number; body?: unknown };

/**
 * The SDK's adapter with our authentication, and without its own HTTP handling: that writes errors, stacks included,
 * to the console and to the caller.
 */
export class TeamsAdapter extends CloudAdapter {
  readonly settings: TeamsSettings;
  /** Whether our token may go to this service URL. */
  readonly serviceUrlAllowed: (serviceUrl: string) => boolean;
  /** Whether a file that somebody sent may be fetched from here. */
  readonly mayFetch: (url: URL) => boolean;

  constructor(settings: TeamsSettings, overrides: Overrides = {}) {
    super(settings.mode === "teams" ? new StrictAuthentication(settings, overrides) : new LocalAuthentication());
    this.settings = settings;
    this.mayFetch = overrides.fileUrlAllowed ?? fileUrlGate(settings.mode === "teams" ? settings.fileHosts : undefined);
    this.serviceUrlAllowed = overrides.serviceUrlAllowed ?? serviceUrlGate(settings);
  }

  /**
   * Runs one turn for a checked activity. 401 when the sender is not who it must be; throws when that could not be
   * found out (the keys are out of reach).
   */
  async receive(authorization: string, activity: IncomingActivity, turn: Turn): Promise<Received> {
    try {
      // The SDK's type also lists what only other channels send; the checked fields are all that this bot reads.
      const response = await this.processActivity(authorization, activity as unknown as Activity, turn);
      return response === undefined ? { status: 200 } : { status: response.status, body: response.body };
    } catch (error) {
      if (error instanceof AuthenticationError && error.statusCode === 401) return { status: 401 };
      throw error;
    }
  }

  /** Starts a thread in a channel; gives where it ended up. The caller has checked the service URL. */
  async startThread(
    channel: Address,
    root: Partial<Activity>,
  ): Promise<{ conversationId: string; activityId: string }> {
    let conversationId = "";
    const parameters = {
      isGroup: true,
      bot: { id: channel.botId, name: "" },
      channelData: { channel: { id: channel.conversationId }, tenant: { id: channel.tenantId } },
      tenantId: channel.tenantId,
      activity: root as Activity,
    };
    await this.createConversationAsync(
      this.settings.mode === "teams" ? this.settings.appId : "",
      channel.channelId,
      channel.serviceUrl,
      // No other audience than the Bot Connector itself; the SDK's type does not say that this is allowed.
      null as unknown as string,
      // Its type also asks for what only other kinds of conversations have.
      parameters as unknown as ConversationParameters,
      async (context) => {
        conversationId = context.activity.conversation.id;
      },
    );
    // The SDK drops the id of the first message; Teams calls the thread after it.
    return { conversationId, activityId: conversationId.split(";messageid=")[1] ?? "" };
  }

  /** Runs `turn` in a chat known from before, outside any turn of a person. The caller has checked the service URL. */
  async resume(address: Address, turn: Turn): Promise<void> {
    await this.continueConversationAsync(
      this.settings.mode === "teams" ? this.settings.appId : "",
      {
        channelId: address.channelId,
        serviceUrl: address.serviceUrl,
        conversation: {
          id: address.conversationId,
          conversationType: address.type,
          tenantId: address.tenantId,
          isGroup: address.type !== "personal",
          name: "",
        },
        bot: { id: address.botId, name: "" },
        user: { id: address.userTeamsId, name: "", aadObjectId: address.userAadId },
      },
      async (context) => {
        // The SDK invents an activity for this turn; a message that replied to it would reply to nothing.
        context.activity.id = "";
        await turn(context);
      },
    );
  }
}
