import { edexml } from "../../roster/edexml-file.ts";
import type { Chance } from "./chance.ts";
import { anyText } from "./mutate.ts";

const SAMPLES: readonly (readonly [name: string, text: string])[] = [
  ["EDEX.xml", edexml()],
  ["EDEX.xml", edexml({ year: "2027-2028", pupils: "" })],
  ["klas.csv", "leerlingnummer;roepnaam;achternaam;groep\r\n10001;Noor;Visser;5A\r\n10002;Sem;Bos;5A\r\n"],
  ["klas.csv", "a,b\n1,2\n"],
  ["bom.xml", '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]><EDEX>&b;&b;</EDEX>'],
  ["foto.png", "\u0089PNG\r\n\u001a\n"],
  ["leeg.csv", ""],
];

/** A file as somebody may send it: a right one, one with a few bytes changed, or nothing like it. */
export function anyFile(chance: Chance): { name: string; bytes: Uint8Array } {
  const [name, text] = chance.pick(SAMPLES);
  const bytes = new TextEncoder().encode(chance.percent(15) ? anyText(chance) : text);
  if (chance.percent(50) && bytes.length > 0) {
    for (let nth = chance.below(20); nth >= 0; nth--) bytes[chance.below(bytes.length)] = chance.below(256);
  }
  return { name: chance.percent(10) ? anyText(chance) : name, bytes };
}
