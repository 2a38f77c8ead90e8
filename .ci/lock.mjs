// Renews package-lock.json. Two things go wrong when npm does it beside an installed node_modules (docs/decisions.md,
// "Installing"): packages for other platforms drop out of the lockfile, and `gypfile: false`, without which npm 10 compiles
// better-sqlite3, is never kept. So it is done in an empty folder, and the field is put back.
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
  writeFileSync("package-lock.json", `${JSON.stringify(lock, null, 2)}\n`);
} finally {
  rmSync(folder, { recursive: true });
}
