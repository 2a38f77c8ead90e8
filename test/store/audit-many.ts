import { once } from "node:events";
import { openDatabase } from "../../src/store/open-database.ts";
import { moment, oneFact, opening } from "../contract/sample-case.ts";

/** A program of its own: opens the file, and when told to looks and writes as fast as it can, with one line for each. */
const [file = "", id = "", writes = "0", looks = "0"] = process.argv.slice(2);
const { audit, cases, database } = await openDatabase({ url: undefined, file });
const look = () =>
  audit.record([{ at: moment(0), by: id, action: "pupil.ask", subjectKey: "leerling-1", through: "cli" }]);
process.send?.("open");
await once(process, "message");
await cases.append(opening(id, { subjectKey: id }));
for (let nth = 1; nth < Number(writes); nth += 1) {
  await cases.append(oneFact(id, nth, `${id}/${nth + 1}`, { subjectKey: id }));
  await look();
}
for (let nth = Number(writes); nth <= Number(looks); nth += 1) await look();
await database.close();
process.disconnect();
