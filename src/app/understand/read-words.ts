import { EMPTY_PHRASES, PLAIN_WORDS } from "./words/phone-words.ts";

/** One word of a message: folded for comparing, with what its spelling tells. */
export type Word = {
  /** Small letters, no accents, no apostrophes. */
  text: string;
  /** What stands before a possessive 's or final apostrophe; equal to `text` without one. */
  owner: string;
  /** Written with a capital where Dutch does not ask for one. */
  capital: boolean;
  /** First word of a sentence. */
  first: boolean;
};

export type Words = { list: readonly Word[]; question: boolean };

/** Longer than any Teams message that is typed; what comes after it is not read. */
const LONGEST_TEXT = 30_000;

const MENTION = /<at\b[^<>]{0,200}>[^<>]{0,200}<\/at>/giu;
const TYPED_MENTION = /(?<![\p{L}\p{N}.])@(?:zorg(?:route)?[ _-]?)?bot\b|(?<![\p{L}\p{N}.])@zo\p{L}{0,12}bo?t\b/giu;
const TAG = /<\/?[a-z][^<>]{0,200}>|&nbsp;/giu;
const DOTTED_LETTER = /(?<![\p{L}\p{N}])(\p{L})\.(?=\p{L}(?!\p{L}))/gu;
const UNFOLDED: Record<string, string> = { ø: "o", ł: "l", đ: "d", ı: "i", ß: "ss", æ: "ae", œ: "oe" };

const EMPTY = new RegExp(`(?<!\\p{L})(?:${EMPTY_PHRASES.join("|")})(?!\\p{L})`, "giu");
/** Stands in for what was left out, so that the next word does not become the first. */
const NOTHING = "dus";
const ASKED = /[?]|(?<!\p{L})(?:vraagteken|of (?:nog )?niet|of al wel)(?!\p{L})/iu;
const DRAWN_OUT = /(\p{L})\1{2,}/giu;
const EXCLAIMED =
  /(?<!\p{L})(?:kei|mega|super|hyper|echt)-?(?=(?:goed|fijn|druk|slecht|stil|zwak|boos|bezorgd|moe|laag|snel|lastig|moeilijk)\p{L}?(?!\p{L}))/giu;

/** Nearly every message: nothing to take accents from. */
const BARE = /^[ -~]*$/;

/** The message without the bot's own name and without the markup Teams puts around it. */
export function withoutMentions(text: string): string {
  if (!/[<@&]/.test(text)) return text.trim();
  return text.replace(MENTION, " ").replace(TYPED_MENTION, " ").replace(TAG, " ").trim();
}

/** Small letters without accents, so that "Zoë", "zoe" and "ZOE" are one. */
export function fold(text: string): string {
  if (BARE.test(text)) return text.toLowerCase();
  return text
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/\p{M}+/gu, "")
    .replace(/[øłđıßæœ]/gu, (letter) => UNFOLDED[letter] ?? letter);
}

/** Cuts a message into words, in plain Dutch where it was not (phone-words.ts). Abbreviations lose their dots (o.p.p.), "groep5a" becomes two words, "IB-er" one. */
export function readWords(text: string): Words {
  const spoken = withoutMentions(text.slice(0, LONGEST_TEXT));
  const bare = (BARE.test(spoken) ? spoken : spoken.normalize("NFKD").replace(/\p{M}+/gu, ""))
    .replace(/[‘’`´ʼ]/gu, "'")
    .replace(DOTTED_LETTER, "$1")
    .replace(DRAWN_OUT, "$1$1")
    .replace(EMPTY, NOTHING)
    .replace(EXCLAIMED, "")
    .replace(/\b(ib|rt|kc)-(?=ers?\b)/giu, "$1")
    .replace(/(\p{L}{2,20})(?=\d)/gu, "$1 ");
  const shouting = !/\p{Ll}/u.test(bare);
  const list: Word[] = [];
  let end = 0;
  for (const found of bare.matchAll(/[\p{L}\p{N}][\p{L}\p{N}']*/gu)) {
    const written = found[0];
    const first = list.length === 0 || /[.!?;\n]/u.test(bare.slice(end, found.index));
    end = found.index + written.length;
    const [before = written] = written.split(/'(?:s?$)/u);
    const text = fold(written.replaceAll("'", ""));
    if (text === "") continue;
    const capital = !first && !shouting && /^\p{Lu}/u.test(written);
    const plain = capital ? undefined : PLAIN_WORDS.get(text);
    if (plain) list.push(...plain.map((word, i) => ({ text: word, owner: word, capital, first: first && i === 0 })));
    else list.push({ text, owner: fold(before.replaceAll("'", "")), capital, first });
  }
  return { list, question: ASKED.test(bare) };
}
