import { viewsOn } from "../../../domain/case/dossier/timeline.ts";
import type { Person, Subject } from "../../../domain/school/school.ts";
import { type CaseFile, todayOf } from "../../case-file.ts";
import { type ConsentLine, casesWithConsents, consentOverview } from "../../consents.ts";
import type { AppDeps } from "../../deps.ts";
import { GIVEN_BY, GIVEN_HOW, STANDING } from "../../dutch/consent-words.ts";
import { capital, day, onDay } from "../../dutch/day.ts";
import { viewSentence } from "../../dutch/entry-sentence.ts";
import { exchangeDetail, exchangeLine } from "../../dutch/exchange-words.ts";
import { permit } from "../../permit.ts";
import { namingFor, subjectLine } from "../advice-card.ts";
import type { CardContent } from "../card-data.ts";
import { button } from "../press-data.ts";

/** A card holds so many of each; all of it is in the export. */
const CONSENTS_SHOWN = 10;
const EXCHANGES_SHOWN = 15;

/** "Toestemmingen Sanne": how every consent stands, and what went outside on which ground. */
export async function consentsCard(
  deps: AppDeps,
  subject: Subject,
  viewer: Person,
  from?: CaseFile,
): Promise<CardContent> {
  if (subject.kind === "group" || !permit(deps, viewer, "pupil.consents", from ?? { subject })) {
    const lines =
      subject.kind === "group"
        ? ["Toestemming gaat over één leerling. Typ bijvoorbeeld: toestemmingen Sanne."]
        : ["Alleen de eigen leerkracht en de intern begeleider zien de toestemmingen."];
    return { name: "message", data: { title: "Toestemmingen", lines: lines.map((text) => ({ text })), actions: [] } };
  }
  const files = await casesWithConsents(deps, subject);
  const today = todayOf(deps);
  const { consents, exchanges, disagreeSince } = consentOverview(files, today);
  const running = from ?? files.find(({ state }) => state.status === "open");
  const open = running?.state.status === "open" ? running : undefined;
  const left = exchanges.length - EXCHANGES_SHOWN;
  return {
    name: "consents",
    data: {
      who: subjectLine(deps.school, subject),
      notice: disagreeSince
        ? `De ouders zijn het niet met elkaar eens (${onDay(disagreeSince, today)} vastgelegd). Beide ouders moeten ja zeggen.`
        : "",
      consents: consents.slice(0, CONSENTS_SHOWN).map((line) => ({
        title: namingFor(deps, line.file).consent(line.consent),
        state: stateOf(line),
        detail: detailOf(line, deps),
      })),
      exchanges: exchanges.slice(0, EXCHANGES_SHOWN).map(({ file, exchange }) => ({
        what: exchangeLine(exchange, namingFor(deps, file)),
        detail: [exchangeDetail(exchange, namingFor(deps, file)), ...viewsBeside(deps, file, exchange.seq)].join(" "),
      })),
      empty:
        left > 0
          ? `Hieronder staan de laatste ${EXCHANGES_SHOWN} keer dat er iets is gedeeld. De beheerder kan het hele overzicht maken.`
          : [
              consents.length === 0 ? "Er is nog geen toestemming gevraagd." : "",
              exchanges.length === 0 ? "Er is nog niets gedeeld met iemand buiten de school." : "",
            ]
              .filter(Boolean)
              .join(" "),
      actions: open
        ? [
            button(disagreeSince ? "Ouders zijn het weer eens" : "Ouders zijn het niet eens", "zr.disagree.open", {
              c: open.caseId,
            }),
            button("Wat nu?", "zr.advice", { c: open.caseId }),
          ]
        : [],
    },
  };
}

function stateOf({ standing, by }: ConsentLine): string {
  if (standing === "given") return `ja, van ${by ? GIVEN_BY[by] : "de ouders"}`;
  return standing === "refused" && by ? `nee, van ${GIVEN_BY[by]}` : STANDING[standing];
}

function detailOf({ file, seq, consent, on, how, until, place }: ConsentLine, deps: AppDeps): string {
  const today = todayOf(deps);
  const rule = file.route.consents.get(consent);
  const recipient = rule && file.route.roles.get(rule.recipient)?.name;
  return [
    on && `${capital(day(on, today))}${how ? `, ${GIVEN_HOW[how]}` : ""}`,
    until && `Geldig tot en met ${day(until, today)}`,
    place && `Ligt: ${place}`,
    recipient && rule?.kind === "consent" && `Met: ${recipient}`,
    rule && `Waarvoor: ${rule.purpose}`,
    rule && `Gegevens: ${rule.data.join("; ")}`,
  ]
    .filter(Boolean)
    .map((part) => `${String(part).replace(/\.$/, "")}.`)
    .concat(viewsBeside(deps, file, seq))
    .join(" ");
}

/** How parents see this entry, if they said so; of several the last, for the room on a card. */
function viewsBeside(deps: AppDeps, file: CaseFile, seq: number): string[] {
  const naming = namingFor(deps, file);
  return viewsOn(file.events, seq)
    .slice(-1)
    .map((view) => viewSentence(view, naming));
}
