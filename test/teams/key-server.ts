import { generateKeyPairSync } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { PasswordServiceClientCredentialFactory } from "botframework-connector";
import jsonwebtoken from "jsonwebtoken";
import type { Overrides, TeamsSettings } from "../../src/teams/settings.ts";
import { TENANT } from "./activities.ts";

export const APP_ID = "22222222-2222-4222-8222-222222222222";
export const ISSUER = "https://api.botframework.com";

export const SETTINGS: TeamsSettings & { mode: "teams" } = {
  mode: "teams",
  appId: APP_ID,
  appType: "SingleTenant",
  appPassword: "not-used",
  tenantId: TENANT,
};

const pair = () => generateKeyPairSync("rsa", { modulusLength: 2048 });

export type KeyServer = {
  /** For `TeamsAdapter`: the keys of this server, and service URLs on loopback next to the real ones. */
  overrides: Overrides;
  /** An Authorization header as the Bot Connector signs it for `serviceUrl`. */
  authorization(serviceUrl: string, change?: TokenChange): string;
  /** The public key of the Teams channel as PEM, for the attack that uses it as a shared secret. */
  publicPem: string;
  close(): Promise<void>;
};

export type TokenChange = {
  claims?: Record<string, unknown>;
  without?: readonly string[];
  kid?: string;
  /** Signs with a key that the server does not publish. */
  forged?: boolean;
};

/** Publishes signing keys over real HTTP as Microsoft does: metadata, then a key set with endorsements. */
export async function startKeyServer(): Promise<KeyServer> {
  const keys = { teams: pair(), other: pair(), unpublished: pair() };
  const jwk = (kid: "teams" | "other", ...endorsements: string[]) => ({
    ...keys[kid].publicKey.export({ format: "jwk" }),
    kid,
    use: "sig",
    endorsements,
  });
  const server = createServer((request, response) => {
    const body = request.url?.startsWith("/.well-known")
      ? { issuer: ISSUER, jwks_uri: `${url}/keys` }
      : { keys: [jwk("teams", "msteams", "webchat"), jwk("other", "webchat")] };
    response.setHeader("content-type", "application/json");
    response.end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  return {
    overrides: {
      credentials: new FixedToken(APP_ID, "not-used", TENANT),
      endpoints: {
        ToBotFromChannelOpenIdMetadataUrl: `${url}/.well-known/openidconfiguration`,
        ToBotFromChannelTokenIssuer: ISSUER,
        ToBotFromEmulatorOpenIdMetadataUrl: `${url}/.well-known/openidconfiguration`,
        ToChannelFromBotLoginUrl: `${url}/${TENANT}`,
        ToChannelFromBotOAuthScope: ISSUER,
        OAuthUrl: url,
        CallerId: "urn:botframework:azure",
        ValidateAuthority: false,
      },
      serviceUrlAllowed: (serviceUrl) => {
        if (!URL.canParse(serviceUrl)) return false;
        return ["smba.trafficmanager.net", "127.0.0.1"].includes(new URL(serviceUrl).hostname);
      },
    },
    authorization: (serviceUrl, change = {}) => {
      const kid = change.kid ?? "teams";
      const key = change.forged ? keys.unpublished : kid === "other" ? keys.other : keys.teams;
      const now = Math.floor(Date.now() / 1000);
      const claims: Record<string, unknown> = {
        iss: ISSUER,
        aud: APP_ID,
        serviceurl: serviceUrl,
        nbf: now - 60,
        exp: now + 3600,
        ...change.claims,
      };
      for (const name of change.without ?? []) delete claims[name];
      const token = jsonwebtoken.sign(claims, key.privateKey, { algorithm: "RS256", keyid: kid, noTimestamp: true });
      return `Bearer ${token}`;
    },
    publicPem: keys.teams.publicKey.export({ type: "pkcs1", format: "pem" }).toString(),
    close: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}

/** Real credentials in everything but the token: fetching one needs Microsoft's login service. */
class FixedToken extends PasswordServiceClientCredentialFactory {
  override async createCredentials() {
    return {
      signRequest: async <R extends { headers: { set(name: string, value: string): void } }>(request: R) => {
        request.headers.set("authorization", "Bearer outbound-token");
        return request;
      },
    };
  }
}
