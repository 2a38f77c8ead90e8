import type { Step } from "../../route.ts";
import type { Duty } from "../../schema.ts";
import { type Claim, dutyPath, type Violation } from "../claim.ts";

/**
 * The one place for who must be there. A duty names those without whom it does not count among those who belong there; no
 * talk or meeting can be planned against a rule of its step; and what is recorded had everybody there.
 */
export const presenceIsKept: Claim = {
  name: "presence-is-kept",
  watch(setting) {
    const planned: Violation[] = [...setting.route.steps.values()].flatMap((step) =>
      step.duties.flatMap((duty) => {
        const message = planProblem(step, duty);
        return message ? [{ path: dutyPath(setting, step.id, duty.id), message }] : [];
      }),
    );
    return {
      start: () => planned,
      visit({ index, look, edges }) {
        const found: Violation[] = [];
        for (const { cause } of edges) {
          for (const event of cause.kind === "command" ? cause.events : []) {
            if (event.type !== "DutyDone" || !event.attended) continue;
            const duty = look.step.duties.find(({ id }) => id === event.duty);
            const message = duty && absenceProblem(look.step, duty, event.attended);
            if (message)
              found.push({ path: dutyPath(setting, look.step.id, event.duty), message, at: index, doing: cause });
          }
        }
        return found;
      },
    };
  },
};

function planProblem(step: Step, duty: Duty): string | undefined {
  const there = [duty.who, ...duty.with];
  const missing = duty.mustAttend.find((role) => !there.includes(role));
  if (!isTalk(duty) && duty.mustAttend.length > 0) {
    return `Bij ‘${duty.label}’ staat mustAttend, maar dat telt alleen bij een gesprek of overleg (talk of meeting).`;
  }
  if (missing) return `Bij ‘${duty.label}’ moet ‘${missing}’ erbij zijn, maar die staat niet bij who of with.`;
  return isTalk(duty) ? absenceProblem(step, duty, there) : undefined;
}

function absenceProblem(step: Step, duty: Duty, there: readonly string[]): string | undefined {
  if (!isTalk(duty)) return undefined;
  const missing = duty.mustAttend.find((role) => !there.includes(role));
  if (missing) return `‘${duty.label}’ telt zonder ‘${missing}’, terwijl die erbij moet zijn.`;
  const broken = step.presence.find(
    ({ role, meeting, needs }) => there.includes(role) && there.includes(meeting) && !there.includes(needs),
  );
  return broken && `Bij ‘${duty.label}’ is ‘${broken.role}’ met ‘${broken.meeting}’ zonder ‘${broken.needs}’.`;
}

function isTalk({ kind }: Duty): boolean {
  return kind === "talk" || kind === "meeting";
}
