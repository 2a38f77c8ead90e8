import type { CardContent } from "../cards/card-data.ts";
import { message } from "./message.ts";

/** Somebody who teaches no group and is no care coordinator sees no pupils, also not through a list. */
export function noPupils(more: readonly string[] = []): CardContent {
  return message("Geen leerlingen", [
    "Alleen de eigen leerkracht en de intern begeleider zien hier leerlingen.",
    ...more,
  ]);
}
