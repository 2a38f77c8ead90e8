import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { initWasm, Resvg } from "@resvg/resvg-wasm";

/** Paints the icons of the app from their drawings: `node manifest/paint-icons.ts`, after a change of an SVG beside it. */

const require = createRequire(import.meta.url);

/** The drawings, and how wide Teams wants each, in dots. */
export const ICONS = [
  { name: "color", width: 192 },
  { name: "outline", width: 32 },
] as const;

let started: Promise<unknown> | undefined;

/** The PNG of a drawing in this folder. The painter of the bot (src/picture) keeps no see-through dots, and an outline is mostly that. */
export async function paintIcon(name: string, width: number): Promise<Uint8Array> {
  started ??= initWasm(readFileSync(require.resolve("@resvg/resvg-wasm/index_bg.wasm")));
  await started;
  const resvg = new Resvg(readFileSync(join(import.meta.dirname, `${name}.svg`), "utf8"), {
    fitTo: { mode: "width", value: width },
  });
  try {
    return resvg.render().asPng();
  } finally {
    resvg.free();
  }
}

if (import.meta.main) {
  for (const { name, width } of ICONS) {
    writeFileSync(join(import.meta.dirname, `${name}.png`), await paintIcon(name, width));
  }
}
