import { answer, sideDoor } from "./answers/answer.ts";
import { rosters } from "./answers/pupil-meant.ts";
import type { CardContent } from "./cards/card-data.ts";
import { SUMMARIES } from "./compose.ts";
import type { AppDeps } from "./deps.ts";
import { capital } from "./dutch/day.ts";
import type { Address, Bot, OutMessage, PressReply, Speaker } from "./ports.ts";
import { press } from "./presses/press.ts";
import { receiveFile } from "./roster/receive-file.ts";
import { createTrail } from "./trail.ts";
import { understand } from "./understand/understand.ts";
import { teamWelcomeCard, welcomeCard } from "./welcome.ts";
import { leftPlace } from "./zorgteam/channel/link-channel.ts";

/** The bot itself, for any client: who speaks is looked up, what is said is answered, what is pressed is carried out. */
export function createBot(base: AppDeps, current: () => Promise<AppDeps>): Bot {
  const rosterOf = rosters();
  const show = (content: CardContent): OutMessage => ({ card: base.makeCard(content), summary: SUMMARIES.answer });
  const stranger = ({ admin }: AppDeps["school"]["file"]["contacts"]) =>
    `Ik ken je nog niet. ${capital(admin.name)} kan je toevoegen (${admin.how}).`;

  const personAt = async (from: Speaker, where: Address) => {
    const deps = await current();
    const person = deps.school.personByAad(from.aadId);
    const heard = person && (await deps.conversations.remember(person.id, where, deps.clock.now()));
    return { deps, person, topic: heard?.topic, first: heard?.first === true };
  };

  return {
    async message(from, where, text) {
      const { deps, person, topic, first } = await personAt(from, where);
      if (!person) {
        // A stand-in whom nobody added yet must also get to the right person at once.
        const side = sideDoor(deps, understand(text, []).intent);
        return [side ? show(side) : { text: stranger(deps.school.file.contacts), summary: SUMMARIES.answer }];
      }
      const trail = createTrail(deps, person.id, "message");
      const answered = show(
        await answer({ ...deps, trail }, rosterOf(deps.school, person), person, where, text, topic),
      );
      await trail.write();
      // Whoever had the app before anybody added them was not welcomed then. What was asked comes first: it may be urgent.
      return first ? [answered, show(welcomeCard(person))] : [answered];
    },

    async files(from, where, files) {
      const { deps, person, first } = await personAt(from, where);
      if (!person) return [{ text: stranger(deps.school.file.contacts), summary: SUMMARIES.answer }];
      const trail = createTrail(deps, person.id, "message");
      const answered = show(await receiveFile({ ...deps, trail }, person, where, files));
      await trail.write();
      return first ? [answered, show(welcomeCard(person))] : [answered];
    },

    async press(from, where, verb, data): Promise<PressReply> {
      const { deps, person } = await personAt(from, where);
      if (!person) return { kind: "message", text: stranger(deps.school.file.contacts) };
      if (where.type !== "personal") {
        return { kind: "message", text: "Over leerlingen praat ik alleen in een eigen chat met mij." };
      }
      const trail = createTrail(deps, person.id, "card");
      const pressed = await press({ ...deps, trail }, rosterOf(deps.school, person), person, verb, data);
      await trail.write();
      return "card" in pressed
        ? { kind: "card", card: deps.makeCard(pressed.card) }
        : { kind: "message", text: pressed.sentence };
    },

    async welcome(from, where, team) {
      const { deps, person, first } = await personAt(from, where);
      if (where.type === "groupChat") return [];
      if (person && where.type === "personal") return first ? [show(welcomeCard(person))] : [];
      if (!(await deps.conversations.arrive(placeOf(where, team)))) return [];
      return where.type === "personal"
        ? [{ text: stranger(deps.school.file.contacts), summary: SUMMARIES.answer }]
        : [show(teamWelcomeCard())];
    },

    async removed(from, where, team) {
      const deps = await current();
      await leftPlace(deps, where);
      await deps.conversations.leave(placeOf(where, team));
      const known = deps.school.personByAad(from.aadId);
      const address = known && where.type === "personal" ? await base.conversations.addressOf(known.id) : undefined;
      if (known && address?.conversationId === where.conversationId) await base.conversations.forget(known.id);
    },
  };
}

/** What is greeted once: a team as a whole, whichever of its channels tells of it, or one chat. */
function placeOf(where: Address, team: string | undefined): string {
  return team ?? where.conversationId.split(";messageid=")[0] ?? "";
}
