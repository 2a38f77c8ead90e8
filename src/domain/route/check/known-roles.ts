import { allDuties, type Check, type Finding } from "./check.ts";

/** Every role that is mentioned is one of the route's roles. */
export const knownRoles: Check = {
  name: "known-roles",
  find(route) {
    const known = new Set(route.roles.map((role) => role.id));
    const findings: Finding[] = [];
    const need = (role: string | undefined, path: readonly PropertyKey[]) => {
      if (role === undefined || known.has(role)) return;
      findings.push({
        path,
        message: `De rol "${role}" staat niet onder roles. Bekend zijn: ${[...known].join(", ")}.`,
      });
    };
    const needAll = (roles: readonly string[], path: readonly PropertyKey[]) => {
      roles.forEach((role, nth) => void need(role, [...path, nth]));
    };
    for (const { duty, path } of allDuties(route)) {
      need(duty.who, [...path, "who"]);
      needAll(duty.with, [...path, "with"]);
      needAll(duty.mustAttend, [...path, "mustAttend"]);
      need(duty.outside?.recipient, [...path, "outside", "recipient"]);
    }
    route.consents.forEach((consent, at) => void need(consent.recipient, ["consents", at, "recipient"]));
    route.steps.forEach((step, at) => {
      const path = ["steps", at];
      need(step.lead, [...path, "lead"]);
      needAll(step.involved, [...path, "involved"]);
      if (step.term && "setBy" in step.term) {
        need(step.term.setBy, [...path, "term", "setBy"]);
        needAll(step.term.with, [...path, "term", "with"]);
      }
      need(step.evaluation?.who, [...path, "evaluation", "who"]);
      needAll(step.evaluation?.with ?? [], [...path, "evaluation", "with"]);
      step.questions.forEach((question, nth) => void need(question.who, [...path, "questions", nth, "who"]));
      step.moves.forEach((move, nth) => {
        needAll(move.proposedBy, [...path, "moves", nth, "proposedBy"]);
        need(move.approvedBy, [...path, "moves", nth, "approvedBy"]);
        needAll(move.heard ?? [], [...path, "moves", nth, "heard"]);
        needAll(move.tell, [...path, "moves", nth, "tell"]);
      });
    });
    return findings;
  },
};
