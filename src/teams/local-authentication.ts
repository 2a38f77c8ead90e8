import type { Activity } from "botbuilder";
import { type AuthenticateRequestResult, AuthenticationError } from "botframework-connector";
import { LastingClients } from "./lasting-clients.ts";
import { serviceUrlGate } from "./service-url-gate.ts";

/** No identity is checked here: for the Playground on the same computer. Answers go to loopback only. */
export class LocalAuthentication extends LastingClients {
  readonly #serviceUrlAllowed = serviceUrlGate({ mode: "local" });

  override async authenticateRequest(activity: Activity, authorization: string): Promise<AuthenticateRequestResult> {
    if (!this.#serviceUrlAllowed(activity.serviceUrl)) throw new AuthenticationError("Unauthorized", 401);
    return super.authenticateRequest(activity, authorization);
  }

  override async authenticateStreamingRequest(): Promise<never> {
    throw new AuthenticationError("Unauthorized", 401);
  }
}
