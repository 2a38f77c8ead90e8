import sax from "sax";
import type { Roster } from "../../domain/school/roster/roster.ts";
import { RosterInvalid } from "../../domain/school/roster/roster-invalid.ts";
import { refuseCrowd } from "../refuse-crowd.ts";
import { slices } from "../slices.ts";
import { RecordReader } from "./record-reader.ts";

/** EDEXML is five deep, inside an envelope of a web service a few more. */
const MAX_DEPTH = 40;

/**
 * Reads EDEXML 2.x, and UWLR, which has the same blocks in a namespace: elements are known by their local names. The
 * order of the blocks and the list of school years of the published schema are not asked for, since current files break
 * both. No DTD is read, and no entity but the five of XML itself. Throws `RosterInvalid`.
 */
export async function readEdexml(text: string): Promise<Roster> {
  const roster: Roster = { groups: [], pupils: [], staff: [] };
  const reader = new RecordReader(roster);
  // The types of sax do not know this option yet.
  const parser = new sax.SAXParser(true, { strictEntities: true } as sax.SAXOptions);
  const path: string[] = [];
  parser.onerror = (cause) => {
    throw notXml(`Het XML-bestand is stuk bij regel ${parser.line + 1}; maak de export opnieuw.`, cause);
  };
  parser.ondoctype = () => {
    throw notXml("Het XML-bestand heeft een DOCTYPE; dat hoort niet in EDEXML en wordt niet gelezen.");
  };
  parser.onopentag = ({ name, attributes }) => {
    if (path.length >= MAX_DEPTH) throw notXml("Het XML-bestand is te diep genest; dit is geen EDEXML.");
    path.push(localName(name));
    const key = Object.entries(attributes).find(([attribute]) => localName(attribute) === "key")?.[1];
    reader.open(path, String(key ?? ""), parser.line + 1);
    refuseCrowd(roster);
  };
  parser.ontext = (piece) => reader.text(piece);
  parser.oncdata = (piece) => reader.text(piece);
  parser.onclosetag = () => {
    reader.close(path);
    path.pop();
  };
  for await (const slice of slices(text)) parser.write(slice);
  parser.close();
  if (!reader.sawBlock) {
    throw new RosterInvalid(
      "roster-not-edexml",
      "Dit XML-bestand is geen EDEXML: er staan geen leerlingen of leerkrachten in.",
    );
  }
  return roster;
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

function notXml(sentence: string, cause?: unknown): RosterInvalid {
  return new RosterInvalid("roster-not-xml", sentence, cause);
}
