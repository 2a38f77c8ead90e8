import type { RecordedEvent } from "../../../domain/case/events.ts";
import { actsUnder, sharedUnder } from "../../../domain/case/exchanges.ts";
import { stepOf } from "../../../domain/route/route.ts";
import type { Duty } from "../../../domain/route/schema.ts";
import type { CaseFile } from "../../case-file.ts";
import type { AppDeps } from "../../deps.ts";
import { andList, closed } from "../../dutch/day.ts";
import { eventSentence } from "../../dutch/event-sentence.ts";
import { exchangeLine } from "../../dutch/exchange-words.ts";
import type { Naming } from "../../dutch/naming.ts";
import { namingFor, subjectLine } from "../advice-card.ts";
import type { CardContent } from "../card-data.ts";
import { button } from "../press-data.ts";

/**
 * After a no, a withdrawal or a disagreement: what cannot go outside now, what can, and what was shared before. Undefined for
 * any other event. With `undo` it can be taken back at once.
 */
export function lostConsentCard(
  deps: AppDeps,
  file: CaseFile,
  recorded: RecordedEvent,
  { undo = false }: { undo?: boolean } = {},
): CardContent | undefined {
  const { event } = recorded;
  const naming = namingFor(deps, file);
  const lines =
    event.type === "ConsentRefused" || event.type === "ConsentWithdrawn"
      ? consentLines(file, event.consent, naming)
      : event.type === "ParentsDisagree"
        ? disagreementLines(file, naming)
        : undefined;
  if (!lines) return undefined;
  // Who reads this as a message knows that messages went out.
  const told = undo && event.type !== "ConsentRefused" ? [toldLine(file, recorded.by, naming)] : [];
  const c = file.caseId;
  return {
    name: "message",
    data: {
      title: subjectLine(deps.school, file.subject),
      lines: [closed(eventSentence(recorded, naming)), ...lines, ...told].map((text) => ({ text })),
      actions: [
        ...(undo ? [button("Ongedaan maken", "zr.undo", { c, v: file.version, s: recorded.seq })] : []),
        button("Toestemmingen", "zr.consents", { c }),
        button("Wat nu?", "zr.advice", { c }),
      ],
    },
  };
}

function consentLines(file: CaseFile, consent: string, naming: Naming): string[] {
  if (naming.consentWord(consent) === "instemming") {
    return ["Praat met de ouders verder over het plan. De hulp in de klas gaat gewoon door."];
  }
  const shared = sharedUnder(file.route, file.state, consent);
  return [
    ...actLines(file, actsUnder(file.route, consent)),
    ...(shared.length > 0
      ? [
          "Dit is eerder gedeeld met deze toestemming. Dat blijft gedeeld:",
          ...shared.map((one) => `• ${exchangeLine(one, naming)}`),
        ]
      : ["Met deze toestemming is nog niets gedeeld."]),
  ];
}

/** Consents that rest on one parent stop; those of both or of a voogd go on. */
function disagreementLines(file: CaseFile, naming: Naming): string[] {
  const stopped = [...file.route.consents.keys()].filter((consent) => {
    const last = file.state.records.findLast(({ fact }) => "consent" in fact && fact.consent === consent)?.fact;
    return last?.type === "ConsentGiven" && last.by === "oneParent";
  });
  return [
    "Vanaf die dag is het ja van één ouder niet genoeg: dan moeten beide ouders ja zeggen.",
    stopped.length > 0
      ? `Dit ja telt nu niet meer: ${andList(stopped.map((consent) => `‘${naming.consent(consent)}’`))}.`
      : "Er is nu geen toestemming die op één ouder rust.",
    ...actLines(
      file,
      stopped.flatMap((consent) => actsUnder(file.route, consent)),
    ),
  ];
}

/** What this step had planned to take outside: what stops, what can go ahead without a name, and that help goes on. */
function actLines({ route, state }: CaseFile, acts: readonly Duty[]): string[] {
  const here = new Set(stepOf(route, state.step).duties.map(({ id }) => id));
  const now = acts.filter(({ id }) => here.has(id));
  const stopped = now.filter(({ outside }) => !outside?.anonymous);
  const without = now.filter(({ outside }) => outside?.anonymous);
  const others = stepOf(route, state.step).duties.filter(
    (duty) => duty.outside?.anonymous && !now.some(({ id }) => id === duty.id),
  );
  const named = (duties: readonly Duty[]) => andList(duties.map(({ label }) => `‘${label}’`));
  return [
    ...(stopped.length > 0 ? [`Dit gaat nu niet door: ${named(stopped)}.`] : []),
    ...(without.length > 0 ? [`Dit mag alleen nog zonder naam: ${named(without)}.`] : []),
    ...(others.length > 0 ? [`Zonder naam om raad vragen kan wel: ${named(others)}.`] : []),
    "De hulp in de klas gaat gewoon door.",
  ];
}

function toldLine({ route }: CaseFile, by: string, naming: Naming): string {
  const coordinator = [...route.roles.values()].find(({ is }) => is === "careCoordinator");
  return coordinator ? `Bericht gaat naar: ${naming.holders(coordinator.id, by)}.` : "";
}
