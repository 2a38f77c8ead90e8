import { clean } from "./clean.ts";
import { COLOR, FONT, MARGINS, SIZE } from "./look.ts";

/** Below every page what it belongs to and which page of how many it is: loose sheets find each other again. */
export function writeFeet(doc: PDFKit.PDFDocument, footer: string): void {
  const { start, count } = doc.bufferedPageRange();
  for (let nth = 0; nth < count; nth++) {
    doc.switchToPage(start + nth);
    // Text below the margin would otherwise begin a page of its own.
    doc.page.margins.bottom = 0;
    const width = doc.page.width - MARGINS.left - MARGINS.right;
    const y = doc.page.height - MARGINS.bottom / 2 - SIZE.foot;
    doc.markContent("Artifact", { type: "Pagination", attached: ["Bottom"] });
    doc.font(FONT.text).fontSize(SIZE.foot).fillColor(COLOR.note);
    doc.text(clean(footer), MARGINS.left, y, { width: width - 90, lineBreak: false, ellipsis: true });
    doc.text(`Blad ${nth + 1} van ${count}`, MARGINS.left, y, { width, align: "right", lineBreak: false });
    doc.endMarkedContent();
  }
}
