import type { WholeDays } from "../domain/school/set-up/propose-free-periods.ts";

/** Reads the whole days of a calendar file; throws `CalendarInvalid` when it is none. */
export type CalendarReader = (bytes: Uint8Array) => WholeDays;
