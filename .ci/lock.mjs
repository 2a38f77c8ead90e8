// Renews package-lock.json, in an empty folder, and mends what npm leaves out of it (docs/decisions.md, "Installing"):
// `gypfile: false`, without which npm 10 compiles better-sqlite3, and optional packages for other platforms that the
// registry at hand does not carry: npm 11 refuses a lockfile that does not name them.
import { execFileSync } from "node:child_process";
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const folder = mkdtempSync(join(tmpdir(), "lock-"));
try {
  for (const file of ["package.json", "package-lock.json"]) copyFileSync(file, join(folder, file));
  execFileSync("npm", ["install", "--package-lock-only", "--ignore-scripts"], { cwd: folder, stdio: "inherit" });
  const lock = JSON.parse(readFileSync(join(folder, "package-lock.json"), "utf8"));
  lock.packages["node_modules/better-sqlite3"].gypfile = false;
  nameEveryPlatform(lock.packages);
  writeFileSync("package-lock.json", `${JSON.stringify(lock, null, 2)}\n`);
} finally {
  rmSync(folder, { recursive: true });
}

function nameEveryPlatform(packages) {
  const isLocked = (name) => Object.keys(packages).some((path) => path.endsWith(`node_modules/${name}`));
  for (const { optionalDependencies = {} } of Object.values(packages)) {
    for (const [name, version] of Object.entries(optionalDependencies)) {
      const platform = /-(android|darwin|freebsd|linux|openharmony|win32)-([a-z0-9]+)(?:-(gnu|musl))?/.exec(name);
      if (!platform || isLocked(name)) continue;
      const [, os, cpu, libc] = platform;
      packages[`node_modules/${name}`] = {
        version,
        cpu: [cpu],
        ...(libc ? { libc: [libc === "gnu" ? "glibc" : libc] } : {}),
        optional: true,
        os: [os],
      };
    }
  }
}
