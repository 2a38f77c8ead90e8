import { z } from "zod";
import { ZORGTEAM_OUTCOMES } from "../../domain/zorgteam/outcome.ts";

/** How many dates fit on the card: a school year of monthly meetings without its holidays. */
export const DATES_ON_CARD = ["d1", "d2", "d3", "d4", "d5", "d6", "d7", "d8", "d9", "d10"] as const;

/** In the place of a meeting's id: the whole list of dates. */
export const ALL_MEETINGS = "all";

const id = z.string().min(1).max(80);
const onMeeting = { m: id };
const day = z.string().max(20);
const time = z.string().min(1).max(20);

/** What the zorgteam's buttons send back. `m` meeting, `n` version of it that was seen, `i` case on its agenda. */
export const ZORGTEAM_PRESSES = {
  "zr.zorgteam.agenda": z.strictObject(onMeeting),
  "zr.zorgteam.off": z.strictObject({ ...onMeeting, i: id }),
  "zr.zorgteam.on": z.strictObject({ ...onMeeting, i: id }),
  "zr.zorgteam.add": z.strictObject({ ...onMeeting, name: z.string().trim().min(1).max(80) }),
  "zr.zorgteam.confirm": z.strictObject({ ...onMeeting, n: z.int().min(1) }),
  "zr.zorgteam.date": z.strictObject(onMeeting),
  "zr.zorgteam.plan": z.strictObject({
    ...(Object.fromEntries(DATES_ON_CARD.map((name) => [name, day.optional()])) as Record<
      (typeof DATES_ON_CARD)[number],
      z.ZodOptional<z.ZodString>
    >),
    from: time,
    to: time,
  }),
  "zr.zorgteam.move": z.strictObject({ ...onMeeting, on: day.min(1), from: time, to: time }),
  "zr.zorgteam.cancel": z.strictObject(onMeeting),
  "zr.zorgteam.outcome": z.strictObject(onMeeting),
  "zr.zorgteam.discussed": z.strictObject({
    ...onMeeting,
    i: id,
    o: z.enum(ZORGTEAM_OUTCOMES),
    next: day.optional(),
    duty: z.enum(["no", "named", "anonymous"]).optional(),
    attended: z.string().max(4000).optional(),
  }),
  "zr.zorgteam.later": z.strictObject({ ...onMeeting, i: id }),
} as const;

export type ZorgteamVerb = keyof typeof ZORGTEAM_PRESSES;
export type ZorgteamPress<V extends ZorgteamVerb> = z.output<(typeof ZORGTEAM_PRESSES)[V]>;

export function isZorgteamVerb(verb: string): verb is ZorgteamVerb {
  return Object.hasOwn(ZORGTEAM_PRESSES, verb);
}
