import { DUE_PER_SWEEP, SWEEP_DAYS, SWEPT_CASES, type SweepFigures } from "./sweep.ts";
import { range, table, two, whole } from "./table.ts";

/** What a sweep must stay under, in seconds, in its slowest round. */
export const MOST_SWEEP_SECONDS = 2;

export type Sweeps = { sqlite: SweepFigures; postgres: SweepFigures };

export function sweepShortfalls(sweeps: Sweeps): string[] {
  return Object.entries(sweeps).flatMap(([name, { seconds }]) =>
    seconds.max < MOST_SWEEP_SECONDS
      ? []
      : [`Sweep on ${name}: ${two(seconds.max)} s, must be less than ${MOST_SWEEP_SECONDS} s.`],
  );
}

export function sweepLines({ sqlite, postgres }: Sweeps): string[] {
  const cases = whole(SWEPT_CASES);
  return [
    `### A sweep for reminders among ${cases} open cases, ${SWEEP_DAYS.length} rounds`,
    "",
    ...table([
      [`finds ${whole(DUE_PER_SWEEP)} and stores ${whole(DUE_PER_SWEEP)} messages`, "SQLite", "PostgreSQL"],
      ["seconds (median)", `**${two(sqlite.seconds.median)}**`, `**${two(postgres.seconds.median)}**`],
      ["seconds (min – max)", range(sqlite.seconds, two), range(postgres.seconds, two)],
      ["reminders in the table", whole(sqlite.reminders), whole(postgres.reminders)],
    ]),
  ];
}

/** How the sweeps were measured. */
export const SWEEP_METHOD = `- A sweep runs as in production, once a minute: \`sweepReminders\` with its transactions of 500 reminders. The ${whole(SWEPT_CASES)} cases are
  written by SQL alone: header, first event and four reminders each, one of them told before and the others ahead. On
  each of ${SWEEP_DAYS.length} days ${whole(DUE_PER_SWEEP)} are due, in as many groups, so each sweep stores ${whole(DUE_PER_SWEEP)} messages to as many of 12,000 teachers. SQLite is
  a file on disk with \`synchronous = FULL\`; PostgreSQL is the one of the tests, on this machine, with \`fsync\` off.`;
