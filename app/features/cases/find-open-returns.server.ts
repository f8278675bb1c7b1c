import type { Db, Trx } from "~db/connection.server";
import * as CaseMoves from "./case-moves.queries.server";

/** The fields that the last return sent back, each with its word; earlier returns were mended. */
export async function findOpenReturns(db: Db | Trx, caseId: string) {
  const returns = await CaseMoves.findReturns(db, caseId);
  const last = returns.at(-1)?.seq;
  return returns.filter(({ seq }) => seq === last);
}
