import { type Activity, ConfigurationBotFrameworkAuthentication } from "botbuilder";
import type {
  AuthenticateRequestResult,
  ClaimsIdentity,
  ConnectorClient,
  ConnectorFactory,
  UserTokenClient,
} from "botframework-connector";

/** Teams answers from a handful of service URLs per region; somebody who sends ever new ones must not fill the memory. */
const CLIENTS_KEPT = 20;

/**
 * The SDK's authentication, with one change: the clients that talk back to Teams last. The SDK builds two of them with every
 * activity, each with its own chain of request policies, which costs more than reading the case does. They hold no state
 * of a turn; the key holds all that the SDK builds them from and that can differ between two activities.
 */
export class LastingClients extends ConfigurationBotFrameworkAuthentication {
  readonly #connectors = new Map<string, Promise<ConnectorClient>>();
  readonly #tokens = new Map<string, Promise<UserTokenClient>>();

  override async authenticateRequest(activity: Activity, authorization: string): Promise<AuthenticateRequestResult> {
    const result = await super.authenticateRequest(activity, authorization);
    const { connectorFactory, claimsIdentity } = result;
    return connectorFactory ? { ...result, connectorFactory: this.#lasting(connectorFactory, claimsIdentity) } : result;
  }

  override createConnectorFactory(identity: ClaimsIdentity): ConnectorFactory {
    return this.#lasting(super.createConnectorFactory(identity), identity);
  }

  override createUserTokenClient(identity: ClaimsIdentity): Promise<UserTokenClient> {
    return once(this.#tokens, appOf(identity), () => super.createUserTokenClient(identity));
  }

  #lasting(factory: ConnectorFactory, identity: ClaimsIdentity): ConnectorFactory {
    return {
      create: (serviceUrl, audience) =>
        once(this.#connectors, JSON.stringify([appOf(identity), serviceUrl, audience]), () =>
          factory.create(serviceUrl, audience),
        ),
    };
  }
}

function appOf(identity: ClaimsIdentity): string {
  return `${identity.getClaimValue("aud")} ${identity.getClaimValue("appid")}`;
}

/** What is kept under this key, or made now; what could not be made is not kept. */
function once<Made>(kept: Map<string, Promise<Made>>, key: string, make: () => Promise<Made>): Promise<Made> {
  const known = kept.get(key);
  if (known) return known;
  if (kept.size >= CLIENTS_KEPT) kept.clear();
  const made = make();
  kept.set(key, made);
  made.catch(() => kept.delete(key));
  return made;
}
