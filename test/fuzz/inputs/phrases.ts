import { linesOf } from "../../lines-of.ts";
import { PUPILS } from "../fuzz-school.ts";
import type { Chance } from "./chance.ts";
import { anyText } from "./mutate.ts";

const WITH_NAME = /(?<!\p{L})(?:sanne|daan|noor|sem|fleur|mohammed|bo|roos|liv|jayden|yasmine|lotte)(?!\p{L})/giu;
const PHRASES = linesOf("test/fixtures/understand/built.tsv").map(([, , text = ""]) => text);
const TEXTS = [
  ...linesOf("test/fixtures/text/kept.txt").map(([text = ""]) => text),
  ...linesOf("test/fixtures/text/refused.tsv").map(([, text = ""]) => text),
];
const ALWAYS = [
  "inrichten",
  "importeren",
  "overzicht",
  "doorstroom",
  "zorgteamdata",
  "agenda zorgteam",
  "ik ben morgen weg",
  "berichten",
  "bewaartermijnen",
  "gebruik dit kanaal voor het zorgteam",
  "stop met dit kanaal",
  "ZT-7K3",
];

/** What somebody types to the bot: what people type, what it knows, or anything. */
export function anyPhrase(chance: Chance): string {
  if (chance.percent(10)) return anyText(chance);
  if (chance.percent(15)) return chance.pick(ALWAYS);
  if (chance.percent(40)) {
    return `${chance.pick(["wat nu met", "start zorgroute voor", "dossier", "toestemmingen van", "wie is aan zet bij", "plan een overleg over"])} ${chance.pick(PUPILS)}`;
  }
  return chance.pick(PHRASES).replace(WITH_NAME, () => chance.pick(PUPILS));
}

/** What somebody types in a field of a card. */
export function anyFieldText(chance: Chance): string {
  return chance.percent(15) ? anyText(chance) : chance.pick(TEXTS);
}
