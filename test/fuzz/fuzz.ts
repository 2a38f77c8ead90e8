import { randomInt } from "node:crypto";
import { parseArgs } from "node:util";
import { runFuzz } from "./run-fuzz.ts";

/**
 * `npm run fuzz`: ten minutes of random and mutated requests at the real entry of a real bot. `--minutes`, `--seed` (printed
 * at the start and with a failure; the same seed draws the same requests), `--inputs` to stop after so many. Ends with code 1
 * at the first answer that is a fault, at a crash, or at a change by somebody without the right.
 */
const { values } = parseArgs({
  options: { minutes: { type: "string", default: "10" }, seed: { type: "string" }, inputs: { type: "string" } },
});
const seed = values.seed === undefined ? randomInt(2 ** 31) : Number(values.seed);
const most = values.inputs === undefined ? Number.POSITIVE_INFINITY : Number(values.inputs);
process.stdout.write(`seed ${seed}\n`);
const end = performance.now() + Number(values.minutes) * 60_000;
const count = await runFuzz({ seed, goesOn: (inputs) => inputs < most && performance.now() < end });
const { wrong, ...counted } = count;
process.stdout.write(`${JSON.stringify(counted, null, 2)}\n`);
if (wrong.length > 0) {
  process.stdout.write(`seed ${seed}\n${wrong.map((line) => `! ${line}`).join("\n")}\n`);
  process.exitCode = 1;
}
