import { day } from "../app/dutch/day.ts";
import type { CaseLine, OrderRefusal, UndoLine } from "../app/move-cases.ts";
import type { Obstacle } from "../domain/case/move-case.ts";
import { dutyOf, questionOf, type Route } from "../domain/route/route.ts";
import type { IsoDate } from "../domain/school/dates.ts";

/** What `zorgroute move-cases` says: codes, steps and dates, never a name of a pupil. */

/** A code to speak of a case: the start of its id, as long as needed to tell these cases apart. */
export function codesOf(caseIds: readonly string[]): (caseId: string) => string {
  const longest = Math.max(8, ...caseIds.map((id) => id.length));
  let length = 8;
  while (length < longest && new Set(caseIds.map((id) => id.slice(0, length))).size < new Set(caseIds).size) length++;
  return (caseId) => caseId.slice(0, length);
}

/** What becomes of one case, in one line. */
export function fateLine({ runsOn, from, step, fate, done }: CaseLine, to: Route, today: IsoDate): string {
  const here = `versie ${runsOn}, ${from?.steps.get(step)?.title ?? step}`;
  const changed = done === "changed" ? " (niet overgezet: er is intussen iets vastgelegd)" : "";
  switch (fate.kind) {
    case "unreadable":
      return `${here}: blijft staan; van versie ${runsOn} is geen regelbestand meer`;
    case "person":
      return `${here}: iemand moet kijken; ${fate.obstacles.map((one) => obstacleWords(one, from, today)).join("; ")}`;
    case "sameStep":
      return `${here}: zelfde stap; ${datesWords(fate.dueWas, fate.dueNow, today)}${changed}`;
    case "otherStep":
      return `${here}: andere stap, ${to.steps.get(fate.step)?.title ?? fate.step}; ${datesWords(fate.dueWas, fate.dueNow, today)}${changed}`;
  }
}

/** What becomes of one case when an order is undone, in one line. */
export function undoWords({ to, fate, done }: UndoLine): string {
  if (done === "changed") return "blijft staan; er is intussen iets vastgelegd";
  switch (fate) {
    case "restored":
      return `terug naar versie ${to}`;
    case "overdue":
      return `terug naar versie ${to}; let op: daar is een datum voorbij`;
    case "recordedSince":
      return "blijft staan; er is na het overzetten iets vastgelegd";
    case "unreadable":
      return `blijft staan; van versie ${to} is geen regelbestand meer`;
  }
}

/** Why the order was not taken, with what to do. */
export function refusalWords(refusal: OrderRefusal): string {
  switch (refusal.code) {
    case "unknownVersion":
      return `Er is geen versie van ${refusal.route} met de datum ${refusal.to}. Zie de bestanden in de map van de regels.`;
    case "notInForce":
      return `De versie van ${refusal.to} geldt nog niet. Zet pas over als ze geldt.`;
    case "unknownPerson":
      return `${refusal.by} staat niet in het schoolbestand.`;
    case "personMissing":
      return "Wie geeft de opdracht? Vul bij --by de id van een intern begeleider in.";
    case "notCareCoordinator":
      return `${refusal.by} is geen intern begeleider. Alleen een intern begeleider laat leerlingen overzetten.`;
    case "unknownBatch":
      return `Er is niets overgezet onder ${refusal.batch}.`;
  }
}

function datesWords(was: IsoDate | null, now: IsoDate | null, today: IsoDate): string {
  if (was === now) return now ? `uiterlijk ${day(now, today)}` : "nog geen datum";
  const before = was ? day(was, today) : "nog geen datum";
  return now ? `uiterlijk ${day(now, today)} (was ${before})` : `nog geen datum (was ${before})`;
}

function obstacleWords(obstacle: Obstacle, from: Route | undefined, today: IsoDate): string {
  const consent = (id: string) => `‘${from?.consents.get(id)?.title ?? id}’`;
  switch (obstacle.code) {
    case "proposalPending":
      return "er ligt een voorstel";
    case "moreAsked":
      return "er is om meer gevraagd bij een voorstel";
    case "subjectChanged":
      return "de route gaat over iets anders (leerling of groep)";
    case "stepGone":
      return `stap ${obstacle.step} is er niet meer (geef met --instead ${obstacle.step}=… de stap die ervoor in de plaats komt)`;
    case "stepTaken":
      return `stap ${obstacle.step} is een eindstap, of was er al eerder`;
    case "recordLost":
      return `wat is vastgelegd, heeft geen plek meer: ${nameOf(obstacle.what, from)}`;
    case "consentGone":
      return `toestemming ${consent(obstacle.consent)} bestaat niet meer`;
    case "consentChanged":
      return `toestemming ${consent(obstacle.consent)} is voor iets anders gegeven (${obstacle.what.map(keyWords).join(", ")})`;
    case "consentStricter":
      return `voor ${consent(obstacle.consent)} is nu meer nodig dan de ouders gaven`;
    case "consentWider":
      return `toestemming ${consent(obstacle.consent)} zou voor meer gaan gelden: ${nameOf(obstacle.duty, from)}`;
    case "refusalLost":
      return `het nee van de ouders op ${consent(obstacle.consent)} zou niet meer tellen bij ${nameOf(obstacle.duty, from)}`;
    case "deadlinePassed":
      return `een datum is voorbij (${day(obstacle.on, today)})`;
    case "deadlineEarlier":
      return `de datum wordt eerder (${day(obstacle.now, today)}, was ${day(obstacle.was, today)})`;
    case "deadlineGone":
      return `de datum vervalt (was ${day(obstacle.was, today)})`;
    case "agreementLost":
      return `de afgesproken datum vervalt (was ${day(obstacle.was, today)})`;
    case "beyondCalendar":
      return "de schoolkalender loopt niet zo ver";
  }
}

function keyWords(key: string): string {
  const words: Readonly<Record<string, string>> = { recipient: "voor wie", purpose: "doel", data: "gegevens" };
  return words[key] ?? key;
}

/** What an id of the old version was called. */
function nameOf(id: string, route: Route | undefined): string {
  for (const step of route?.steps.values() ?? []) {
    const label =
      dutyOf(step, id)?.label ?? questionOf(step, id)?.label ?? step.moves.find((move) => move.id === id)?.title;
    if (label) return `‘${label}’`;
  }
  const text = route?.steps.get(id)?.title ?? route?.outcomes.get(id)?.text ?? route?.marks.get(id)?.text;
  return text ? `‘${text}’` : id;
}
