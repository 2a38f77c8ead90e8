import { join } from "node:path";
import { createInterface } from "node:readline";
import type { Command } from "commander";
import { day } from "../../app/dutch/day.ts";
import type { Log } from "../../app/ports.ts";
import { dayOf } from "../../domain/school/dates.ts";
import { routeIdsIn } from "../../store/scenario-files.ts";
import { demoNow, demoSchool, newestDayOf } from "../demo/demo-school.ts";
import { parseJump } from "../demo/drivable-clock.ts";
import type { Output } from "../output.ts";
import { cardText } from "./card-text.ts";
import type { ChatWindow, Shown } from "./chat-window.ts";
import type { TerminalChat } from "./start-chat.ts";

const HELP = `Typ wat je zou zeggen, bijvoorbeeld: wat nu met Sanne?
  1, 2, 3 …          druk op een knop van de laatste kaart
  /ben marja         praat verder als iemand anders
  + 2 schoolweken    laat de tijd lopen
  @bot …             zeg iets in het kanaal Zorgteam
  /stop              stoppen`;

/** `zorgroute chat`: the same conversation as in Teams, in the terminal, as any of the fictional staff. */
export function addChat(program: Command, root: string, output: Output): void {
  program
    .command("chat")
    .description("Praat met de bot in de terminal, op een verzonnen school")
    .option("--als <id>", "wie je bent (id uit de verzonnen school)", "ilse")
    .option("--route <route>", "id van een route in rules/, bijvoorbeeld je eigen; het is dan de dag waarop zij ingaat")
    .action(async ({ als, route }: { als: string; route?: string }) => {
      const known = routeIdsIn(join(root, "rules"));
      if (route !== undefined && !known.includes(route)) {
        output.err(`Deze route is er niet: ${route}. Kies uit: ${known.join(", ")}.`);
        output.fail(2);
        return;
      }
      const silent: Log = { info: () => undefined, warn: () => undefined, error: () => undefined };
      // Loaded here: the whole bot behind it would make every other command wait.
      const { startTerminalChat } = await import("./start-chat.ts");
      const chat = await startTerminalChat({
        root,
        school: demoSchool(root, route),
        now: demoNow(root, undefined, route === undefined ? undefined : newestDayOf(root, route)),
        log: silent,
      });
      try {
        await converse(chat, als, output);
      } finally {
        await chat.close();
      }
    });
}

async function converse(chat: TerminalChat, first: string, output: Output): Promise<void> {
  const ids = chat.school.file.people.map(({ id }) => id);
  if (!ids.includes(first)) {
    output.err(`Zo iemand werkt hier niet: ${first}. Kies uit: ${ids.join(", ")}.`);
    output.fail(2);
    return;
  }
  let window = chat.window(first);
  for (const id of ids) await chat.window(id).open();
  const today = dayOf(chat.clock.now());
  output.out(`${chat.school.file.name} · ${day(today, "1970-01-01")} · je bent ${window.person.name}\n${HELP}\n`);
  const lines = createInterface({ input: process.stdin, output: process.stdout, terminal: false });
  const typed = lines[Symbol.asyncIterator]();
  /** What is typed next; undefined at the end of the input. Questions and messages come from the same stream. */
  const read = async (prompt: string): Promise<string | undefined> => {
    process.stdout.write(prompt);
    const next = await typed.next();
    return next.done ? undefined : next.value.trim();
  };
  for (;;) {
    const text = await read(`${window.person.name}> `);
    if (text === undefined || text === "/stop") break;
    const other = /^\/ben (\S+)$/.exec(text)?.[1];
    if (other && ids.includes(other)) window = chat.window(other);
    else if (other) output.out(`Kies uit: ${ids.join(", ")}.`);
    else if (text === "/help") output.out(HELP);
    else if (text.startsWith("@")) await inChannel(chat, window, text, output);
    else if (text !== "") await turn(chat, window, text, async (question) => (await read(question)) ?? "", output);
    await chat.remind();
    const delivered = await chat.delivered();
    for (const { channel, message } of chat.channels.posted()) {
      output.out(`\n── in kanaal ${channel} ──`);
      if (message.card) print({ lines: cardText(message.card) }, window, output);
    }
    for (const { window: to, message } of delivered) {
      output.out(`\n── bericht voor ${to.person.name} ──`);
      for (const shown of to.receive(message)) print(shown, to, output);
    }
  }
  lines.close();
}

/** What is said to the bot in the channel of the zorgteam; the terminal has that one only. */
async function inChannel(chat: TerminalChat, { person }: ChatWindow, text: string, output: Output): Promise<void> {
  for (const { card } of await chat.channels.say("Zorgteam", person, text)) {
    if (card)
      output.out(
        cardText(card)
          .map((line) => `  ${line}`)
          .join("\n"),
      );
  }
}

async function turn(
  chat: TerminalChat,
  window: ChatWindow,
  text: string,
  ask: (question: string) => Promise<string>,
  output: Output,
): Promise<void> {
  const jump = parseJump(text);
  if (jump) {
    const landed = chat.clock.jump(jump);
    output.out(landed ? `Het is nu ${day(landed, "1970-01-01")}.` : "Zo ver loopt de schoolkalender niet.");
    return;
  }
  const button = /^\d{1,2}$/.test(text) ? window.buttons()[Number(text) - 1] : undefined;
  if (!button) {
    for (const shown of await window.say(text)) print(shown, window, output);
    return;
  }
  const values: Record<string, string> = {};
  for (const input of window.asksFor(button)) {
    const choices = input.choices.map(({ title }, at) => `  ${at + 1}. ${title}`).join("\n");
    const shown = input.choices.find(({ value }) => value === input.value)?.title ?? input.value;
    const given = await ask(`${input.label}${choices ? `\n${choices}\n` : " "}[${shown}] `);
    values[input.id] = input.choices[Number(given) - 1]?.title ?? (given || input.value);
  }
  print(await window.press(button, values), window, output);
}

function print(shown: Shown, window: ChatWindow, output: Output): void {
  const numbered = new Map(window.buttons().map((title, at) => [title, at + 1]));
  const lines = shown.lines.map((line) =>
    line.replace(/\[([^\]]+)\]/g, (whole, title: string) =>
      shown.card && numbered.has(title) ? `[${numbered.get(title)} ${title}]` : whole,
    ),
  );
  output.out(lines.map((line) => `  ${line}`).join("\n"));
}
