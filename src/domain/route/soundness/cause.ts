import type { Actor, Command } from "../../case/command.ts";
import type { CaseEvent } from "../../case/events.ts";

/** What leads from one node to the next: somebody does something, days go by, or the school makes up its mind. */
export type Cause =
  | { kind: "command"; command: Command; actor: Actor; events: readonly CaseEvent[] }
  | { kind: "wait"; until: "day" | "limit" | "roundEnd"; step: string }
  | { kind: "choose"; setting: string; option: string };

export type Edge = { from: number; to: number; cause: Cause };
