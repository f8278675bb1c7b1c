import type { Db, Trx } from "~db/connection.server";
import type { CaseMoveTable } from "~db/schema";

/** All moves of these cases, each case's in their order; a case has a few dozen at most. */
export function findAllForCases(db: Db | Trx, caseIds: readonly string[]) {
  return db
    .selectFrom("CaseMove")
    .selectAll()
    .where("caseId", "in", caseIds)
    .orderBy("caseId")
    .orderBy("seq")
    .execute();
}

/** The moves of a case as its people read them: who, when, and the words that went with each. */
export function findTimeline(db: Db, caseId: string) {
  return db
    .selectFrom("CaseMove as m")
    .innerJoin("Account as a", "a.id", "m.movedBy")
    .leftJoin("Account as o", "o.id", "m.insteadOfId")
    .leftJoin("CaseComment as c", (join) =>
      join.onRef("c.caseId", "=", "m.caseId").onRef("c.seq", "=", "m.seq"),
    )
    .select([
      "m.seq",
      "m.move",
      "m.toState",
      "m.movedAt",
      "m.undoneSeq",
      "a.name as byName",
      "o.name as insteadOfName",
      "c.text as comment",
    ])
    .where("m.caseId", "=", caseId)
    .orderBy("m.seq")
    .execute();
}

/** The fields sent back by one move, or by any move of the case. */
export function findReturns(db: Db | Trx, caseId: string) {
  return db
    .selectFrom("FieldReturn")
    .select(["seq", "field", "text"])
    .where("caseId", "=", caseId)
    .orderBy("seq")
    .orderBy("field")
    .execute();
}

/** Appends a move with the words that go with it. */
export async function insert(
  trx: Trx,
  move: CaseMoveTable,
  words: { comment: string; returned: Readonly<Record<string, string>> },
) {
  const { caseId, seq } = move;
  await trx.insertInto("CaseMove").values(move).execute();
  if (words.comment !== "") {
    await trx.insertInto("CaseComment").values({ caseId, seq, text: words.comment }).execute();
  }
  const returned = Object.entries(words.returned).map(([field, text]) => ({
    caseId,
    seq,
    field,
    text,
  }));
  if (returned.length > 0) await trx.insertInto("FieldReturn").values(returned).execute();
}
