import type { Intent } from "../intents.ts";
import type { Hit } from "../word-matcher.ts";
import type { IntentRules } from "./rule-notation.ts";

/** What is known of a message when the rules are asked. */
export type Found = {
  hits: readonly Hit[];
  /** Number of words in the message. */
  length: number;
  /** Positions that say nothing by themselves ("de", "met", a name). */
  meaningless: ReadonlySet<number>;
};

type Rule = {
  only: boolean;
  lists: readonly { name: string; optional: boolean }[];
  /** The second list must follow the first within so many words. */
  within: number | undefined;
  absent: readonly string[];
};

export type CompiledRules = readonly { intent: Intent; rules: readonly Rule[] }[];

/** How far apart two words may be to be read as one thought ("vader ... slaat"). */
const WITHIN: Readonly<Record<string, number>> = { ">": 4, ">>": 12 };
const GUESS_COSTS = 0.2;

/** Reads rules in the notation of rule-notation.ts. Throws when a rule names a list that does not exist. */
export function compileRules(groups: readonly IntentRules[], lists: ReadonlySet<string>): CompiledRules {
  return groups.map(({ intent, rules, unless = [] }) => ({
    intent,
    rules: rules.map((rule) => parse([rule, ...unless].join(" - "), lists)),
  }));
}

function parse(text: string, known: ReadonlySet<string>): Rule {
  const only = text.startsWith("alleen ");
  const [present = "", ...absent] = (only ? text.slice("alleen ".length) : text).split(" - ");
  const within = WITHIN[/ (>+) /u.exec(present)?.[1] ?? ""];
  const lists = present
    .split(/ (?:\+|>+) /u)
    .map((name) => ({ name: name.replace("?", ""), optional: name.endsWith("?") }));
  for (const name of [...lists.map((list) => list.name), ...absent]) {
    if (!known.has(name)) throw new Error(`Rule "${text}" names the list "${name}", which does not exist.`);
  }
  return { only, lists, within, absent };
}

/** The intent whose first rule holds, in the order of the rules. */
export function firstMatch(rules: CompiledRules, found: Found): Intent | undefined {
  const byList = grouped(found.hits);
  return rules.find((group) => group.rules.some((rule) => score(rule, byList, found) > 0))?.intent;
}

/** The intent with the rule that explains most words of the message; of equals, the one that stands first. */
export function bestMatch(rules: CompiledRules, found: Found): Intent | undefined {
  const byList = grouped(found.hits);
  let best: { intent: Intent; score: number } | undefined;
  for (const { intent, rules: own } of rules) {
    for (const rule of own) {
      const points = score(rule, byList, found);
      if (points > 0 && (best === undefined || points > best.score + 0.001)) best = { intent, score: points };
    }
  }
  return best?.intent;
}

/** Number of words the rule explains, a little less when slips were assumed; 0 when the rule does not hold. */
function score(rule: Rule, byList: ReadonlyMap<string, readonly Hit[]>, found: Found): number {
  for (const { name, optional } of rule.lists) if (!optional && !byList.has(name)) return 0;
  if (rule.absent.some((name) => byList.has(name))) return 0;
  const explained = new Set<number>();
  let guesses = 0;
  for (const { name } of rule.lists) {
    const hits = byList.get(name) ?? [];
    for (const hit of rule.only ? hits : hits.slice(0, 1)) {
      for (const position of hit.at) explained.add(position);
      if (hit.guessed) guesses++;
    }
  }
  if (rule.within !== undefined) {
    const [before, after] = rule.lists.map(({ name }) => byList.get(name));
    if (!inOrder(before, after, rule.within)) return 0;
  }
  if (rule.only) {
    for (let i = 0; i < found.length; i++) if (!explained.has(i) && !found.meaningless.has(i)) return 0;
  }
  return Math.max(explained.size, 1) - guesses * GUESS_COSTS;
}

function inOrder(before: readonly Hit[] = [], after: readonly Hit[] = [], within = 0): boolean {
  const firsts = before.map((hit) => hit.at.at(-1) ?? 0);
  const seconds = after.map((hit) => hit.at[0] ?? 0).sort((a, b) => a - b);
  return firsts.some((first) => {
    const next = seconds.find((second) => second > first);
    return next !== undefined && next - first <= within;
  });
}

/** Hits by list, the longest and surest first. */
function grouped(hits: readonly Hit[]): Map<string, Hit[]> {
  const byList = new Map<string, Hit[]>();
  for (const hit of hits) {
    const known = byList.get(hit.list);
    if (known) known.push(hit);
    else byList.set(hit.list, [hit]);
  }
  for (const list of byList.values())
    list.sort((a, b) => b.at.length - a.at.length || Number(a.guessed) - Number(b.guessed));
  return byList;
}
