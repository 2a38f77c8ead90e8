import { Command, type CommanderError, type Option } from "commander";

/** The words of Commander itself, which knows only English. */
const TITLES: Record<string, string> = {
  "Usage:": "Gebruik:",
  "Arguments:": "Wat je invult:",
  "Options:": "Opties:",
  "Commands:": "Opdrachten:",
};

/** Why a command line is not taken, by Commander's code; `what` is the part that it names. */
const REFUSALS: Record<string, (what: string) => string> = {
  "commander.unknownCommand": (what) => `De opdracht "${what}" is er niet.`,
  "commander.unknownOption": (what) => `De optie "${what}" is er niet.`,
  "commander.missingArgument": (what) => `Noem ook: <${what}>.`,
  "commander.missingMandatoryOptionValue": (what) => `Vul ook in: ${what}.`,
  "commander.optionMissingArgument": (what) => `Hier ontbreekt een waarde: ${what}.`,
  "commander.excessArguments": () => "Er staat meer dan deze opdracht kan gebruiken.",
};

/** A program whose help is Dutch, and whose refusals are left to `refusalOf`: made so before any command is added. */
export function dutchProgram(name: string): Command {
  return new Command(name)
    .helpOption("-h, --help", "laat deze uitleg zien")
    .helpCommand("help [opdracht]", "laat de uitleg van een opdracht zien")
    .configureHelp({
      styleTitle: (title) => TITLES[title] ?? title,
      styleOptionText: (text) => text.replace("[options]", "[opties]"),
      styleSubcommandText: (text) => text.replace("[command]", "[opdracht]"),
      optionDescription: ({ description, defaultValue }: Option) =>
        typeof defaultValue === "string" ? `${description} (anders: ${defaultValue})` : description,
    })
    .configureOutput({ outputError: () => undefined })
    .exitOverride();
}

/**
 * What to say about a command line that was not taken, in Dutch, with where to read on about the command that was asked, if
 * it is one; undefined when help was asked and given.
 */
export function refusalOf(error: CommanderError, command?: string): string | undefined {
  if (error.code.startsWith("commander.help")) return undefined;
  const refusal = REFUSALS[error.code];
  if (!refusal) return error.message;
  return `${refusal(/'([^']+)'/.exec(error.message)?.[1] ?? "")} Zie: npm run --silent zorgroute -- help${command ? ` ${command}` : ""}`;
}
