import type { Address, OutMessage, PressReply, StoredCase } from "../../src/app/ports.ts";
import { assemble } from "../../src/assemble.ts";
import { cardText } from "../../src/cli/chat/card-text.ts";
import { fold } from "../../src/domain/case/evolve.ts";
import { toSchool } from "../../src/domain/school/school.ts";
import { openDatabase } from "../../src/store/open-database.ts";
import { readRoutes, ruleFilesIn } from "../../src/store/rule-files.ts";
import { readSchool } from "../../src/store/school-file.ts";
import { type Act, logOf } from "../domain/case/given.ts";
import { pupilsNamedIn } from "../pupils-named-in.ts";

/** Looks after the bot and is nobody at school. */
export const ADMINISTRATOR = "99999999-0000-4000-8000-000000000099";

/** Read once: a route never changes, and reading all of them takes longer than most tests. */
const ROUTES = readRoutes(ruleFilesIn("rules"));

/** The bot of the fictional school, as any client has it, on a database (in memory) and a clock that stands still. */
export async function openSchool(
  now = "2027-02-01T09:00:00.000Z",
  file = ":memory:",
  school = toSchool(readSchool("src/cli/demo/school.yaml").file, [ADMINISTRATOR]),
) {
  const stores = await openDatabase({ url: undefined, file });
  const warnings: Record<string, unknown>[] = [];
  let count = 0;
  const { bot, deps } = assemble({
    root: ".",
    school,
    routes: ROUTES.filter(({ id }) => id === "avontuur"),
    stores,
    clock: { now: () => now },
    ids: { next: () => `id-${++count}` },
    log: { info: () => undefined, warn: (fields) => void warnings.push(fields), error: () => undefined },
    poke: () => undefined,
  });
  const aadOf = (who: string) => school.personById(who)?.aadId ?? who;
  const subjects = [...school.file.pupils.map(({ key }) => key), "p-gone"];

  /** Everything that is kept of cases. */
  async function cases(): Promise<StoredCase[]> {
    const headers = await stores.cases.ofSubjects(subjects);
    const loaded = await Promise.all(headers.map(({ caseId }) => stores.cases.load(caseId)));
    return loaded.flatMap((stored) => stored ?? []);
  }

  return {
    bot,
    deps,
    warnings,
    cases,
    events: async () => (await cases()).reduce((sum, { events }) => sum + events.length, 0),
    messagesWaiting: async () => (await stores.outbox.claim("2099-01-01T00:00:00.000Z", 1000, now)).length,
    /** Whom something is waiting for, by id. */
    recipients: async () =>
      [...new Set((await stores.outbox.claim("2099-01-01T00:00:00.000Z", 1000, now)).map(({ to }) => to))].sort(),
    topic: (who: string) => stores.conversations.topic(chatOf(aadOf(who)).conversationId),
    say: async (who: string, text: string, type: Address["type"] = "personal") => {
      // Everybody installed the app before: the welcome is a story of its own (welcome.test.ts).
      if (type === "personal") await bot.welcome({ aadId: aadOf(who) }, chatOf(aadOf(who)));
      const messages = await bot.message({ aadId: aadOf(who) }, chatOf(aadOf(who), type), text);
      const named = type === "personal" ? [] : pupilsNamedIn(messages);
      if (named.length > 0) throw new Error(`pupils named where others read along: ${named.join(", ")}`);
      return shownMessages(messages);
    },
    press: (who: string, verb: string, data: unknown, type: Address["type"] = "personal") =>
      bot.press({ aadId: aadOf(who) }, chatOf(aadOf(who), type), verb, data),
    /** Puts a case in the store in which this happened; gives its version. */
    async hasCase(caseId: string, subjectKey: string, past: readonly Act[]): Promise<number> {
      const log = logOf(past).map((event) => ({ ...event, id: `${caseId}-${event.seq}` }));
      const [first] = log;
      if (first?.event.type === "CaseOpened") first.event.subjectKey = subjectKey;
      const state = fold(log);
      if (!state) throw new Error("an empty case");
      const result = await stores.cases.append({
        caseId,
        expectedVersion: 0,
        events: log,
        header: {
          routeId: "avontuur",
          routeValidFrom: "2026-08-01",
          routeHash: "hash",
          subjectKey,
          status: state.status,
          step: state.step,
          openedOn: state.openedOn,
          dueOn: null,
          turn: null,
          agenda: null,
        },
        outbox: [],
        reminders: [],
      });
      if (!result.ok) throw new Error(`case ${caseId}: ${result.reason}`);
      return result.version;
    },
    close: () => stores.database.close(),
  };
}

export type TestSchool = Awaited<ReturnType<typeof openSchool>>;

export function chatOf(aadId: string, type: Address["type"] = "personal"): Address {
  return {
    channelId: "test",
    serviceUrl: "http://127.0.0.1/",
    conversationId: `${type}-${aadId}`,
    type,
    tenantId: "tenant",
    botId: "bot",
    userTeamsId: `29:${aadId}`,
    userAadId: aadId,
  };
}

/** What a person reads, with everything a card folds away. */
export function shown(reply: PressReply): string {
  return reply.kind === "message" ? reply.text : readCard(reply.card);
}

function shownMessages(messages: readonly OutMessage[]): string {
  return messages.map(({ card, text }) => (card ? readCard(card) : (text ?? ""))).join("\n");
}

function readCard(card: object): string {
  return cardText(card, { has: () => true } as unknown as ReadonlySet<string>).join("\n");
}
