import type { CaseEvent } from "../../../case/events.ts";
import type { Setting } from "../claim.ts";
import { type Claim, dutyPath, NONE, type Violation } from "../claim.ts";
import type { Visit } from "../explore.ts";
import { standing } from "../holds.ts";

/**
 * Nothing goes outside without its own valid consent, a named ground, or anonymity. Read from the file and the records,
 * not from what the bot refuses.
 */
export const outsideActHasConsent: Claim = {
  name: "outside-act-has-consent",
  watch(setting) {
    return {
      visit(visit) {
        const found: Violation[] = [];
        for (const { cause } of visit.edges) {
          for (const event of cause.kind === "command" ? cause.events : []) {
            const message = problemOf(setting, visit, event);
            if (message) {
              found.push({ path: pathOf(setting, visit, event), message, at: visit.index, doing: cause });
            }
          }
        }
        return found.length > 0 ? found : NONE;
      },
    };
  },
};

function pathOf(setting: Setting, { look }: Visit, event: CaseEvent): PropertyKey[] {
  return dutyPath(setting, look.step.id, "duty" in event ? event.duty : "");
}

function problemOf({ route }: Setting, { node, look }: Visit, event: CaseEvent): string | undefined {
  if (event.type === "ConsentGiven") {
    const asked = route.consents.get(event.consent);
    if (!asked) return `De toestemming ‘${event.consent}’ staat niet in de route.`;
    if (asked.givenBy === "bothParents" && event.by === "oneParent") {
      return `‘${asked.title}’ telt met één ouder, terwijl beide ouders ja moeten zeggen.`;
    }
    if (asked.form === "signed" && event.how !== "signed") {
      return `‘${asked.title}’ telt zonder handtekening, terwijl de ouders moeten tekenen.`;
    }
    return undefined;
  }
  if (event.type !== "DutyDone") return undefined;
  const duty = look.step.duties.find(({ id }) => id === event.duty);
  if (!duty) return `De taak ‘${event.duty}’ staat niet in deze stap.`;
  const { outside } = duty;
  const meetsOutsider = [duty.who, ...duty.with].some((role) => route.roles.get(role)?.is === "outside");
  if (!outside) return meetsOutsider ? `Bij ‘${duty.label}’ is iemand van buiten, en outside ontbreekt.` : undefined;
  if (outside.ground || (outside.anonymous && event.anonymous)) return undefined;
  if (!outside.consent) return `‘${duty.label}’ gaat naar buiten zonder toestemming en zonder wettelijke grond.`;
  const consent = route.consents.get(outside.consent);
  if (consent?.recipient !== outside.recipient) {
    const to = route.roles.get(outside.recipient)?.name ?? outside.recipient;
    return `‘${duty.label}’ gaat naar ‘${to}’, maar de toestemming ‘${consent?.title ?? outside.consent}’ is voor een ander.`;
  }
  return standing(node.state.records, outside.consent) === "given"
    ? undefined
    : `‘${duty.label}’ gaat naar buiten terwijl er geen toestemming is.`;
}
