import type { AppDeps } from "../deps.ts";
import type { Intent } from "../understand/intents.ts";
import { fold } from "../understand/read-words.ts";
import { routesFor } from "./about-pupil.ts";

/** How a question about a word begins; "wat nu met het dekkend netwerk" would not be one. */
const ASKING =
  /^(?:wat (?:is|zijn|betekent|betekenen|doet|doen|houdt|was)|betekenis|leg|uitleg|waar staat|wie is)(?! nu)\b/u;

/**
 * A word of the school's own route that a message asks about, as the route spells it; of several the longest. The general
 * glossary is built into understanding, these words differ per school. The word alone counts too.
 */
export function ownTermAsked(deps: AppDeps, text: string, intent: Intent): string | undefined {
  if (intent !== "explainTerm" && intent !== "unknown") return undefined;
  const said = wordsOf(text);
  const terms = [...routesFor(deps, "pupil"), ...routesFor(deps, "group")].flatMap(({ glossary }) => glossary);
  return terms
    .map(({ term }) => ({ term, words: wordsOf(term) }))
    .filter(({ words }) => said.includes(words) && (said === words || ASKING.test(said.trim())))
    .sort((one, other) => other.words.length - one.words.length)[0]?.term;
}

/** Only the words, each between spaces, so that "TLV-commissie" is found however somebody writes it. */
function wordsOf(text: string): string {
  return ` ${fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()} `;
}
