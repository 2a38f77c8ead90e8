import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import PDFDocument from "pdfkit";
import type { Paper, PaperMaker } from "../app/paper-ports.ts";
import { FONT, MARGINS } from "./look.ts";
import { writeBlock } from "./write-block.ts";
import { writeFeet } from "./write-feet.ts";
import { writeHead } from "./write-head.ts";

const require = createRequire(import.meta.url);
const arimo = (file: string) => readFileSync(require.resolve(`@expo-google-fonts/arimo/${file}`));

/**
 * Makes PDFs in this process, with a font of its own in each: no machine needs fonts, and none is asked for. Tagged, in
 * Dutch and with a title, so that a screen reader reads it in order. Nothing in it depends on the clock: the same paper
 * gives the same bytes.
 */
export function createPaperMaker(): PaperMaker {
  const fonts = {
    [FONT.text]: arimo("400Regular/Arimo_400Regular.ttf"),
    [FONT.bold]: arimo("700Bold/Arimo_700Bold.ttf"),
  };
  return (paper) =>
    new Promise((resolve, reject) => {
      const doc = new PDFDocument({
        size: "A4",
        margins: MARGINS,
        // The feet are written when it is known how many pages there are.
        bufferPages: true,
        pdfVersion: "1.7",
        tagged: true,
        lang: "nl-NL",
        displayTitle: true,
        info: { Title: paper.title, Author: paper.footer, CreationDate: noonOn(paper), ModDate: noonOn(paper) },
      });
      const parts: Buffer[] = [];
      doc.on("data", (part: Buffer) => parts.push(part));
      doc.on("error", reject);
      doc.on("end", () => resolve(Buffer.concat(parts)));
      for (const [name, file] of Object.entries(fonts)) doc.registerFont(name, file);
      const root = doc.struct("Document");
      doc.addStructure(root);
      writeHead(doc, root, paper);
      for (const block of paper.blocks) writeBlock(doc, root, block);
      root.end();
      writeFeet(doc, paper.footer);
      doc.end();
    });
}

/** A PDF wants a moment; which one of the day says nothing. */
function noonOn({ madeOn }: Paper): Date {
  return new Date(`${madeOn}T12:00:00Z`);
}
