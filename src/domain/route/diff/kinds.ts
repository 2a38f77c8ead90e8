import type { Kind, KindName } from "./kind.ts";
import { ROUTE_KINDS } from "./route-kinds.ts";
import { STEP_KINDS } from "./step-kinds.ts";

/** Every kind of element of a route file, with the words to tell a change of it. */
export const KINDS: Readonly<Record<KindName, Kind>> = { ...STEP_KINDS, ...ROUTE_KINDS };
