const RULES: readonly (readonly [RegExp, string])[] = [
  [/ck|q/g, "k"],
  [/sch(?=$|e)/g, "s"],
  [/ch/g, "g"],
  [/c(?=[eiy])/g, "s"],
  [/c/g, "k"],
  [/x/g, "ks"],
  [/ph/g, "f"],
  [/[td]h/g, "t"],
  [/dt?$/g, "t"],
  [/[ey]i|ij|y/g, "i"],
  [/ie/g, "i"],
  [/ou|ow/g, "au"],
  [/v/g, "f"],
  [/z/g, "s"],
  [/en$/g, "e"],
  [/(.)\1+/g, "$1"],
];

/**
 * What a Dutch word sounds like, roughly: words that are often written for each other (ei and ij, g and ch, a final d,
 * t or dt, a dropped n, doubled letters) get the same key.
 */
export function soundOf(word: string): string {
  let sound = word;
  for (const [pattern, by] of RULES) sound = sound.replace(pattern, by);
  return sound;
}

const DIMINUTIVE = /^(\p{L}{3,20}?)(?:etje|tje|pje|je|ke|eke)s?$/u;

/** The words a diminutive may be of ("momentje", "overlegjes", "belletje"), likeliest first; none when it is none. */
export function withoutDiminutive(word: string): readonly string[] {
  const found = DIMINUTIVE.exec(word);
  if (!found) return [];
  const [, base = ""] = found;
  const bases = [base, word.replace(/(?:je|ke)s?$/u, "")];
  const last = base.at(-1) ?? "";
  if (base.at(-2) === last) bases.push(base.slice(0, -1));
  if (/kje?s?$/u.test(word)) bases.push(`${base}g`);
  return bases;
}
