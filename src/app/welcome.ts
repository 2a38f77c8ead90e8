import type { Person } from "../domain/school/school.ts";
import { message } from "./answers/message.ts";
import type { CardContent } from "./cards/card-data.ts";

/** The first thing somebody reads: what is kept, who sees it, and that it is part of the pupil's file. Shown once. */
export function welcomeCard(person: Person): CardContent {
  return message("Welkom bij de zorgroute", [
    "Ik help je met de zorgroute van de school. Typ bijvoorbeeld: wat nu met Sanne? Of typ: help.",
    "Wat ik bewaar: wat er is gedaan en wanneer, en waar ouders toestemming voor gaven. Verslagen, toetsen en plannen bewaar ik niet.",
    "Wie het ziet: de leerkracht van de groep, wie die vervangt en de intern begeleider. Wie mee beslist of bij een overleg hoort, ziet wat daarvoor nodig is.",
    "Wat je hier typt, hoort bij het dossier van de leerling. Ouders mogen het lezen. Schrijf dus kort op wat je zag en deed. Je berichten blijven ook in Teams staan.",
    ...(person.administrator ? ["Je bent beheerder. Typ inrichten om de school klaar te zetten."] : []),
  ]);
}

/** The first thing a team reads, where everybody reads along: nothing about pupils belongs here. */
export function teamWelcomeCard(): CardContent {
  return message("Welkom bij de zorgroute", [
    "Hier lezen anderen mee. Noem hier geen leerlingen: over hen praat ik alleen in een eigen chat met mij.",
    "In die eigen chat bewaar ik wat er is gedaan en wanneer. Dat hoort bij het dossier van de leerling. Alleen wie met de leerling werkt en de intern begeleider zien het.",
    "Wat je hier typt, bewaar ik niet. Het blijft wel in Teams staan, voor iedereen in dit team.",
    "Wat hier wel kan? Noem mij met @ en typ: help.",
  ]);
}
