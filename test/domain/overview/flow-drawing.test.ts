import { expect, test } from "@jest/globals";
import { type DrawnStep, flowDrawing } from "../../../src/domain/overview/flow-drawing.ts";

const LEGEND = { count: "aantal", inTime: "op tijd", late: "te laat", term: "termijn", median: "hoe lang meestal" };
const IN_TIME = "#1f4e8c";
const HATCHED = "url(#late)";

function step(title: string, count: number | null, late: number | null): DrawnStep {
  const words = { count: `${count} leerlingen`, late: `${late} te laat`, time: "meestal 2 weken, termijn 3" };
  return { id: title, title, term: 3, count, late, medianWeeks: count ? 2 : null, words };
}

/** Left side and width of every bar with this paint, without the legend's own. */
function bars(svg: string, paint: string): [number, number][] {
  return [...svg.matchAll(/<rect x="([\d.]+)" y="[\d.]+" width="([\d.]+)" height="18" fill="([^"]+)"/g)]
    .filter(([, , , fill]) => fill === paint)
    .map(([, x, width]) => [Number(x), Number(width)]);
}

test("a bar is as long as there are pupils in the step, and who is too late is its end", () => {
  const { svg } = flowDrawing([step("Een", 20, 5), step("Twee", 10, 0), step("Drie", 0, 0)], LEGEND);
  expect(bars(svg, IN_TIME)).toEqual([
    [12, 252],
    [12, 168],
  ]);
  expect(bars(svg, HATCHED)).toEqual([[264, 84]]);
});

test("of whom is not told whether they are in time, the picture does not say that they are", () => {
  const { svg } = flowDrawing([step("Een", 20, null), step("Twee", null, null)], LEGEND);
  expect(svg).not.toContain(IN_TIME);
  expect(svg).not.toContain("op tijd");
  expect(bars(svg, HATCHED)).toEqual([]);
  expect(svg).toContain(">aantal<");
});

test("words that do not fit are cut off, and marks of XML are no marks", () => {
  const { svg } = flowDrawing([step(`Stap <b> & "zo" ${"heel lang ".repeat(9)}`, 3, 1)], LEGEND);
  expect(svg).toContain("Stap &lt;b&gt; &amp; &quot;zo&quot;");
  expect(svg).toMatch(/…<\/text>/);
  expect(svg).not.toContain("heel lang heel lang heel lang heel lang");
});

test("many steps are drawn closer together, without the words on time", () => {
  const steps = Array.from({ length: 12 }, (_, nth) => step(`Stap ${nth}`, nth, 0));
  const [full, bare] = [flowDrawing(steps, LEGEND), flowDrawing(steps, LEGEND, { bare: true })];
  expect(bare.height).toBeLessThan(full.height * 0.75);
  expect(full.svg).toContain("meestal 2 weken");
  expect(bare.svg).not.toContain("meestal 2 weken");
});
