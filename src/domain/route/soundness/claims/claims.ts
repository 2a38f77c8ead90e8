import type { Claim } from "../claim.ts";
import { alwaysSomebodysTurn } from "./always-somebodys-turn.ts";
import { endIsInReach } from "./end-is-in-reach.ts";
import { everyDutyIsRecorded } from "./every-duty-is-recorded.ts";
import { everyMoveIsTaken } from "./every-move-is-taken.ts";
import { everyResultLeadsOn } from "./every-result-leads-on.ts";
import { everyStepIsReached } from "./every-step-is-reached.ts";
import { nobodyApprovesOwnProposal } from "./nobody-approves-own-proposal.ts";
import { outsideActHasConsent } from "./outside-act-has-consent.ts";
import { passedTermAsksDecision } from "./passed-term-asks-decision.ts";
import { presenceIsKept } from "./presence-is-kept.ts";
import { promisesAreKept } from "./promises-are-kept.ts";
import { refusalBlocksNothing } from "./refusal-blocks-nothing.ts";
import { unsetSettingIsAsked } from "./unset-setting-is-asked.ts";

/** Everything that is claimed of a route. One claim, one file; the mutation test shows that each can fail. */
export const CLAIMS: readonly Claim[] = [
  everyStepIsReached,
  everyMoveIsTaken,
  everyDutyIsRecorded,
  everyResultLeadsOn,
  endIsInReach,
  alwaysSomebodysTurn,
  passedTermAsksDecision,
  unsetSettingIsAsked,
  outsideActHasConsent,
  refusalBlocksNothing,
  nobodyApprovesOwnProposal,
  presenceIsKept,
  promisesAreKept,
];
