import { parseArgs } from "node:util";
import { runFaults } from "./run-faults.ts";

/**
 * `npm run faults`: 500 presses, and the messages they cause, on a bot that is killed 50 times. Prints what it counted; ends
 * with code 1 when an acknowledged fact is lost or an acknowledged message is sent twice. `--seed`, `--presses`, `--kills`.
 */
const { values } = parseArgs({
  options: {
    presses: { type: "string", default: "500" },
    kills: { type: "string", default: "50" },
    seed: { type: "string", default: "1" },
  },
});
const options = { presses: Number(values.presses), kills: Number(values.kills), seed: Number(values.seed) };
const { messages, ...count } = await runFaults(options);
const lines = [
  `presses: ${count.presses}; the process was killed ${count.kills} times (seed ${options.seed})`,
  `facts acknowledged: ${count.acknowledged}`,
  `  lost: ${count.lost.length}`,
  `presses without an answer, pressed again: ${count.unanswered}; stored all the same: ${count.storedUnheard}, none twice`,
  `messages recorded as delivered: ${messages.delivered}`,
  `  sent again after that: ${messages.sentAgain.length}`,
  `  sent twice because the process died before it could record: ${messages.repeatedByCrash}`,
  `messages not needed any more when their turn came: ${messages.obsolete}`,
  `messages missing: ${messages.missing.length}`,
  ...[...count.lost, ...messages.sentAgain, ...messages.missing].slice(0, 20).map((line) => `! ${line}`),
];
process.stdout.write(`${lines.join("\n")}\n`);
if (count.lost.length + messages.sentAgain.length + messages.missing.length > 0) process.exitCode = 1;
