import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { initWasm, Resvg } from "@resvg/resvg-wasm";
import type { Painter } from "../app/deps.ts";
import { palettePng } from "./palette-png.ts";

const require = createRequire(import.meta.url);
/** Arimo has the measures that the drawing counts with; it comes along as a package, so no machine needs fonts. */
const FONTS = ["400Regular/Arimo_400Regular.ttf", "700Bold/Arimo_700Bold.ttf"];
/** Far more than the routes of a school have; of some 15 KB each. */
const KEPT = 500;
let started: Promise<unknown> | undefined;

/**
 * Makes pictures in this process with WebAssembly: no browser, nothing native, no network. Throws on a broken SVG. One
 * takes some 25 ms of the only thread, so each is painted once and kept as long as there is room: there are a few per step of
 * the routes, and a new one of the flow when its numbers change. Nothing in them names a pupil.
 */
export async function createPainter(): Promise<Painter> {
  started ??= initWasm(readFileSync(require.resolve("@resvg/resvg-wasm/index_bg.wasm")));
  await started;
  const fontBuffers = FONTS.map((font) => readFileSync(require.resolve(`@expo-google-fonts/arimo/${font}`)));
  const painted = new Map<string, string>();
  return (svg, width) => {
    const key = `${width} ${svg}`;
    const known = painted.get(key);
    if (known) return known;
    const resvg = new Resvg(svg, {
      fitTo: { mode: "width", value: width },
      font: { fontBuffers, defaultFontFamily: "Arimo", sansSerifFamily: "Arimo" },
    });
    try {
      const image = resvg.render();
      const png = palettePng({ width: image.width, height: image.height, rgba: image.pixels });
      image.free();
      const uri = `data:image/png;base64,${Buffer.from(png).toString("base64")}`;
      const oldest = painted.size >= KEPT ? painted.keys().next().value : undefined;
      if (oldest !== undefined) painted.delete(oldest);
      painted.set(key, uri);
      return uri;
    } finally {
      resvg.free();
    }
  };
}
