import { answer, sideDoor } from "./answers/answer.ts";
import { greetCard } from "./answers/general.ts";
import { rosters } from "./answers/pupil-meant.ts";
import type { CardContent } from "./cards/card-data.ts";
import { SUMMARIES } from "./compose.ts";
import type { AppDeps } from "./deps.ts";
import type { Address, Bot, OutMessage, PressReply, Speaker } from "./ports.ts";
import { press } from "./presses/press.ts";
import { understand } from "./understand/understand.ts";
import { leftPlace } from "./zorgteam/channel/link-channel.ts";

/** The bot itself, for any client: who speaks is looked up, what is said is answered, what is pressed is carried out. */
export function createBot(base: AppDeps, current: () => Promise<AppDeps>): Bot {
  const rosterOf = rosters();
  const show = (content: CardContent): OutMessage => ({ card: base.makeCard(content), summary: SUMMARIES.answer });
  const stranger = ({ admin }: AppDeps["school"]["file"]["contacts"]) =>
    `Ik ken je nog niet. Vraag ${admin.name} om je toe te voegen (${admin.how}).`;

  const personAt = async (from: Speaker, where: Address) => {
    const deps = await current();
    const person = deps.school.personByAad(from.aadId);
    const topic = person && (await deps.conversations.remember(person.id, where, deps.clock.now()));
    return { deps, person, topic };
  };

  return {
    async message(from, where, text) {
      const { deps, person, topic } = await personAt(from, where);
      if (!person) {
        // A stand-in whom nobody added yet must also get to the right person at once.
        const side = sideDoor(deps, understand(text, []).intent);
        return [side ? show(side) : { text: stranger(deps.school.file.contacts), summary: SUMMARIES.answer }];
      }
      return [show(await answer(deps, rosterOf(deps.school, person), person, where, text, topic))];
    },

    async press(from, where, verb, data): Promise<PressReply> {
      const { deps, person } = await personAt(from, where);
      if (!person) return { kind: "message", text: stranger(deps.school.file.contacts) };
      if (where.type !== "personal") {
        return { kind: "message", text: "Over leerlingen praat ik alleen in een eigen chat met mij." };
      }
      const pressed = await press(deps, rosterOf(deps.school, person), person, verb, data);
      return "card" in pressed
        ? { kind: "card", card: deps.makeCard(pressed.card) }
        : { kind: "message", text: pressed.sentence };
    },

    async welcome(from, where) {
      const { school } = await current();
      const known = school.personByAad(from.aadId);
      if (!known || where.type !== "personal") return [];
      // Teams sends the install event again and again; whoever has an address has been welcomed.
      const welcomed = (await base.conversations.addressOf(known.id)) !== undefined;
      await base.conversations.remember(known.id, where, base.clock.now());
      return welcomed ? [] : [show(greetCard(known))];
    },

    async removed(from, where) {
      const deps = await current();
      await leftPlace(deps, where);
      const known = deps.school.personByAad(from.aadId);
      const address = known && where.type === "personal" ? await base.conversations.addressOf(known.id) : undefined;
      if (known && address?.conversationId === where.conversationId) await base.conversations.forget(known.id);
    },
  };
}
