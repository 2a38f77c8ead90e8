/**
 * A golden conversation: a Markdown file that an IB'er can read, and that is played against the bot.
 *
 *   Klok: 2026-11-30 10:00
 *   Route: zes-levels                       optional: the school's routes, with commas; avontuur when left out
 *   Instellingen: zes-levels.back = start   optional: what the school chose, with semicolons
 *   Herinneringen: aan                      optional: the bot reminds by itself; left out of stories about something else
 *   School: leeg                            optional: nobody set the school up yet
 *   Beheerder: Hanneke                      optional: who looks after the bot; may be nobody at school
 *   Welkom: nog niemand                     optional: nobody has the app yet
 *   **Ilse** installeert de bot             Teams tells of it more than once, as it does
 *   **Marja** zet de bot in team Zorg       the same, for a team
 *   **Ilse**: wat nu met Sanne?            somebody types
 *   **Hanneke** stuurt bestand: leerlingen.xml     somebody sends a file of test/conversations/files
 *   **Ilse** drukt op [Vastleggen] met Op welke dag? = 2026-12-02      somebody presses the newest such button
 *   … met Zoek het account in Teams = @Marja  somebody chosen in the people picker
 *   **Marja** en **Youssef** drukken tegelijk op [Akkoord]
 *   **Marja** in kanaal Zorgteam: @bot …    somebody speaks to the bot in a channel
 *   **kanaal Zorgteam** krijgt bericht      a message in the channel that came by itself
 *   **kanaal Zorgteam** wordt verwijderd    from now on nothing can be posted there
 *   **+ 2 schoolweken**                     time passes
 *   **Marja** krijgt bericht                a message that came by itself
 *   **Het logboek**                         who saw and did what since the last time it was asked, and that it is whole
 *   > …                                     what the bot shows; `> …` alone skips any number of lines
 */
export type Step =
  | { kind: "say"; line: number; who: string; text: string; channel?: string }
  | { kind: "install"; line: number; who: string; team?: string }
  | { kind: "send"; line: number; who: string; file: string }
  | { kind: "remove"; line: number; channel: string }
  | { kind: "press"; line: number; who: string; button: string; values: Record<string, string> }
  | { kind: "together"; line: number; who: [string, string]; button: string }
  | { kind: "receive"; line: number; who: string }
  | { kind: "jump"; line: number; text: string }
  | { kind: "log"; line: number };

/** A step with the lines the bot is expected to show after it. */
export type Scene = { step: Step; expected: string[]; from: number; to: number };

export type Conversation = {
  title: string;
  now: string;
  /** Ids of the school's routes; undefined for those of the demo school. */
  routes: string[] | undefined;
  settings: Record<string, Record<string, string>>;
  reminds: boolean;
  /** Nobody set the school up yet. */
  emptySchool: boolean;
  administrator: string | undefined;
  /** Nobody has the app yet; otherwise everybody was welcomed before the story begins. */
  unwelcomed: boolean;
  scenes: Scene[];
  lines: string[];
};

/** Reads a conversation; throws with the line number on anything that is no step, no expectation and no prose. */
export function parseConversation(markdown: string): Conversation {
  const lines = markdown.split("\n");
  const clock = lines.map((line) => /^Klok: (\d{4}-\d{2}-\d{2}) (\d{2}:\d{2})$/.exec(line)).find(Boolean);
  if (!clock) throw new Error("no line `Klok: jjjj-mm-dd uu:mm`");
  const scenes: Scene[] = [];
  lines.forEach((line, at) => {
    if (line.startsWith(">")) {
      const scene = scenes.at(-1);
      if (!scene) throw new Error(`line ${at + 1}: an answer before anything was said`);
      if (scene.from === -1) scene.from = at;
      scene.to = at + 1;
      scene.expected.push(line.replace(/^> ?/, "").replace(/ {2}$/, ""));
      return;
    }
    const step = stepOf(line, at + 1);
    if (step) scenes.push({ step, expected: [], from: -1, to: at + 1 });
    else if (line.startsWith("**")) throw new Error(`line ${at + 1}: not a step: ${line}`);
  });
  const after = (word: string) => lines.find((line) => line.startsWith(`${word}: `))?.slice(word.length + 2);
  return {
    title: lines[0]?.replace(/^# /, "") ?? "",
    now: `${clock[1]}T${clock[2]}`,
    routes: after("Route")
      ?.split(",")
      .map((id) => id.trim()),
    settings: settingsOf(after("Instellingen")),
    reminds: after("Herinneringen") === "aan",
    emptySchool: after("School") === "leeg",
    administrator: after("Beheerder"),
    unwelcomed: after("Welkom") === "nog niemand",
    scenes,
    lines,
  };
}

function settingsOf(text: string | undefined): Record<string, Record<string, string>> {
  const settings: Record<string, Record<string, string>> = {};
  for (const [path, value] of Object.entries(valuesOf(text))) {
    const [route = "", setting = ""] = path.split(".");
    settings[route] = { ...settings[route], [setting]: value };
  }
  return settings;
}

function stepOf(text: string, line: number): Step | undefined {
  const jump = /^\*\*(\+ .+)\*\*$/.exec(text);
  if (jump?.[1]) return { kind: "jump", line, text: jump[1] };
  if (text === "**Het logboek**") return { kind: "log", line };
  const together = /^\*\*(.+?)\*\* en \*\*(.+?)\*\* drukken tegelijk op \[(.+)\]$/.exec(text);
  if (together?.[1] && together[2] && together[3]) {
    return { kind: "together", line, who: [together[1], together[2]], button: together[3] };
  }
  const receive = /^\*\*(.+?)\*\* krijgt bericht$/.exec(text);
  if (receive?.[1]) return { kind: "receive", line, who: receive[1] };
  const press = /^\*\*(.+?)\*\* drukt op \[(.+?)\](?: met (.+))?$/.exec(text);
  if (press?.[1] && press[2]) {
    return { kind: "press", line, who: press[1], button: press[2], values: valuesOf(press[3]) };
  }
  const removed = /^\*\*kanaal (.+?)\*\* wordt verwijderd$/.exec(text);
  if (removed?.[1]) return { kind: "remove", line, channel: removed[1] };
  const installed = /^\*\*(.+?)\*\* (?:installeert de bot|zet de bot in team (\S+))$/.exec(text);
  if (installed?.[1]) {
    return { kind: "install", line, who: installed[1], ...(installed[2] ? { team: installed[2] } : {}) };
  }
  const sent = /^\*\*(.+?)\*\* stuurt bestand: (\S+)$/.exec(text);
  if (sent?.[1] && sent[2]) return { kind: "send", line, who: sent[1], file: sent[2] };
  const aloud = /^\*\*(.+?)\*\* in kanaal (\S+): (.+)$/.exec(text);
  if (aloud?.[1] && aloud[2] && aloud[3])
    return { kind: "say", line, who: aloud[1], channel: aloud[2], text: aloud[3] };
  const say = /^\*\*(.+?)\*\*: (.+)$/.exec(text);
  return say?.[1] && say[2] ? { kind: "say", line, who: say[1], text: say[2] } : undefined;
}

function valuesOf(text: string | undefined): Record<string, string> {
  return Object.fromEntries(
    (text ?? "")
      .split(";")
      .filter((part) => part.includes(" = "))
      .map((part) => part.split(" = ").map((side) => side.trim()) as [string, string]),
  );
}

/** Whether the shown lines are the expected ones; a lone `…` stands for any number of lines. */
export function matches(expected: readonly string[], shown: readonly string[]): boolean {
  const [first, ...rest] = expected;
  if (first === undefined) return shown.length === 0;
  if (first === "…") {
    for (let skip = 0; skip <= shown.length; skip++) if (matches(rest, shown.slice(skip))) return true;
    return false;
  }
  return shown[0] === first && matches(rest, shown.slice(1));
}

/** The conversation with what was really shown, for writing a new one: look at it before you keep it. */
export function rewritten(conversation: Conversation, shown: readonly (readonly string[])[]): string {
  const lines: string[] = [];
  let at = 0;
  conversation.scenes.forEach((scene, nth) => {
    const stop = scene.from === -1 ? scene.step.line : scene.from;
    lines.push(...conversation.lines.slice(at, stop));
    if (scene.from === -1 && shown[nth]?.length) lines.push("");
    // A shortened answer that still holds stays as somebody wrote it.
    const now = shown[nth] ?? [];
    const kept = scene.expected.includes("…") && matches(scene.expected, now) ? scene.expected : now;
    lines.push(...kept.map((line) => `> ${line}  `));
    at = scene.from === -1 ? scene.step.line : scene.to;
  });
  lines.push(...conversation.lines.slice(at));
  return lines.join("\n");
}
