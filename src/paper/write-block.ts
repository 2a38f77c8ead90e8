import type { PaperBlock } from "../app/paper-ports.ts";
import { clean } from "./clean.ts";
import { COLOR, FONT, GAP, MARGINS, SIZE } from "./look.ts";

type Doc = PDFKit.PDFDocument;
type Struct = PDFKit.PDFStructureElement;

const INDENT = 14;
const FACT_TITLE_WIDTH = 150;
const PADDING = 8;
/** A heading alone at the foot of a page belongs to nothing. */
const WITH_HEADING = 70;

/** Writes one block below what is there, on a next page where it does not fit. */
export function writeBlock(doc: Doc, root: Struct, block: PaperBlock): void {
  doc.x = MARGINS.left;
  switch (block.kind) {
    case "heading":
      heading(doc, root, clean(block.text));
      break;
    case "text":
      paragraph(doc, root, clean(block.text));
      break;
    case "notice":
      notice(doc, root, clean(block.text));
      break;
    case "facts":
      facts(doc, root, block.facts);
      break;
    case "list":
      list(doc, root, block.items);
      break;
    default:
      assertNever(block);
  }
}

function heading(doc: Doc, root: Struct, text: string): void {
  doc.y += GAP;
  roomFor(doc, WITH_HEADING);
  root.add(
    doc.struct("H2", {}, () => {
      doc.font(FONT.bold).fontSize(SIZE.heading).fillColor(COLOR.heading).text(text);
    }),
  );
  doc.y += GAP / 2;
}

function paragraph(doc: Doc, root: Struct, text: string): void {
  plainly(doc);
  roomFor(doc, doc.heightOfString(text, { width: widthOf(doc) }));
  root.add(doc.struct("P", {}, () => void doc.text(text, MARGINS.left, doc.y, { width: widthOf(doc) })));
  doc.y += GAP;
}

function notice(doc: Doc, root: Struct, text: string): void {
  plainly(doc).font(FONT.bold);
  const width = widthOf(doc) - 2 * PADDING;
  const height = doc.heightOfString(text, { width }) + 2 * PADDING;
  roomFor(doc, height);
  const y = doc.y;
  doc.markContent("Artifact", { type: "Layout" });
  doc.rect(MARGINS.left, y, widthOf(doc), height).fill(COLOR.shade);
  doc.endMarkedContent();
  root.add(
    doc.struct(
      "P",
      {},
      () => void doc.fillColor(COLOR.text).text(text, MARGINS.left + PADDING, y + PADDING, { width }),
    ),
  );
  doc.y = y + height + GAP;
}

function facts(doc: Doc, root: Struct, rows: readonly { title: string; value: string }[]): void {
  const width = widthOf(doc) - FACT_TITLE_WIDTH;
  for (const row of rows) {
    const value = clean(row.value);
    plainly(doc);
    const height = Math.max(doc.heightOfString(value, { width }), doc.currentLineHeight());
    roomFor(doc, height);
    const y = doc.y;
    root.add(
      doc.struct("P", {}, () => {
        doc.fillColor(COLOR.note).text(`${titleOf(row.title)} `, MARGINS.left, y, { width: FACT_TITLE_WIDTH - INDENT });
        doc.fillColor(COLOR.text).text(value, MARGINS.left + FACT_TITLE_WIDTH, y, { width });
      }),
    );
    doc.y = y + height + 2;
  }
  doc.y += GAP / 2;
}

function list(doc: Doc, root: Struct, items: readonly { text: string; notes: readonly string[] }[]): void {
  const whole = doc.struct("L");
  root.add(whole);
  const width = widthOf(doc) - INDENT;
  for (const item of items) {
    const text = clean(item.text);
    const notes = item.notes.map(clean);
    roomFor(doc, heightOfItem(doc, text, notes, width));
    const body = doc.struct("LBody", {}, () => {
      plainly(doc).text(text, MARGINS.left + INDENT, doc.y, { width });
      doc.fontSize(SIZE.note).fillColor(COLOR.note);
      for (const note of notes) doc.text(note, MARGINS.left + INDENT, doc.y + 1, { width });
    });
    const label = doc.struct("Lbl", {}, () => {
      const { y } = doc;
      plainly(doc).text("•", MARGINS.left + 2, y, { lineBreak: false });
      doc.y = y;
    });
    const entry = doc.struct("LI");
    whole.add(entry);
    entry.add(label);
    entry.add(body);
    entry.end();
    doc.y += 4;
  }
  whole.end();
  doc.y += GAP / 2;
}

/** "Groep:", and "Weten jullie het?" as it is. */
function titleOf(title: string): string {
  const words = clean(title);
  return words.endsWith("?") ? words : `${words}:`;
}

function heightOfItem(doc: Doc, text: string, notes: readonly string[], width: number): number {
  const own = plainly(doc).heightOfString(text, { width });
  doc.fontSize(SIZE.note);
  return notes.reduce((sum, note) => sum + doc.heightOfString(note, { width }) + 1, own);
}

/** Goes to a next page when so much does not fit on this one, unless it would not fit on any. */
function roomFor(doc: Doc, height: number): void {
  const bottom = doc.page.height - MARGINS.bottom;
  if (doc.y + height > bottom && height < bottom - MARGINS.top) doc.addPage();
}

function plainly(doc: Doc): Doc {
  return doc.font(FONT.text).fontSize(SIZE.text).fillColor(COLOR.text);
}

function widthOf(doc: Doc): number {
  return doc.page.width - MARGINS.left - MARGINS.right;
}

function assertNever(block: never): never {
  throw new TypeError(`unknown block ${JSON.stringify(block)}`);
}
