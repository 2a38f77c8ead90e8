import { DECISION_ROUNDS, type DecisionFigures } from "./decisions.ts";
import { AT_ONCE, type MessageFigures, ROUNDS } from "./messages.ts";
import { MOST_SWEEP_SECONDS, SWEEP_METHOD, type Sweeps, sweepLines, sweepShortfalls } from "./sweep-report.ts";
import { ms, one, range, table, two, whole } from "./table.ts";

/** Parts that were left out are undefined. */
export type Measured = {
  machine: string;
  messages: MessageFigures | undefined;
  decisions: DecisionFigures | undefined;
  sweeps: Sweeps | undefined;
};

/** All parts, as docs/performance.md needs them. */
export type MeasuredWhole = { [Part in keyof Measured]: Exclude<Measured[Part], undefined> };

export function isWhole(measured: Measured): measured is MeasuredWhole {
  return Object.values(measured).every((part) => part !== undefined);
}

/** What must be reached: half the messages of a bot that does nothing, ten times the decisions of a general engine. */
const LEAST_MESSAGE_RATIO = 0.5;
const LEAST_DECISION_RATIO = 10;

/** One sentence for each figure that falls short; empty when all is well. */
export function shortfalls({ messages, decisions, sweeps }: Measured): string[] {
  const sentences: string[] = sweeps ? sweepShortfalls(sweeps) : [];
  if (messages && messages.ratio.median < LEAST_MESSAGE_RATIO) {
    sentences.push(`Messages: ${two(messages.ratio.median)} of the echo bot, must be ${LEAST_MESSAGE_RATIO} or more.`);
  }
  if (decisions && decisions.ratio.median < LEAST_DECISION_RATIO) {
    sentences.push(
      `Advices: ${one(decisions.ratio.median)} times json-rules-engine, must be ${LEAST_DECISION_RATIO} or more.`,
    );
  }
  return sentences;
}

/** All figures as Markdown tables, which read as well in a terminal. */
export function report({ machine, messages, decisions, sweeps }: Measured): string {
  const parts = [
    messages && messageLines(messages),
    decisions && decisionLines(decisions),
    sweeps && sweepLines(sweeps),
  ].filter((part) => part !== undefined);
  return [[machine], ...parts].map((lines) => lines.join("\n")).join("\n\n");
}

function messageLines({ zorgroute, echo, rounds, ratio, askerBusy }: MessageFigures): string[] {
  return [
    `### “Wat nu met …?” over HTTP, ${ROUNDS} rounds`,
    "",
    ...table([
      ["", "zorgroute bot", "echo bot", "zorgroute / echo"],
      [
        `messages/s, ${AT_ONCE} at once (median round)`,
        whole(zorgroute.perSecond.median),
        whole(echo.perSecond.median),
        `**${two(ratio.median)}**`,
      ],
      [
        `messages/s, ${AT_ONCE} at once (min – max)`,
        range(zorgroute.perSecond, whole),
        range(echo.perSecond, whole),
        range(ratio, two),
      ],
      ...rounds.map((round, nth) => [
        `messages/s, round ${nth + 1}`,
        whole(round.zorgroute),
        whole(round.echo),
        two(round.ratio),
      ]),
      [`p50, ${AT_ONCE} at once`, ms(zorgroute.loaded.p50), ms(echo.loaded.p50), ""],
      [`p99, ${AT_ONCE} at once`, ms(zorgroute.loaded.p99), ms(echo.loaded.p99), ""],
      ["p50, one by one", ms(zorgroute.alone.p50), ms(echo.alone.p50), ""],
      ["p99, one by one", ms(zorgroute.alone.p99), ms(echo.alone.p99), ""],
      ["answers, each one checked", whole(zorgroute.answers), whole(echo.answers), ""],
    ]),
    "",
    `The process that asks was busy for ${whole(askerBusy * 100)}% of the time at most.`,
  ];
}

function decisionLines(decisions: DecisionFigures): string[] {
  return [
    `### Decisions in memory, ${DECISION_ROUNDS} rounds`,
    "",
    ...table([
      ["", "per second (median)", "min – max"],
      [
        "`advise`: the whole advice",
        whole(decisions.advicesPerSecond.median),
        range(decisions.advicesPerSecond, whole),
      ],
      [
        "json-rules-engine: the open moves alone",
        whole(decisions.jsonRulesPerSecond.median),
        range(decisions.jsonRulesPerSecond, whole),
      ],
      ["`advise` / json-rules-engine", `**${one(decisions.ratio.median)}**`, range(decisions.ratio, one)],
      ["`decide` and `evolve`: one command", whole(decisions.decidesPerSecond), ""],
    ]),
    "",
    `Both gave the same open moves on each of ${whole(decisions.agreedOn)} states.`,
  ];
}

/** docs/performance.md. */
export function performancePage(measured: MeasuredWhole): string {
  const { cases } = measured.decisions;
  return `# Performance

Made by \`npm run bench -- --write\`; do not edit by hand. \`npm run bench\` fails when the ratio to the echo bot is below
${LEAST_MESSAGE_RATIO} or the ratio to json-rules-engine below ${LEAST_DECISION_RATIO} (medians of the rounds), or when a sweep takes ${MOST_SWEEP_SECONDS} seconds or more.
One part alone: \`npm run bench -- --only sweep\` (or \`messages\`, \`decisions\`).

${report(measured)}

## How to read this

The echo bot is Bot Framework's own sample on restify: what it costs is the price of the SDK, so the ratio says how much
of that speed is left once a message is understood, looked up, advised upon and answered with a card. Absolute figures
belong to the machine named above and to what else it was doing; both bots were loaded in turns of less than half a
second in the same run, so that their ratio holds elsewhere too.

## What was measured

- One school of 1,000 pupils in 40 groups, each pupil with an open case of 20 events, made by the real \`decide\`: half of
  them in Zorgroute 1, three of eight in 2, the others in 3. Three of four questions come from the pupil's own teacher,
  one from one of two care coordinators, who see all 1,000. Every question is about another pupil than the one before.
- Both bots run in a process of their own and are asked over connections that stay open, with \`deliveryMode:
  expectReplies\`, without credentials. Every answer is checked: the card must be about the right pupil.
- The cases are in a SQLite file on disk, with \`journal_mode = WAL\` and \`synchronous = FULL\`; "wat nu met …?" reads
  only. Each question reads the asker's address, the topic of the chat and the version of the case from it.
- Two things are kept in memory and were there after the warm-up: the log of a case as long as its version is the same,
  and the expanded card of the same data. A card that is new costs its expansion on top. Understanding the question, the
  advice and the data of the card are worked out anew each time.
- \`advise\` runs on the ${cases} cases of one group, folded before; json-rules-engine gets the facts its rules need
  ready-made. These figures are per second of processor time.
${SWEEP_METHOD}
`;
}
