/** Digits that people write as one number with something between: "1234.56.782", "06 - 12 34 56 78", "(0316) 12 34 56". */
const RUN = /\d(?:[ .\-/_()]{0,3}\d)*/g;

/**
 * What also stands between a clock's digits or those of a list ("9:30", "groep 5,6,7"): of one number only where the groups
 * are those of a BSN, or an area code with the rest behind it.
 */
const BSN_APART =
  /(?<!\d)(?:(\d{3})(,| ?[:;|] ?|\s*\n\s*)(\d{3})\2(\d{3})|(\d{4})(,| ?[:;|] ?|\s*\n\s*)(\d{2})\6(\d{3}))(?!\d)/g;
const AREA_APART = /(?<!\d)(0\d{1,3})(?: ?[,:;|] ?|\s*\n\s*)(?=\d{6,8}(?!\d))/g;

/** Each run of digits in the text as the groups in which it was written. */
export function digitGroups(text: string): string[][] {
  const joined = text
    .replace(BSN_APART, (...found) =>
      [found[1], found[3], found[4], found[5], found[7], found[8]].filter(Boolean).join("-"),
    )
    .replace(AREA_APART, "$1-");
  return [...joined.matchAll(RUN)].map(([run]) => run.match(/\d+/g) ?? []);
}

/** All neighbouring groups that have this many digits together. */
export function windowsOf(groups: readonly string[], digits: number): string[][] {
  const found: string[][] = [];
  groups.forEach((_, from) => {
    let length = 0;
    for (let to = from; to < groups.length && length < digits; to++) {
      length += groups[to]?.length ?? 0;
      if (length === digits) found.push(groups.slice(from, to + 1));
    }
  });
  return found;
}
