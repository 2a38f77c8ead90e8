import { crc32, deflateSync } from "node:zlib";

/** A picture of few colours takes a quarter of the bytes when each dot is half a byte that points into a palette. */
const COLOURS = 14;
/** So many are taken for how often they occur: flat parts and lines. The others are spread, for the edges of letters. */
const FLAT = 13;

export type Pixels = { width: number; height: number; rgba: Uint8Array };

/** A PNG with a palette of 14 colours; other colours become the nearest. Every dot must be opaque. The same dots give the same bytes. */
export function palettePng({ width, height, rgba }: Pixels): Uint8Array {
  const dots = coloursOf(rgba);
  const colours = byFrequency(dots);
  const palette = paletteOf(colours);
  const nearest = new Map(colours.map((colour) => [colour, nearestIn(palette, colour)]));
  const row = 1 + Math.ceil(width / 2);
  const packed = Buffer.alloc(row * height);
  // Most dots have the colour of the one before: looking only at changes takes a third of the time.
  let last = -1;
  let index = 0;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const colour = dots[y * width + x] ?? 0;
      if (colour !== last) {
        last = colour;
        index = nearest.get(colour) ?? 0;
      }
      const byte = y * row + 1 + (x >> 1);
      packed[byte] = (packed[byte] ?? 0) | (x % 2 === 0 ? index << 4 : index);
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([4, 3], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk("IHDR", header),
    chunk("PLTE", Buffer.from(palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]))),
    chunk("IDAT", deflateSync(packed, { level: 9, memLevel: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

/** Each dot as one number, red first. */
function coloursOf(rgba: Uint8Array): Uint32Array {
  const colours = new Uint32Array(rgba.length / 4);
  for (let dot = 0, at = 0; dot < colours.length; dot++, at += 4) {
    colours[dot] = ((rgba[at] ?? 0) << 16) | ((rgba[at + 1] ?? 0) << 8) | (rgba[at + 2] ?? 0);
  }
  return colours;
}

/** Every colour once, the most frequent first. */
function byFrequency(dots: Uint32Array): number[] {
  const counts = new Map<number, number>();
  for (let start = 0, end = 0; start < dots.length; start = end) {
    const colour = dots[start] ?? 0;
    while (end < dots.length && dots[end] === colour) end += 1;
    counts.set(colour, (counts.get(colour) ?? 0) + end - start);
  }
  return [...counts].sort(([a, one], [b, other]) => other - one || a - b).map(([colour]) => colour);
}

function paletteOf(colours: readonly number[]): number[] {
  const palette = colours.slice(0, FLAT);
  for (let apart = 4096; apart > 1 && palette.length < COLOURS; apart /= 2) {
    for (const colour of colours) {
      if (palette.length === COLOURS) break;
      if (palette.every((chosen) => distance(chosen, colour) >= apart)) palette.push(colour);
    }
  }
  return palette;
}

function nearestIn(palette: readonly number[], colour: number): number {
  let best = 0;
  for (const [index, candidate] of palette.entries()) {
    if (distance(candidate, colour) < distance(palette[best] ?? 0, colour)) best = index;
  }
  return best;
}

function distance(one: number, other: number): number {
  const apart = (shift: number) => ((one >> shift) & 255) - ((other >> shift) & 255);
  return apart(16) ** 2 + apart(8) ** 2 + apart(0) ** 2;
}

function chunk(type: string, data: Uint8Array): Buffer {
  const bytes = Buffer.alloc(12 + data.length);
  bytes.writeUInt32BE(data.length, 0);
  bytes.write(type, 4, "latin1");
  bytes.set(data, 8);
  bytes.writeUInt32BE(crc32(bytes.subarray(4, 8 + data.length)), 8 + data.length);
  return bytes;
}
