import type { Cause } from "./cause.ts";

/** What an edge of the graph is, as far as questions about the whole graph ask. */
export type Tag = "plain" | "day" | "newTerm" | "choose" | "enter" | "newRound" | `given ${string}`;

export function tagOf(cause: Cause): Tag {
  if (cause.kind === "wait") return "day";
  if (cause.kind === "choose") return "choose";
  for (const event of cause.events) {
    if (event.type === "StepEntered") return event.newRound ? "newRound" : "enter";
    if (event.type === "TermSet") return "newTerm";
    if (event.type === "ConsentGiven") return `given ${event.consent}`;
  }
  return "plain";
}

/** The edges of a graph, in little room: there are some twenty for every node. */
export class Links {
  readonly #from: number[] = [];
  readonly #to: number[] = [];
  readonly #tags: Tag[] = [];

  add(from: number, to: number, tag: Tag): void {
    this.#from.push(from);
    this.#to.push(to);
    this.#tags.push(tag);
  }

  get size(): number {
    return this.#from.length;
  }

  /** The nodes at which an edge with such a tag begins. */
  sources(wanted: (tag: Tag) => boolean): number[] {
    const found = new Set<number>();
    this.#tags.forEach((tag, at) => {
      if (wanted(tag)) found.add(this.#from[at] ?? 0);
    });
    return [...found];
  }

  /** The nodes from which one of the goals can be reached along edges that `may` be taken; 1 for yes. */
  leadingTo(goals: Iterable<number>, size: number, may: (tag: Tag) => boolean): Uint8Array {
    const { starts, order } = this.#backwards(size);
    const leads = new Uint8Array(size);
    const waiting: number[] = [];
    const mark = (node: number) => {
      if (leads[node] === 1) return;
      leads[node] = 1;
      waiting.push(node);
    };
    for (const goal of goals) mark(goal);
    for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
      for (let at = starts[node] ?? 0; at < (starts[node + 1] ?? 0); at++) {
        const edge = order[at] ?? 0;
        if (may(this.#tags[edge] ?? "plain")) mark(this.#from[edge] ?? 0);
      }
    }
    return leads;
  }

  #sorted: { starts: Int32Array; order: Int32Array } | undefined;

  /** Edges in the order of where they lead to, with where each node's begin. */
  #backwards(size: number): { starts: Int32Array; order: Int32Array } {
    if (this.#sorted) return this.#sorted;
    const starts = new Int32Array(size + 1);
    for (const to of this.#to) starts[to + 1] = (starts[to + 1] ?? 0) + 1;
    for (let node = 0; node < size; node++) starts[node + 1] = (starts[node + 1] ?? 0) + (starts[node] ?? 0);
    const next = starts.slice();
    const order = new Int32Array(this.#to.length);
    this.#to.forEach((to, edge) => {
      order[next[to] ?? 0] = edge;
      next[to] = (next[to] ?? 0) + 1;
    });
    this.#sorted = { starts, order };
    return this.#sorted;
  }
}
