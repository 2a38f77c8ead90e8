import { execFileSync } from "node:child_process";
import { chownSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { type Instruction, instructionsIn, stagesOf } from "./dockerfile.ts";

/** What comes out of a Dockerfile: where its files lie, and how it is started. */
export type Built = {
  /** The root of the image's own files; what the base image holds is not there. */
  root: string;
  workdir: string;
  env: Record<string, string>;
  user: { uid: number; gid: number };
  command: string[];
  healthcheck: string[];
};

/**
 * Carries out the COPY and RUN steps of the Dockerfile in `context`, in an empty `folder`: each stage is a folder that stands for
 * `/`. RUN steps run on this machine, in the stage's working folder: that is honest only as long as they touch nothing outside of
 * it. `.dockerignore` counts; base images do not come along.
 */
export function carryOut(context: string, folder: string, run: (command: string, cwd: string) => void): Built {
  const allowed = allowedIn(context);
  const stages = stagesOf(instructionsIn(readFileSync(join(context, "Dockerfile"), "utf8")));
  const built: Built = { root: "", workdir: "/", env: {}, user: { uid: 0, gid: 0 }, command: [], healthcheck: [] };
  for (const [stage, instructions] of stages) {
    built.root = join(folder, stage);
    built.workdir = "/";
    mkdirSync(built.root, { recursive: true });
    for (const instruction of instructions) step(instruction, built, { context, folder, allowed, run });
  }
  return built;
}

type Around = {
  context: string;
  folder: string;
  allowed: (path: string) => boolean;
  run: (command: string, cwd: string) => void;
};

function step({ name, options, text, line }: Instruction, built: Built, around: Around): void {
  const at = (path: string) => (path.startsWith("/") ? join(built.root, path) : join(built.root, built.workdir, path));
  switch (name) {
    case "WORKDIR":
      built.workdir = text;
      mkdirSync(at(text), { recursive: true });
      return;
    case "RUN":
      around.run(text, at("."));
      return;
    case "COPY":
      copy(options, text.split(/\s+/), at, around);
      return;
    case "USER":
      built.user = idsOf(text);
      return;
    case "ENV":
      for (const [, key = "", value = ""] of text.matchAll(/(\w+)=(\S+)/g)) built.env[key] = value;
      return;
    case "CMD":
      built.command = JSON.parse(text);
      return;
    case "HEALTHCHECK":
      built.healthcheck = JSON.parse(text.replace(/^CMD /, ""));
      return;
    case "FROM":
    case "VOLUME":
    case "EXPOSE":
      return;
    default:
      throw new Error(`line ${line}: nothing here knows how to carry out ${name}`);
  }
}

function copy(options: Record<string, string>, words: string[], at: (path: string) => string, around: Around): void {
  const to = words.at(-1) ?? "";
  for (const from of words.slice(0, -1)) {
    const source = options.from ? join(around.folder, options.from, from) : join(around.context, from);
    if (!options.from && !around.allowed(from)) throw new Error(`.dockerignore keeps out ${from}`);
    if (!existsSync(source)) throw new Error(`there is no ${from}`);
    // As Docker does: what is in a folder goes into the folder that is named, a file keeps its name in a folder.
    const target = statSync(source).isFile() && to.endsWith("/") ? join(at(to), basename(from)) : at(to);
    cpSync(source, target, { recursive: true, verbatimSymlinks: true });
    if (options.chown) own(target, idsOf(options.chown));
  }
}

function own(path: string, { uid, gid }: { uid: number; gid: number }): void {
  // Only root may give files away; without it everything stays this person's own.
  if (process.getuid?.() !== 0) return;
  chownSync(path, uid, gid);
  if (statSync(path).isDirectory()) for (const entry of readdirSync(path)) own(join(path, entry), { uid, gid });
}

function idsOf(text: string): { uid: number; gid: number } {
  const [uid = Number.NaN, gid = uid] = text.split(":").map(Number);
  if (!Number.isInteger(uid) || !Number.isInteger(gid)) throw new Error(`not a number of a user: ${text}`);
  return { uid, gid };
}

/** What `.dockerignore` lets in: here a list that keeps out everything, and then names what may come. */
function allowedIn(context: string): (path: string) => boolean {
  const rules = readFileSync(join(context, ".dockerignore"), "utf8")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"));
  if (rules[0] !== "*" || rules.slice(1).some((rule) => !rule.startsWith("!"))) {
    throw new Error(".dockerignore is no list of what may come in");
  }
  const named = rules.slice(1).map((rule) => rule.slice(1));
  return (path) => named.includes(path);
}

/** RUN as Docker does it: by `sh`, with what the step prints shown, and npm without what it kept of earlier times. */
export function runWithShell(cache: string): (command: string, cwd: string) => void {
  return (command, cwd) =>
    void execFileSync("sh", ["-c", command], {
      cwd,
      stdio: "inherit",
      env: { ...process.env, npm_config_cache: cache },
    });
}
