/** One instruction of a Dockerfile, with its options apart. */
export type Instruction = { line: number; name: string; options: Record<string, string>; text: string };

/** Reads the instructions of a Dockerfile, in order. Throws on a line that is none. */
export function instructionsIn(dockerfile: string): Instruction[] {
  const instructions: Instruction[] = [];
  let open = "";
  dockerfile.split("\n").forEach((raw, at) => {
    if (raw.trim() === "" || raw.trim().startsWith("#")) return;
    const line = `${open}${raw.trim()}`;
    if (line.endsWith("\\")) {
      open = `${line.slice(0, -1).trim()} `;
      return;
    }
    open = "";
    const [, name = "", rest = ""] = /^([A-Z]+)\s+(.+)$/.exec(line) ?? [];
    if (name === "") throw new Error(`line ${at + 1} is no instruction: ${line}`);
    const options = name === "COPY" || name === "HEALTHCHECK" ? [...rest.matchAll(/(?:^|\s)--([a-z-]+)=(\S+)/g)] : [];
    instructions.push({
      line: at + 1,
      name,
      options: Object.fromEntries(options.map(([, key, value]) => [key ?? "", value ?? ""])),
      text: options.reduce((text, [option]) => text.replace(option, ""), rest).trim(),
    });
  });
  return instructions;
}

/** The instructions of each stage, by its name, or by its number when it has none; the last one is the image. */
export function stagesOf(instructions: readonly Instruction[]): Map<string, Instruction[]> {
  const stages = new Map<string, Instruction[]>();
  for (const instruction of instructions) {
    if (instruction.name === "FROM") {
      stages.set(/ AS (\S+)$/.exec(instruction.text)?.[1] ?? String(stages.size), [instruction]);
    } else [...stages.values()].at(-1)?.push(instruction);
  }
  return stages;
}
