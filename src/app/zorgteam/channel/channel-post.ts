import type { IsoDate } from "../../../domain/school/dates.ts";
import type { ChannelMessage } from "../../../domain/zorgteam/channel-message.ts";
import type { CardMaker } from "../../cards/card-maker.ts";
import { day } from "../../dutch/day.ts";
import { hours } from "../../dutch/zorgteam-words.ts";
import type { ChannelPost } from "../../ports.ts";

/** The one way to a message for a channel: from a `ChannelMessage`, in sentences that stand here. */
export function channelPost(makeCard: CardMaker, message: ChannelMessage, today: IsoDate): ChannelPost {
  const { title, text } = wordsOf(message, today);
  const items = "items" in message ? message.items : [];
  const card = makeCard({
    name: "zorgteam-post",
    data: {
      title,
      text,
      items: items.map(({ code, step, link }) => ({ code, step, link: { title: "Open in eigen chat", url: link } })),
    },
  });
  return { card, summary: title } as ChannelPost;
}

const HOW = "Typ een code in een eigen chat met mij. Alleen wie erbij hoort, ziet om wie het gaat.";

function wordsOf(message: ChannelMessage, today: IsoDate): { title: string; text: string } {
  switch (message.kind) {
    case "replaced":
      return {
        title: "Dit kanaal is niet meer van het zorgteam",
        text: "De agenda staat voortaan in een ander kanaal.",
      };
    case "cancelled":
      return {
        title: `Het zorgteam van ${day(message.was, today)} gaat niet door`,
        text: "Wat op de agenda stond, gaat mee naar de volgende keer.",
      };
    case "moved":
      return {
        title: `Verplaatst: ${momentOf(message, today)}`,
        text: `Eerst was het ${day(message.was, today)}. ${HOW}`,
      };
    case "changed":
      return { title: `Nieuwe agenda: ${momentOf(message, today)}`, text: listText(message, "Zo is de agenda nu.") };
    case "reminder":
      return { title: `Denk eraan: ${momentOf(message, today)}`, text: listText(message, "Dit staat op de agenda.") };
    case "agenda":
      return { title: `Agenda: ${momentOf(message, today)}`, text: listText(message, "Dit staat op de agenda.") };
  }
}

function momentOf({ moment }: Extract<ChannelMessage, { moment: unknown }>, today: IsoDate): string {
  return `zorgteam ${day(moment.date, today)}, ${hours(moment.from, moment.to)}`;
}

function listText({ items }: Extract<ChannelMessage, { moment: unknown }>, intro: string): string {
  return items.length === 0 ? "Er staat nu niets op de agenda." : `${intro} ${HOW}`;
}
