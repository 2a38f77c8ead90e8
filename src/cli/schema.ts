import type { Command } from "commander";
import { z } from "zod";
import { routeSchema } from "../domain/route/schema.ts";
import type { Output } from "./output.ts";

/** The JSON Schema of a rule file, for editors that complete and complain: made from the same zod schema as the check. */
export function routeJsonSchema(): string {
  return `${JSON.stringify(z.toJSONSchema(routeSchema, { io: "input" }), null, 2)}\n`;
}

/** `zorgroute schema`: prints it; `rules/route.schema.json` is this output. */
export function addSchema(program: Command, output: Output): void {
  program
    .command("schema")
    .description("Laat het JSON Schema van een regelbestand zien (voor editors)")
    .action(() => output.out(routeJsonSchema().trimEnd()));
}
