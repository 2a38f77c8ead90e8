import type { Paper } from "../app/paper-ports.ts";
import { clean } from "./clean.ts";
import { COLOR, FONT, GAP, MARGINS, SIZE } from "./look.ts";

type Doc = PDFKit.PDFDocument;

/** The title, about whom and for whom it is, and when it was made. */
export function writeHead(doc: Doc, root: PDFKit.PDFStructureElement, { title, subtitle, made }: Paper): void {
  root.add(
    doc.struct("H1", {}, () => {
      doc.font(FONT.bold).fontSize(SIZE.title).fillColor(COLOR.heading).text(clean(title));
    }),
  );
  root.add(
    doc.struct("P", {}, () => {
      doc.moveDown(0.2).font(FONT.text).fontSize(SIZE.subtitle).fillColor(COLOR.text).text(clean(subtitle));
      doc.fontSize(SIZE.note).fillColor(COLOR.note).text(clean(made));
    }),
  );
  doc.markContent("Artifact", { type: "Layout" });
  const y = doc.y + GAP;
  doc
    .moveTo(MARGINS.left, y)
    .lineTo(doc.page.width - MARGINS.right, y)
    .lineWidth(1)
    .strokeColor(COLOR.rule)
    .stroke();
  doc.endMarkedContent();
  doc.y = y + GAP;
}
