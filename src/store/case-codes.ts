import type { Kysely } from "kysely";
import type { CaseLookup, ZorgteamStore } from "../app/ports.ts";
import type { CaseCode } from "../domain/zorgteam/case-code.ts";
import { storing } from "./store-error.ts";
import type { Tables } from "./tables.ts";

type CaseCodes = Pick<ZorgteamStore, "codeOf" | "giveCode" | "caseOf" | "recordLookup" | "lookupsOf">;

/** The codes under which cases are known where others read along, and who looked one up. */
export function createCaseCodes(db: Kysely<Tables>): CaseCodes {
  async function giveCode(caseId: string, code: CaseCode): Promise<CaseCode | undefined> {
    await db
      .insertInto("case_code")
      .values({ case_id: caseId, code })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    return codeOf(caseId);
  }

  async function codeOf(caseId: string): Promise<CaseCode | undefined> {
    const row = await db.selectFrom("case_code").select("code").where("case_id", "=", caseId).executeTakeFirst();
    return row && (row.code as CaseCode); // written by this program from a CaseCode
  }

  async function caseOf(code: CaseCode): Promise<string | undefined> {
    const row = await db.selectFrom("case_code").select("case_id").where("code", "=", code).executeTakeFirst();
    return row?.case_id;
  }

  async function recordLookup({ id, at, personId, caseId, through, shown }: CaseLookup): Promise<void> {
    await db
      .insertInto("lookup")
      .values({ id, looked_at: at, person_id: personId, case_id: caseId, through, shown: shown ? 1 : 0 })
      .execute();
  }

  async function lookupsOf(caseId: string): Promise<CaseLookup[]> {
    const rows = await db
      .selectFrom("lookup")
      .selectAll()
      .where("case_id", "=", caseId)
      .orderBy("looked_at", "desc")
      .orderBy("id")
      .execute();
    return rows.map((row) => ({
      id: row.id,
      at: row.looked_at,
      personId: row.person_id,
      caseId: row.case_id,
      through: row.through,
      shown: row.shown === 1,
    }));
  }

  return {
    codeOf: (caseId) => storing("codeOf", () => codeOf(caseId)),
    giveCode: (caseId, code) => storing("giveCode", () => giveCode(caseId, code)),
    caseOf: (code) => storing("caseOf", () => caseOf(code)),
    recordLookup: (lookup) => storing("recordLookup", () => recordLookup(lookup)),
    lookupsOf: (caseId) => storing("lookupsOf", () => lookupsOf(caseId)),
  };
}
