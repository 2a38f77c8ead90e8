import { AWAY_WORDS } from "./away-words.ts";
import { CONCERN_WORDS } from "./concern-words.ts";
import { CONSENT_WORDS } from "./consent-words.ts";
import { EXPLAIN_WORDS } from "./explain-words.ts";
import { MEETING_WORDS } from "./meeting-words.ts";
import { MESSAGE_WORDS } from "./message-words.ts";
import { QUESTION_WORDS } from "./question-words.ts";
import { RECORDING_WORDS } from "./recording-words.ts";
import { ROUTE_WORDS } from "./route-words.ts";
import { SAFETY_WORDS } from "./safety-words.ts";
import { SCHOOL_WORDS } from "./school-words.ts";
import { SMALL_TALK_WORDS } from "./small-talk-words.ts";
import { SUPPOSING_WORDS } from "./supposing-words.ts";
import { VEILED_WORDS } from "./veiled-words.ts";
import { ZORGTEAM_WORDS } from "./zorgteam-words.ts";

/**
 * The words the bot knows, by subject. For everyone who wants to see or widen what is recognised: entries are divided by
 * commas; `zorg*` is every word that starts so and `*kaart` every word that ends so; `a/b` is a or b; `..` stands for at
 * most three words; `#` is a number; `^` means at the start of a sentence. Need not be listed: words without meaning
 * ("de", "nog", "even"), names, one word that stands between, slips of the finger, diminutives, words that sound alike
 * (spelling.ts), "vastloopt" beside "loopt vast", and what phone-words.ts turns into plain Dutch. Glossary terms are in
 * glossary-words.ts.
 */
export const WORD_LISTS = {
  ...RECORDING_WORDS,
  ...ROUTE_WORDS,
  ...CONCERN_WORDS,
  ...MEETING_WORDS,
  ...QUESTION_WORDS,
  ...EXPLAIN_WORDS,
  ...SMALL_TALK_WORDS,
  ...SAFETY_WORDS,
  ...VEILED_WORDS,
  ...SUPPOSING_WORDS,
  ...AWAY_WORDS,
  ...CONSENT_WORDS,
  ...MESSAGE_WORDS,
  ...ZORGTEAM_WORDS,
  ...SCHOOL_WORDS,
} as const satisfies Record<string, string>;
