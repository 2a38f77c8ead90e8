import { z } from "zod";

const id = z.string().min(1).max(80);
/** Which page of the timeline is shown, from 0. */
const at = z.int().min(0).max(1000);

/** What the dossier's buttons send back. `k` pupil, `entry` a case and the number of an entry in it, `who` for whom a file is. */
export const DOSSIER_PRESSES = {
  /** With `c`: of that case alone, for who sees no more of the pupil. */
  "zr.dossier": z.strictObject({ k: id, at, c: id.optional() }),
  "zr.dossier.view": z.strictObject({ k: id, at }),
  "zr.dossier.said": z.strictObject({
    k: id,
    at,
    entry: z.string().min(1).max(100),
    view: z.string().max(2000).default(""),
  }),
  "zr.dossier.export": z.strictObject({ k: id }),
  "zr.dossier.make": z.strictObject({ k: id, who: z.string().min(1).max(200) }),
} as const;

export type DossierVerb = keyof typeof DOSSIER_PRESSES;
export type DossierPress<V extends DossierVerb> = z.output<(typeof DOSSIER_PRESSES)[V]>;

export function isDossierVerb(verb: string): verb is DossierVerb {
  return Object.hasOwn(DOSSIER_PRESSES, verb);
}
