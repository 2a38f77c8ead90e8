import type { Command } from "commander";
import { errorCode } from "../error-code.ts";
import type { Output } from "../output.ts";

/** `zorgroute demo`: the bot with a fictional school, and a teacher's and an IB'er's window on it. */
export function addDemo(program: Command, root: string, output: Output): void {
  program
    .command("demo")
    .description("Start de bot met een verzonnen school en twee vensters van de Playground")
    .option("--poort <poort>", "poort van de bot; de vensters krijgen de twee daarna", "3978")
    .action(async ({ poort }: { poort: string }) => {
      const port = Number(poort);
      if (!Number.isInteger(port) || port < 1 || port > 65_533) {
        output.err(`--poort: ${poort} is geen poort. Kies een getal van 1 tot en met 65533.`);
        output.fail(2);
        return;
      }
      output.out("De bot en de twee vensters starten. Dit duurt ongeveer tien seconden …");
      try {
        // Loaded here: the SDK behind it would cost every other command a second.
        const { startDemo } = await import("./start-demo.ts");
        const demo = await startDemo(root, port);
        for (const { person, url } of demo.windows) output.out(`${person.name.padEnd(14)} ${url}`);
        output.out(
          [
            "",
            "Open beide adressen in een browser. Typ bij Ilse (leerkracht):  wat nu met Sanne?",
            "Laat de tijd lopen door te typen:  + 3 schoolweken",
            "Marja (IB'er) ziet het voorstel in haar venster. Stoppen: Ctrl+C",
          ].join("\n"),
        );
        const stop = () => void demo.stop();
        process.once("SIGINT", stop);
        process.once("SIGTERM", stop);
      } catch (error) {
        if (!(error instanceof Error) || errorCode(error) === undefined) throw error;
        const taken = errorCode(error) === "port-unavailable";
        output.err(taken ? `Poort ${port} is niet vrij. Kies een andere: npm run demo -- --poort 4100` : error.message);
        output.fail(1);
      }
    });
}
