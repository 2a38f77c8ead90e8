import type { Person } from "../../domain/school/school.ts";
import { message } from "../answers/message.ts";
import type { CardContent } from "../cards/card-data.ts";
import { todayOf } from "../case-file.ts";
import type { AppDeps } from "../deps.ts";
import { day } from "../dutch/day.ts";
import { importedSentence } from "../dutch/roster-words.ts";

import { permit } from "../permit.ts";
import { rosterCard, staffActions } from "./plan-card.ts";

/** How people and pupils come in, what is kept of them, and what the last import did. */
export function aboutImport(deps: AppDeps, viewer: Person): CardContent {
  if (!permit(deps, viewer, "school.roster")) {
    const { admin } = deps.school.file.contacts;
    return message("Importeren", [`Leerlingen en personeel zet ${admin.name} erin (${admin.how}).`]);
  }
  const { imported } = deps.school.file;
  return rosterCard(
    "Leerlingen en personeel importeren",
    [
      "Maak in de schooladministratie een EDEXML-export (in ParnasSys: EDEX en UWLR). Een CSV-bestand met leerlingnummer, roepnaam, achternaam en groep kan ook.",
      "Stuur me het bestand hier, in deze chat. Ik laat eerst zien wat er verandert.",
      "Van leerlingen bewaar ik sleutel, roepnaam, eerste letter van de achternaam en groep; van personeel naam, e-mailadres en groepen. De rest laat ik bij het lezen al weg.",
      imported
        ? `De laatste keer was ${day(imported.on, todayOf(deps))}: ${importedSentence(imported)}`
        : "Er is nog niets geïmporteerd.",
    ],
    staffActions(deps.school.file),
  );
}
