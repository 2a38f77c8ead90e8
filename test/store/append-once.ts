import { once } from "node:events";
import { openDatabase } from "../../src/store/open-database.ts";
import { oneFact } from "../contract/sample-case.ts";

/** A program of its own: opens the file when told to, and when told again appends one fact at version 1; says how each went. */
const [file = "", id = ""] = process.argv.slice(2);
process.send?.("ready");
await once(process, "message");
const { cases, database } = await openDatabase({ url: undefined, file });
process.send?.("open");
await once(process, "message");
const result = await cases.append(oneFact("zaak-1", 1, id));
await database.close();
process.send?.(result.ok ? "written" : result.reason);
process.disconnect();
