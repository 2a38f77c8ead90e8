import type { SchoolFile } from "../../../src/domain/school/school.ts";
import {
  addedFrom,
  fileFrom,
  installFrom,
  mentionFrom,
  messageFrom,
  type Place,
  pressFrom,
  type TestActivity,
} from "../../teams/activities.ts";
import { type CardPool, filledIn } from "./card-pool.ts";
import type { Chance } from "./chance.ts";
import { anyFile } from "./files.ts";
import { anyText, mutated, oddValue } from "./mutate.ts";
import { anyFieldText, anyPhrase } from "./phrases.ts";

/** One request to the bot: who it says it is from (undefined: nobody), and what it is. */
export type Input = {
  by: string | undefined;
  what: string;
  method: string;
  path: string;
  headers: Record<string, string>;
  body: string | undefined;
};

export type Sources = {
  chance: Chance;
  pool: CardPool;
  /** Entra ids of everybody who may send something. */
  people: readonly string[];
  serviceUrl: string;
  /** Puts a file where the bot may fetch it. */
  put(bytes: Uint8Array): string;
};

/** What is said first, so that there is something to press. */
export function openingOf({ people, pupils }: SchoolFile, administrator: string, serviceUrl: string): Input[] {
  const says = (aadId: string | undefined, text: string) =>
    aadId === undefined ? [] : [sent(aadId, "says", messageFrom({ serviceUrl, aadId }, text))];
  const coordinator = people.find(({ functions }) => functions.includes("careCoordinator"))?.aadId;
  const teacherOf = (group: string) => people.find(({ groups }) => groups.includes(group))?.aadId;
  return [
    ...["overzicht", "zorgteamdata", "ik ben weg van 14 tot 18 december"].flatMap((text) => says(coordinator, text)),
    ...["inrichten", "importeren"].flatMap((text) => says(administrator, text)),
    ...pupils.flatMap(({ name, group }) => says(teacherOf(group), `start zorgroute voor ${name}`)),
    ...people.flatMap(({ aadId }) => says(aadId, "berichten")),
  ];
}

/** The next request: mostly what people do, often not quite, sometimes nothing of the kind. */
export function anyInput(sources: Sources): Input {
  const { chance, people } = sources;
  const by = chance.pick(people);
  const kind = chance.below(100);
  if (kind < 25) return sent(by, "says", said(sources, placeOf(sources, by), anyPhrase(chance)));
  if (kind < 80) return pressed(sources, by);
  if (kind < 84) {
    const { name, bytes } = anyFile(chance);
    const url = chance.percent(80) ? sources.put(bytes) : `https://x.sharepoint.com.evil.example/${chance.below(9)}`;
    return sent(by, "sends a file", fileFrom(placeOf(sources, by), name, url));
  }
  if (kind < 87) {
    const place = placeOf(sources, by);
    const came = chance.pick([() => installFrom(place), () => installFrom(place, "remove"), () => addedFrom(place)]);
    return sent(by, "installs", came());
  }
  if (kind < 95) {
    const whole = pressed(sources, by);
    const odd = mutated(JSON.parse(whole.body ?? "{}"), chance, sources.pool.values);
    return { ...whole, by: senderOf(odd), what: "odd activity", body: JSON.stringify(odd) };
  }
  return strange(sources, by);
}

function placeOf({ chance, serviceUrl }: Sources, aadId: string): Place {
  const place: Place = { serviceUrl, aadId };
  if (chance.percent(90)) return place;
  if (chance.percent(40)) return { ...place, type: "groupChat", conversationId: "19:group@thread.v2" };
  const conversationId = `19:${chance.pick(["zorgteam", "algemeen"])}@thread.tacv2;messageid=${chance.below(1e9)}`;
  return { ...place, type: "channel", conversationId, teamId: "19:algemeen@thread.tacv2" };
}

function said({ chance }: Sources, place: Place, text: string): TestActivity {
  const activity = place.type ? mentionFrom(place, text) : messageFrom(place, text);
  return chance.percent(5) ? { ...activity, deliveryMode: "expectReplies" } : activity;
}

/** A button that somebody got: pressed by them, by somebody else, or not as it was. */
function pressed(sources: Sources, by: string): Input {
  const { chance, pool } = sources;
  const button = pool.pick(chance);
  if (!button) return sent(by, "says", said(sources, placeOf(sources, by), anyPhrase(chance)));
  const own = chance.percent(65);
  const who = own ? button.owner : by;
  const filled = { ...button.data, ...filledIn(button.inputs, chance, () => anyFieldText(chance)) };
  const data = chance.percent(25) ? mutated(filled, chance, pool.values) : filled;
  const verb = chance.percent(3) ? chance.pick([...pool.verbs(), "zr.nothing", anyText(chance)]) : button.verb;
  return sent(who, own ? "presses" : "replays", pressFrom(placeOf(sources, who), verb, data));
}

/** Nothing that Teams would send. */
function strange(sources: Sources, by: string): Input {
  const { chance } = sources;
  const activity = JSON.stringify(said(sources, placeOf(sources, by), anyPhrase(chance)));
  const json = { "content-type": "application/json" };
  const to = (method: string, path: string, body?: string, headers: Record<string, string> = json): Input => ({
    by: undefined,
    what: "strange request",
    method,
    path,
    headers: body === undefined ? {} : headers,
    body,
  });
  const name = encodeURIComponent(anyText(chance).slice(0, 80).toWellFormed());
  return chance.pick([
    () => to("POST", "/api/messages", activity.slice(0, chance.below(activity.length))),
    () => to("POST", "/api/messages", JSON.stringify(oddValue(chance))),
    () => to("POST", "/api/messages", anyText(chance)),
    () => to("POST", "/api/messages", `{"text":"${"x".repeat(300_000)}"}`),
    () => to("POST", "/api/messages", activity, { "content-type": "text/plain" }),
    () => to("POST", "/api/messages", activity, { ...json, "content-encoding": "gzip" }),
    () => ({ ...to("POST", "/api/messages", activity, { ...json, authorization: "Bearer x.y.z" }), by }),
    () => to("GET", chance.pick(["/api/messages", "/", "/healthz/x", "/agenda", "/download"])),
    () => to("GET", `/agenda/${name}.ics`),
    () => to("GET", `/agenda/f1.f2.1.99999999999.${"A".repeat(43)}.ics`),
    () => to("GET", `/download/${name}`),
    () => to(chance.pick(["PUT", "DELETE", "PATCH"]), "/api/messages", activity),
  ])();
}

function sent(by: string, what: string, activity: TestActivity): Input {
  const headers = { "content-type": "application/json" };
  return { by, what, method: "POST", path: "/api/messages", headers, body: JSON.stringify(activity) };
}

/** Whom an activity, however odd, says it is from. */
function senderOf(activity: unknown): string | undefined {
  const from = (activity as { from?: { aadObjectId?: unknown } } | null)?.from;
  return typeof from?.aadObjectId === "string" ? from.aadObjectId : undefined;
}
