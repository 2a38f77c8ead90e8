import { andList, capital, closed, day, ON_PAPER, onDay, uncapital } from "../../dutch/day.ts";
import { quoted } from "../../dutch/unmet-sentence.ts";
import type { Paper, PaperBlock } from "../../paper-ports.ts";
import type { RecipientExport } from "./recipient-export.ts";

/** The sheet that goes on top of what the school sends to somebody outside. */
export function recipientPaper(made: RecipientExport): Paper {
  const { pupil, recipient, school } = made;
  const list = (items: { text: string; notes: readonly string[] }[], none: string): PaperBlock =>
    items.length > 0 ? { kind: "list", items } : { kind: "text", text: none };
  return {
    title: `Gegevens over ${pupil.name} ${pupil.initial}.`.replace(" .", ""),
    subtitle: `Voor: ${recipient}. Van: ${school}.`,
    madeOn: made.madeOn,
    made: `Gemaakt ${onDay(made.madeOn, ON_PAPER)} door ${made.madeBy}.`,
    footer: `${school} · alleen voor: ${recipient}`,
    blocks: [
      {
        kind: "notice",
        text: "Dit is alleen bedoeld voor deze ontvanger en dit doel. Geef het niet door aan anderen.",
      },
      {
        kind: "facts",
        facts: [
          { title: "Leerling", value: `${pupil.name} ${pupil.initial}., ${pupil.group}`.replace(" .,", ",") },
          { title: "Zorgroute", value: made.route },
        ],
      },
      { kind: "heading", text: "Waarvoor, en wat mag mee" },
      list(
        made.allowed.map(({ what, purpose, ground, data }) => ({
          text: purpose === what ? closed(what) : `${what}. Waarvoor: ${closed(uncapital(purpose))}`,
          notes: [
            ground,
            data.length > 0 ? `Gegevens: ${closed(andList(data))}` : "Welke gegevens, dat noemt de zorgroute niet.",
          ],
        })),
        "",
      ),
      {
        kind: "text",
        text: "De zorgroute-bot bewaart geen verslagen, toetsen of plannen. De school voegt die zelf toe, uit het leerlingvolgsysteem.",
      },
      ...thereBlocks(made),
      { kind: "heading", text: "Wat er nog ontbreekt" },
      list(
        made.missing.map(({ what, source }) => ({
          text: closed(capital(what)),
          notes: [`In het document: ${closed(source)}`],
        })),
        made.there.length > 0
          ? "Niets: alles wat het document van de school hierbij noemt, is vastgelegd."
          : "Het document van de school noemt hierbij niets dat er moet zijn.",
      ),
      { kind: "heading", text: "Wat is weggelaten, en waarom" },
      list(
        made.leftOut.map(({ what, data, why }) => ({
          text: data.length > 0 ? `${what} (${andList(data)}).` : closed(what),
          notes: [why],
        })),
        "",
      ),
    ],
  };
}

function thereBlocks({ there }: RecipientExport): PaperBlock[] {
  if (there.length === 0) return [];
  return [
    { kind: "heading", text: "Wat er al is" },
    {
      kind: "list",
      items: there.map(({ what, on, pointer, parentsViews }) => ({
        text: `${what}, ${day(on, ON_PAPER)}${pointer ? ` (${pointer})` : ""}.`,
        notes: parentsViews.map((text) => `Zo zien de ouders het: ${quoted(text)}`),
      })),
    },
  ];
}
