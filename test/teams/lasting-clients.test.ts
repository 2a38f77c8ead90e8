import { describe, expect, test } from "@jest/globals";
import { ClaimsIdentity, PasswordServiceClientCredentialFactory } from "botframework-connector";
import { LastingClients } from "../../src/teams/lasting-clients.ts";

const bot = (id: string) =>
  new ClaimsIdentity([
    { type: "aud", value: id },
    { type: "appid", value: id },
  ]);
const EUROPE = "https://smba.trafficmanager.net/emea/";

describe("the clients that talk back to Teams", () => {
  test("one per service URL, whatever the number of activities", async () => {
    const clients = new LastingClients();
    const first = await clients.createConnectorFactory(bot("zorgroute")).create(EUROPE, "api");
    expect(await clients.createConnectorFactory(bot("zorgroute")).create(EUROPE, "api")).toBe(first);
  });

  test.each([
    ["another service URL", "zorgroute", "https://smba.trafficmanager.net/amer/", "api"],
    ["another audience", "zorgroute", EUROPE, "gov"],
    ["another bot", "anders", EUROPE, "api"],
  ])("%s has its own", async (_what, id, serviceUrl, audience) => {
    const clients = new LastingClients();
    const first = await clients.createConnectorFactory(bot("zorgroute")).create(EUROPE, "api");
    const other = await clients.createConnectorFactory(bot(id)).create(serviceUrl, audience);
    expect(other).not.toBe(first);
  });

  test("a flood of service URLs is not kept", async () => {
    const clients = new LastingClients();
    const factory = clients.createConnectorFactory(bot("zorgroute"));
    const first = await factory.create(EUROPE, "api");
    for (let nth = 0; nth < 20; nth++) await factory.create(`https://teams.example/${nth}`, "api");
    expect(await factory.create(EUROPE, "api")).not.toBe(first);
  });

  test("one client for users' tokens per bot", async () => {
    const clients = new LastingClients();
    const first = await clients.createUserTokenClient(bot("zorgroute"));
    expect(await clients.createUserTokenClient(bot("zorgroute"))).toBe(first);
    expect(await clients.createUserTokenClient(bot("anders"))).not.toBe(first);
  });

  test("what could not be made is tried again", async () => {
    class SometimesAway extends PasswordServiceClientCredentialFactory {
      away = true;
      override createCredentials(...args: Parameters<PasswordServiceClientCredentialFactory["createCredentials"]>) {
        return this.away ? Promise.reject(new Error("away")) : super.createCredentials(...args);
      }
    }
    const credentials = new SometimesAway("", "", "");
    const factory = new LastingClients({}, credentials).createConnectorFactory(bot(""));
    await expect(factory.create(EUROPE, "api")).rejects.toThrow("away");
    credentials.away = false;
    await expect(factory.create(EUROPE, "api")).resolves.toBeDefined();
  });
});
