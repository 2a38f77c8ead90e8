import { chmod, cp, mkdir, mkdtemp, readdir, readFile, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const packages = fileURLToPath(new URL("../../node_modules/", import.meta.url));

/**
 * The path of `program` from where every user can run it. Root hands PostgreSQL to another user, who cannot look inside a
 * home folder such as /root; then the program and the packages it needs are copied to a temporary folder, which the program
 * is to remove when it ends.
 */
export async function programForAnyUser(
  program: string,
  needs: readonly string[],
): Promise<{ path: string; copies: string[] }> {
  if (process.getuid?.() !== 0 || (await isOpenToAll(packages))) return { path: program, copies: [] };

  const folder = await mkdtemp(join(tmpdir(), "zorgroute-program-"));
  const path = join(folder, basename(program));
  await cp(program, path);
  for (const name of await withDependencies(needs)) {
    const target = join(folder, "node_modules", name);
    await mkdir(dirname(target), { recursive: true });
    await cp(join(packages, name), target, { recursive: true, verbatimSymlinks: true });
  }
  for (const entry of await readdir(folder, { recursive: true })) await chmod(join(folder, entry), 0o755);
  await chmod(folder, 0o755);
  return { path, copies: [folder] };
}

async function isOpenToAll(folder: string): Promise<boolean> {
  const { mode } = await stat(folder);
  if ((mode & 0o005) !== 0o005) return false;
  const parent = dirname(folder);
  return parent === folder || isOpenToAll(parent);
}

/** The packages and all they depend on, as far as they are installed (each platform has its own binaries). */
async function withDependencies(names: readonly string[]): Promise<Set<string>> {
  const found = new Set<string>();
  const queue = [...names];
  for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
    if (found.has(name)) continue;
    const described = await readFile(join(packages, name, "package.json"), "utf8").catch(notInstalled);
    if (described === undefined) continue;
    found.add(name);
    const { dependencies = {}, optionalDependencies = {} } = JSON.parse(described);
    queue.push(...Object.keys({ ...dependencies, ...optionalDependencies }));
  }
  return found;
}

function notInstalled(error: NodeJS.ErrnoException): undefined {
  if (error.code === "ENOENT") return undefined;
  throw error;
}
