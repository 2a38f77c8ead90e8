import { codeIn } from "../../domain/zorgteam/case-code.ts";
import { type Intent, PUPIL_INTENTS, type Understanding } from "./intents.ts";
import type { NameIndex } from "./name-index.ts";
import { LIST_NAMES, readMessage, SIDE, TERM } from "./read-message.ts";
import { type Word, withoutMentions } from "./read-words.ts";
import { INTENT_RULES, SUPPOSING } from "./rules/intent-rules.ts";
import { LAST_RULES } from "./rules/last-rules.ts";
import { bestMatch, compileRules, firstMatch } from "./rules/rule-matcher.ts";
import { ZORGTEAM_RULES } from "./rules/zorgteam-rules.ts";
import type { Hit } from "./word-matcher.ts";
import { MEETING_KINDS } from "./words/meeting-words.ts";
import { isOrdinary } from "./words/ordinary-words.ts";

/** What the conversation was about before this message. */
export type Previous = { intent: Intent };

const SUPPOSE = compileRules(SUPPOSING, LIST_NAMES);
const RULES = compileRules([...ZORGTEAM_RULES, ...INTENT_RULES], LIST_NAMES);
const LAST = compileRules(LAST_RULES, LIST_NAMES);

const FOLLOW_UP = new Set("en ook idem hetzelfde zelfde".split(" "));

/**
 * Reads what a message asks. Pure: no clock, no network, the same answer every time; never throws, whatever the text.
 *
 * 1. Pupils are found first (find-names.ts), so that a name is never read as a word.
 * 2. The words are looked up in the word lists (word-lists.ts), with room for slips of the finger.
 * 3. The side doors come first (side-door-rules.ts): unsafe, absence, then attempts to mislead. One rule is enough.
 *    A code of a case (`ZT-7K3`) comes right after: it is the whole question.
 * 4. Then "wat als": it holds the words of a report, and must not be taken for one.
 * 5. Of all other rules (intent-rules.ts) the one that explains most words of the message wins.
 * 6. Nothing fits: a guess from single words (last-rules.ts), and otherwise `unknown`.
 *
 * "en Daan?" takes the intent of `previous` when that was about a pupil. An ordinary sickness report or dentist's visit
 * is `unknown`, not `absence`: it belongs in the school's own register and needs no leerplicht protocol; sickness that
 * lasts or comes back is `absence`.
 *
 * `names` may be the plain roepnamen, but with many of them pass a `nameIndex` made once.
 */
export function understand(text: string, names: readonly string[] | NameIndex, previous?: Previous): Understanding {
  const { words, mentions, hits, hints, meaningless, found } = readMessage(text, names);
  const result: Understanding = {
    intent: "unknown",
    names: [...new Set(mentions.flatMap((mention) => mention.names))],
    exact: mentions.length > 0 && mentions.every((mention) => mention.exact),
    ...(hints.group === undefined ? {} : { group: hints.group }),
    ...(hints.initial === undefined ? {} : { initial: hints.initial }),
    ...(hints.step === undefined ? {} : { step: hints.step }),
  };
  const onlyName = mentions.length > 0 && meaningless.size === words.length;
  if (onlyName && previous && PUPIL_INTENTS.has(previous.intent) && words.some((word) => FOLLOW_UP.has(word.text))) {
    return { ...result, intent: previous.intent };
  }
  const side = firstMatch(SIDE, found);
  const code = side ? undefined : codeIn(text);
  if (code) return { ...result, intent: "openCode", code };
  const intent = side ?? firstMatch(SUPPOSE, found) ?? bestMatch(RULES, found);
  if (intent === "whatIf") return { ...result, intent, ...supposed(hits) };
  if (intent === "planMeeting") return { ...result, intent, ...meetingIn(hits) };
  if (intent === "explainTerm") return { ...result, intent, term: termIn(hits) };
  if (intent !== undefined) return { ...result, intent };
  const asked = unlistedTerm(words, hits, meaningless);
  if (asked !== undefined) return { ...result, intent: "explainTerm", term: asked };
  if (/^[?!\s]+$/u.test(withoutMentions(text))) return { ...result, intent: "help" };
  return { ...result, intent: firstMatch(LAST, found) ?? "unknown" };
}

/** "Wat als het niet werkt": the words for "niet werkt" hold those for "werkt". */
function supposed(hits: readonly Hit[]): Pick<Understanding, "outcome"> {
  if (hits.some(({ list }) => list === "nietGelukt")) return { outcome: "not" };
  return hits.some(({ list }) => list === "welGelukt") ? { outcome: "works" } : {};
}

/** Which kind of meeting the words say; a team before the parents who also come to it. */
function meetingIn(hits: readonly Hit[]): Pick<Understanding, "meeting"> {
  const said = MEETING_KINDS.find(({ lists }) => hits.some(({ list }) => lists.includes(list)));
  return said ? { meeting: said.meeting } : {};
}

/** The glossary term in the message; of several the one with most words, then the first. */
function termIn(hits: readonly Hit[]): string {
  const terms = hits.filter((hit) => hit.list.startsWith(TERM));
  terms.sort(
    (a, b) => b.at.length - a.at.length || Number(a.guessed) - Number(b.guessed) || (a.at[0] ?? 0) - (b.at[0] ?? 0),
  );
  return terms[0]?.list.slice(TERM.length) ?? "";
}

/** "wat betekent hgpd": a word that is asked about but is not in the glossary, whatever was said before the question. */
function unlistedTerm(
  words: readonly Word[],
  hits: readonly Hit[],
  meaningless: ReadonlySet<number>,
): string | undefined {
  const asking = hits.filter(
    (hit) => hit.list === "betekenis" || (hit.list === "watIs" && words[(hit.at.at(-1) ?? 0) + 1]?.text === "een"),
  );
  if (asking.length === 0) return undefined;
  const explained = new Set(asking.flatMap((hit) => hit.at));
  const isLeft = (i: number) => !explained.has(i) && !meaningless.has(i);
  const left = words.filter((_, i) => isLeft(i));
  const from = Math.max(...explained);
  const behind = words.filter((_, i) => i > from && isLeft(i));
  const [term] = left.length === 1 ? left : behind.length === 1 ? behind : [];
  return term !== undefined && !isOrdinary(term.text) ? term.text : undefined;
}
