import { sql } from "kysely";
import { canonicalJson } from "~db/columns";
import type { Db, Trx } from "~db/connection.server";
import { anyOf, insertRows } from "~db/many-rows";
import type { RowDetail, Verdict } from "./domain/import-kind";

/** A checked row in the form in which it is kept: the thread makes the texts. */
export interface NewRow {
  readonly seq: number;
  readonly verdict: Verdict;
  readonly label: string;
  readonly note: string;
  /** Canonical JSON. */
  readonly detail: string;
  readonly payload: string | null;
}

/** Lays a piece of checked rows aside. */
export async function insertAll(trx: Trx, importId: string, rows: readonly NewRow[]) {
  await insertRows(
    trx,
    "ImportRow",
    rows.map((row) => ({ importId, ...row, outcome: null })),
  );
}

/** The number of the last row that was laid aside; 0 where none was. */
export async function findLastSeq(db: Db, importId: string): Promise<number> {
  const row = await db
    .selectFrom("ImportRow")
    .select((eb) => eb.fn.max("seq").as("seq"))
    .where("importId", "=", importId)
    .executeTakeFirst();
  return row?.seq ?? 0;
}

/** The next rows that still have something to apply. */
export function findUnapplied(db: Db, importId: string, after: number, limit: number) {
  return db
    .selectFrom("ImportRow")
    .select(["seq", "verdict", "payload"])
    .where("importId", "=", importId)
    .where("seq", ">", after)
    .where("outcome", "is", null)
    .where("verdict", "in", ["new", "changes"])
    .orderBy("seq")
    .limit(limit)
    .execute();
}

/** How many of the rows that had something to apply are settled. */
export async function countApplied(db: Db, importId: string): Promise<number> {
  const { n } = await db
    .selectFrom("ImportRow")
    .select((eb) => eb.fn.countAll<number>().as("n"))
    .where("importId", "=", importId)
    .where("outcome", "is not", null)
    .executeTakeFirstOrThrow();
  return n;
}

export interface Outcome {
  readonly seq: number;
  readonly outcome: "applied" | "same" | "refused";
  /** Replaces what the check said, where the row was refused after all. */
  readonly detail: RowDetail | null;
}

/**
 * Notes what came of a piece; what was to be applied is not needed any more. One statement for each outcome and
 * reason, of which there are a few.
 */
export async function settleAll(trx: Trx, importId: string, outcomes: readonly Outcome[]) {
  const alike = new Map<
    string,
    { outcome: Outcome["outcome"]; detail: string | null; seqs: number[] }
  >();
  for (const { seq, outcome, detail } of outcomes) {
    const text = detail && canonicalJson(detail);
    const group = alike.get(`${outcome} ${text}`) ?? { outcome, detail: text, seqs: [] };
    group.seqs.push(seq);
    alike.set(`${outcome} ${text}`, group);
  }
  for (const { outcome, detail, seqs } of alike.values()) {
    await trx
      .updateTable("ImportRow")
      .set({ payload: null, outcome, ...(detail === null ? {} : { detail }) })
      .where("importId", "=", importId)
      .where(sql`"seq"`, "in", anyOf(seqs))
      .execute();
  }
}

/** Word for word the condition of the index that finds them. */
const wasLeft = sql<boolean>`("verdict" = 'refused' OR "outcome" = 'refused')`;

/** A page of rows as they stand in the sheet: of one verdict, of those that were left out, or all. */
export async function findPage(
  db: Db,
  importId: string,
  show: Verdict | "left" | null,
  { limit, offset = 0, after = 0 }: { limit: number; offset?: number; after?: number },
) {
  const rows = await db
    .selectFrom("ImportRow")
    .select(["seq", "verdict", "label", "note", "detail", "outcome"])
    .where("importId", "=", importId)
    .$if(show !== null && show !== "left", (query) => query.where("verdict", "=", show as Verdict))
    .$if(show === "left", (query) => query.where(wasLeft))
    .where("seq", ">", after)
    .orderBy("seq")
    .limit(limit)
    .offset(offset)
    .execute();
  return rows.map(({ detail, ...row }) => ({ ...row, detail: JSON.parse(detail) as RowDetail }));
}

/** Why rows were left out, by their number: for the file that goes back. */
export async function findAllReasons(db: Db, importId: string): Promise<Map<number, RowDetail>> {
  const rows = await db
    .selectFrom("ImportRow")
    .select(["seq", "detail"])
    .where("importId", "=", importId)
    .where(wasLeft)
    .execute();
  return new Map(rows.map(({ seq, detail }) => [seq, JSON.parse(detail) as RowDetail]));
}

/** Takes at most so many rows of an import away; answers how many there were. */
export async function deleteSome(trx: Trx, importId: string, limit: number): Promise<number> {
  const { numDeletedRows } = await trx
    .deleteFrom("ImportRow")
    .where("importId", "=", importId)
    .where("seq", "in", (eb) =>
      eb
        .selectFrom("ImportRow as r")
        .select("r.seq")
        .where("r.importId", "=", importId)
        .orderBy("r.seq")
        .limit(limit),
    )
    .executeTakeFirstOrThrow();
  return Number(numDeletedRows);
}
