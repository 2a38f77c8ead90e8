import type { Activity } from "botbuilder";
import { type AuthenticateRequestResult, AuthenticationError } from "botframework-connector";
import { LastingClients } from "./lasting-clients.ts";
import { isPlausibleToken } from "./plausible-token.ts";
import { serviceUrlGate } from "./service-url-gate.ts";
import type { Overrides, TeamsSettings } from "./settings.ts";

const CHANNEL_TOKEN_ISSUER = "https://api.botframework.com";

/** What jsonwebtoken calls a token that does not hold; the SDK lets these through as if they were server faults. */
const TOKEN_ERRORS: readonly string[] = ["JsonWebTokenError", "NotBeforeError", "TokenExpiredError", "SyntaxError"];

const unauthorized = () => new AuthenticationError("Unauthorized", 401);

/**
 * The SDK's authentication without its open doors: only Microsoft Teams, only the school's own tenant, only service
 * URLs on the allow-list, only tokens of the Bot Connector, and every refusal is a 401.
 */
export class StrictAuthentication extends LastingClients {
  readonly #tenantId: string;
  readonly #issuer: string;
  readonly #serviceUrlAllowed: (serviceUrl: string) => boolean;

  constructor(settings: TeamsSettings & { mode: "teams" }, overrides: Overrides = {}) {
    const issuer = overrides.tokenIssuer ?? CHANNEL_TOKEN_ISSUER;
    super(
      {
        MicrosoftAppId: settings.appId,
        MicrosoftAppType: settings.appType,
        MicrosoftAppTenantId: settings.tenantId,
        ...(settings.appPassword === undefined ? {} : { MicrosoftAppPassword: settings.appPassword }),
        ...overrides.endpoints,
      },
      overrides.credentials,
      {
        requiredEndorsements: [],
        // Without this the SDK would also take a bot's own Entra token, from any tenant.
        validateClaims: async (claims) => {
          if (claims.find((claim) => claim.type === "iss")?.value !== issuer) throw unauthorized();
        },
      },
    );
    this.#tenantId = settings.tenantId;
    this.#issuer = issuer;
    this.#serviceUrlAllowed = overrides.serviceUrlAllowed ?? serviceUrlGate(settings);
  }

  override async authenticateRequest(activity: Activity, authorization: string): Promise<AuthenticateRequestResult> {
    if (!this.#serviceUrlAllowed(activity.serviceUrl)) throw unauthorized();
    if (activity.channelId !== "msteams") throw unauthorized();
    // A channel token names no tenant, but what it signs for does: every tenant the activity mentions must be ours.
    const tenants = [activity.conversation.tenantId, activity.channelData?.tenant?.id].filter((id) => id !== undefined);
    if (tenants.length === 0 || tenants.some((id) => id !== this.#tenantId)) throw unauthorized();
    if (!isPlausibleToken(authorization, this.#issuer, Date.now() / 1000)) throw unauthorized();
    try {
      return await super.authenticateRequest(activity, authorization);
    } catch (error) {
      if (error instanceof Error && TOKEN_ERRORS.includes(error.name)) throw unauthorized();
      throw error;
    }
  }

  /** Streaming skips the checks above, and Teams does not use it. */
  override async authenticateStreamingRequest(): Promise<never> {
    throw unauthorized();
  }
}
