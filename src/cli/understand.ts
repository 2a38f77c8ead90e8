import type { Command } from "commander";
import { understand } from "../app/understand/understand.ts";

/** `zorgroute understand "<text>" --names Sanne,Daan`: what the bot reads in a message, as one line of JSON. */
export function addUnderstand(
  program: Command,
  write: (line: string) => void = (line) => void process.stdout.write(`${line}\n`),
): void {
  program
    .command("understand")
    .description("Laat zien wat de bot in een bericht leest")
    .argument("<tekst>", "het bericht")
    .option("--names <roepnamen>", "roepnamen, met komma's ertussen", "")
    .action((text: string, { names }: { names: string }) => {
      const roster = names
        .split(",")
        .map((name) => name.trim())
        .filter(Boolean);
      write(JSON.stringify(understand(text, roster)));
    });
}
