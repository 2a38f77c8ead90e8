// npm 10 compiles every package with a binding.gyp, unless the lockfile itself says `gypfile: false`; npm forgets that
// field whenever it writes the lockfile, so it is put back here. See docs/decisions.md, "Installing".
import { readFileSync, writeFileSync } from "node:fs";

const lock = JSON.parse(readFileSync("package-lock.json", "utf8"));
lock.packages["node_modules/better-sqlite3"].gypfile = false;
writeFileSync("package-lock.json", `${JSON.stringify(lock, null, 2)}\n`);
