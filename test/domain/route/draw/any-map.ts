import fc from "fast-check";
import type { MapMove, RouteMap } from "../../../../src/domain/route/draw/route-map.ts";

const KINDS: readonly MapMove["kind"][] = ["forward", "back", "resolved", "referred", "round", "putForward"];

/** Words as schools write them, and characters that mean something in XML, Mermaid or Markdown. */
const words = fc
  .array(
    fc.constantFrom(
      "de",
      "leerkracht",
      "ondersteuningsteam",
      "onderwijs(zorg)arrangement",
      "één",
      "IB'er",
      '"',
      "<b>",
      "&",
      "#1;",
      "]",
      "|",
      "-->",
      "%%",
      "end",
    ),
    { minLength: 1, maxLength: 12 },
  )
  .map((parts) => parts.join(" "));

/** Routes of 3 to 12 steps with any ways between them, also to a step itself and out of the route. */
export const anyMap: fc.Arbitrary<RouteMap> = fc.integer({ min: 3, max: 12 }).chain((count) =>
  fc
    .record({
      title: words,
      here: fc.integer({ min: -1, max: count - 1 }),
      steps: fc.array(
        fc.record({
          title: words,
          goal: words,
          lead: fc.option(words, { nil: undefined }),
          term: fc.option(words, { nil: undefined }),
          moves: fc.array(
            fc.record({
              kind: fc.constantFrom(...KINDS),
              title: words,
              approval: fc.option(words, { nil: undefined }),
              to: fc.option(fc.integer({ min: 0, max: count - 1 }), { nil: undefined }),
            }),
            { maxLength: 4 },
          ),
        }),
        { minLength: count, maxLength: count },
      ),
    })
    .map(({ title, here, steps }) => ({
      id: "any",
      title,
      document: "document",
      steps: steps.map(({ lead, term, moves, ...step }, index) => ({
        ...step,
        id: `s${index}`,
        ...(lead !== undefined && { lead }),
        ...(term !== undefined && { term }),
        start: index === 0,
        end: moves.length === 0,
        here: index === here,
        moves: moves.map(({ approval, to, ...move }) => ({
          ...move,
          ...(approval !== undefined && { approval }),
          ...(to !== undefined && { to: `s${to}` }),
        })),
      })),
    })),
);
