/** Digits that people write as one number with something between: "1234.56.782", "06 - 12 34 56 78", "(0316) 12 34 56". */
const RUN = /\d(?:[ .\-/_()]{0,3}\d)*/g;

/** Each run of digits in the text as the groups in which it was written. */
export function digitGroups(text: string): string[][] {
  return [...text.matchAll(RUN)].map(([run]) => run.match(/\d+/g) ?? []);
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
