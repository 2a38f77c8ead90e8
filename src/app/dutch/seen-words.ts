import type { Seen } from "../../domain/text/personal-data.ts";
import { andList } from "./day.ts";
import { quoted } from "./unmet-sentence.ts";

/** What was seen in a text that is not kept, and how to mend it. Says the word of a diagnosis, never a number or an address. */
export function notKeptSentence(seen: readonly Seen[]): string {
  const what = andList([...new Set(seen.map(named))]);
  const year = seen.some(({ kind }) => kind === "birthDate")
    ? " Gaat het om een andere dag? Laat dan het jaar weg."
    : "";
  return `Ik zie ${what} in je tekst, en dat bewaar ik niet. Schrijf het in ParnasSys (of jullie eigen leerlingdossier) en verwijs ernaar: ‘zie notitie 12-11’.${year}`;
}

/** The same for the school's own texts, in which people can be reached but nobody is described. */
export function notInSchoolSentence(seen: readonly Seen[]): string {
  return `Ik zie ${andList([...new Set(seen.map(named))])} in je tekst, en dat bewaar ik niet. Er is niets opgeslagen.`;
}

function named(seen: Seen): string {
  switch (seen.kind) {
    case "bsn":
      return "een getal dat een BSN kan zijn";
    case "phone":
      return "een telefoonnummer";
    case "email":
      return "een e-mailadres";
    case "birthDate":
      return "een dag die een geboortedatum kan zijn";
    case "health":
      return `een woord over een diagnose of medicijnen (${quoted(seen.word)})`;
  }
}

export const WORRY_SENTENCE =
  "Dit gaat over de veiligheid van een kind. Dat bewaar ik niet. Ga nu naar de aandachtsfunctionaris en volg de meldcode.";
