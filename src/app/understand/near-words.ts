/** A word of the list that is near, and how many slips of the finger away it is. */
export type Near = { word: string; edits: number };

export type NearIndex = { find(token: string): Near[] };

/** Longer tokens are no typing errors of a known word; leaving them out keeps every lookup small. */
const LONGEST = 24;

/**
 * Counts slips between two words: a letter too many, too few, wrong, or two neighbours swapped
 * (Damerau-Levenshtein in the optimal string alignment form).
 */
export function editsBetween(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + same);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) cost = Math.min(cost, (beforeLast[j - 2] ?? 0) + 1);
      row.push(cost);
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length] ?? 0;
}

/**
 * Makes near words findable without comparing with the whole list: words at most two slips apart share a form with at
 * most two letters left out. Words of `twoSlipsFrom` letters and more are found with two slips, shorter ones with one;
 * `allows` has the last word on which slips are accepted between a word and a token.
 */
export function nearIndex(
  words: Iterable<string>,
  twoSlipsFrom: number,
  allows: (word: string, token: string, edits: number) => boolean,
): NearIndex {
  const byForm = new Map<string, string[]>();
  for (const word of new Set(words)) {
    if (word.length > LONGEST) continue;
    for (const form of shortened(word, word.length >= twoSlipsFrom)) {
      const known = byForm.get(form);
      if (known) known.push(word);
      else byForm.set(form, [word]);
    }
  }
  return {
    find(token) {
      if (token.length > LONGEST) return [];
      const candidates = new Set<string>();
      for (const form of shortened(token, token.length >= twoSlipsFrom - 2))
        for (const word of byForm.get(form) ?? []) candidates.add(word);
      const near: Near[] = [];
      for (const word of candidates) {
        const edits = editsBetween(word, token);
        if (allows(word, token, edits)) near.push({ word, edits });
      }
      return near.sort((a, b) => a.edits - b.edits);
    },
  };
}

/** The word with none, one and, if asked, two letters left out. */
function shortened(word: string, two: boolean): Set<string> {
  const forms = new Set([word]);
  for (let i = 0; i < word.length; i++) {
    const one = word.slice(0, i) + word.slice(i + 1);
    forms.add(one);
    if (!two) continue;
    for (let j = i; j < one.length; j++) forms.add(one.slice(0, j) + one.slice(j + 1));
  }
  return forms;
}
