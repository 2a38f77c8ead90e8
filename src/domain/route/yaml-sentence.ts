import type { ErrorCode } from "yaml";

const BRACKETS = "sluit elke [, { en elk aanhalingsteken af, en zet een komma tussen de delen";
const QUOTES = "zet de tekst tussen aanhalingstekens";
const INDENT = "wat bij elkaar hoort, begint even ver van de kantlijn";
const REFERENCE = `een * of & aan het begin heeft hier een eigen betekenis; ${QUOTES}`;

/** What the library calls a mistake against YAML, as whoever wrote the file can mend it. */
const SENTENCES: Record<ErrorCode, string> = {
  ALIAS_PROPS: REFERENCE,
  BAD_ALIAS: REFERENCE,
  BAD_COLLECTION_TYPE: `een ! aan het begin heeft hier een eigen betekenis; ${QUOTES}`,
  BAD_DIRECTIVE: `een % aan het begin van een regel heeft hier een eigen betekenis; ${QUOTES}`,
  BAD_DQ_ESCAPE: "een \\ heeft tussen dubbele aanhalingstekens een eigen betekenis; gebruik enkele",
  BAD_INDENT: `het inspringen klopt niet; ${INDENT}. Of hier vlak boven is een [, { of aanhalingsteken niet afgesloten`,
  BAD_PROP_ORDER: REFERENCE,
  BAD_SCALAR_START: `deze tekst begint met een teken dat hier een eigen betekenis heeft; ${QUOTES}`,
  BLOCK_AS_IMPLICIT_KEY: `in deze tekst staat een dubbele punt met een spatie erachter; ${QUOTES}`,
  BLOCK_IN_FLOW: `in een regel met { of [ hoort dit niet; ${BRACKETS}. Staat er een dubbele punt in een tekst? ${QUOTES}`,
  DUPLICATE_KEY: "deze sleutel staat er twee keer; haal er één weg",
  IMPOSSIBLE: "dit is niet te lezen; begin deze regel opnieuw",
  KEY_OVER_1024_CHARS: "deze sleutel is te lang; ontbreekt er een dubbele punt?",
  MISSING_CHAR: `hier ontbreekt een teken; ${BRACKETS}. Achter een sleutel hoort een dubbele punt met een spatie`,
  MULTILINE_IMPLICIT_KEY: "achter deze sleutel ontbreekt een dubbele punt met een spatie",
  MULTIPLE_ANCHORS: REFERENCE,
  MULTIPLE_DOCS: "een regel met --- begint een tweede bestand; haal die regel weg",
  MULTIPLE_TAGS: `een ! aan het begin heeft hier een eigen betekenis; ${QUOTES}`,
  NON_STRING_KEY: "een sleutel hoort een woord te zijn",
  RESOURCE_EXHAUSTION: "het bestand is te diep genest; zet minder in elkaar",
  TAB_AS_INDENT: "hier staat een tab; gebruik spaties",
  TAG_RESOLVE_FAILED: `een ! aan het begin heeft hier een eigen betekenis; ${QUOTES}`,
  UNEXPECTED_TOKEN: `hier staat iets wat hier niet hoort; ${BRACKETS}, en let op: ${INDENT}`,
};

/** A mistake against YAML in Dutch, with the fix. */
export function yamlSentence(code: ErrorCode): string {
  return `Dit is geen goede YAML: ${SENTENCES[code]}.`;
}
