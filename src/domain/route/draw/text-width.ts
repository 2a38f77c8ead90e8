/**
 * How wide a text is, without a browser: the advance widths of Arial and of the fonts made to its measure (Helvetica,
 * Liberation Sans, Arimo), in thousandths of the font size. The drawing asks for these fonts.
 */
const WIDTHS: readonly (readonly [width: number, characters: string])[] = [
  [191, "'"],
  [222, "ijl‘’"],
  [260, "|"],
  [278, " !,./:;I[\\]ft"],
  [333, "()-`r·"],
  [355, '"“”'],
  [389, "*"],
  [469, "^"],
  [500, "cksvxyzJ"],
  [556, "#$0123456789?L_abdeghnopqu–€"],
  [584, "+<=>~"],
  [611, "FTZ"],
  [667, "&ABEKPSVXY"],
  [722, "CDHNRUw"],
  [778, "GOQ"],
  [833, "Mm"],
  [889, "%"],
  [944, "W"],
  [1000, "…—→"],
  [1015, "@"],
];
const WIDTH_OF = new Map(WIDTHS.flatMap(([width, characters]) => [...characters].map((one) => [one, width] as const)));
/** Wider than nearly every letter, so that an unknown one never makes a line too long. */
const UNKNOWN = 800;
/** The bold letters are on average 6 % wider; the widest Dutch words measured are 9 % wider. */
const BOLD = 1.09;

export type Font = { size: number; bold?: boolean };

/** Width of a line in the unit of the font size. An accent takes no room of its own. */
export function textWidth(text: string, { size, bold = false }: Font): number {
  let width = 0;
  for (const one of text.normalize("NFD").replace(/\p{M}/gu, "")) width += WIDTH_OF.get(one) ?? UNKNOWN;
  return (width / 1000) * size * (bold ? BOLD : 1);
}

/** The text in lines no wider than `width`. Breaks between words, and within a word only when it is wider than a line. */
export function wrapText(text: string, width: number, font: Font): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const longer = line ? `${line} ${word}` : word;
    if (textWidth(longer, font) <= width) {
      line = longer;
      continue;
    }
    if (line) lines.push(line);
    const parts = brokenWord(word, width, font);
    line = parts.pop() ?? "";
    lines.push(...parts);
  }
  return line ? [...lines, line] : lines;
}

function brokenWord(word: string, width: number, font: Font): string[] {
  const parts = [""];
  for (const one of word) {
    const last = parts.at(-1) ?? "";
    if (last && textWidth(`${last}${one}-`, font) > width) {
      parts[parts.length - 1] = `${last}-`;
      parts.push(one);
    } else parts[parts.length - 1] = last + one;
  }
  return parts;
}

/** At most `length` characters: whole sentences when one fits, otherwise whole words and an ellipsis. */
export function shortened(text: string, length: number): string {
  if (text.length <= length) return text;
  const sentences = text.slice(0, length + 1).match(/^.*[.!?](?=\s)/s)?.[0];
  if (sentences) return sentences;
  const words = text.match(new RegExp(`^.{0,${length - 1}}(?=\\s)`, "s"))?.[0] ?? text.slice(0, length - 1);
  return `${words.replace(/[\s,;:.–-]+$/, "")}…`;
}
