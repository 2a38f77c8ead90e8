import type { ServiceClientCredentialsFactory } from "botframework-connector";

/**
 * How the bot is registered. The configuration room reads and guards these; this room only believes them.
 * `local` checks no identity at all: it serves the Playground on this computer and nothing else.
 */
export type TeamsSettings =
  | {
      mode: "teams";
      appId: string;
      appType: "SingleTenant" | "UserAssignedMsi";
      /** Required for `SingleTenant`, absent for `UserAssignedMsi`. */
      appPassword?: string;
      tenantId: string;
      /** Hosts that may send to us and get our token; the public Teams cloud when absent. */
      serviceUrlHosts?: readonly string[];
      /** Hosts from which files are fetched that somebody sends; SharePoint when absent. `*.` stands for anything in front. */
      fileHosts?: readonly string[];
    }
  | { mode: "local" };

/** What only tests change: other keys, other credentials and a connector on loopback, with all checks still real. */
export type Overrides = {
  credentials?: ServiceClientCredentialsFactory;
  /** Bot Framework addresses by the SDK's own names. Setting one means setting all: the SDK then has no defaults. */
  endpoints?: Record<string, string | boolean>;
  tokenIssuer?: string;
  /** From where files may be fetched that somebody sent. */
  fileUrlAllowed?: (url: URL) => boolean;
  serviceUrlAllowed?: (serviceUrl: string) => boolean;
};
