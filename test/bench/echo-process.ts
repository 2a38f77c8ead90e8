import type { AddressInfo } from "node:net";
import {
  ActivityHandler,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  MessageFactory,
  type Request,
} from "botbuilder";
import restify from "restify";

/** The smallest bot there is: Bot Framework's own echo sample on restify, without credentials, as on a developer's desk. */
const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication());
const bot = new ActivityHandler();
bot.onMessage(async (context, next) => {
  await context.sendActivity(MessageFactory.text(`Echo: ${context.activity.text}`));
  await next();
});

const server = restify.createServer();
server.post(
  "/api/messages",
  ...restify.plugins.jsonBodyParser({ mapParams: false }),
  async (request: restify.Request, response: restify.Response) => {
    // The SDK's type for a request differs from restify's in an optional field only.
    await adapter.process(request as Request, response, (context) => bot.run(context));
  },
);
server.listen(0, "127.0.0.1", () => process.send?.({ port: (server.server.address() as AddressInfo).port }));
process.once("disconnect", () => {
  server.close();
  server.server.closeAllConnections();
});
