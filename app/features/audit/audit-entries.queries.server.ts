import { expressionBuilder } from "kysely";
import type { Db, Trx } from "~db/connection.server";
import { keptQuery } from "~db/kept-query";
import { insertRows } from "~db/many-rows";
import type { AuditEntryTable } from "~db/schema";
import type { SealedLink } from "./domain/audit-chain";

const LAST = keptQuery((db) =>
  db.selectFrom("AuditEntry").select(["seq", "hash", "at"]).orderBy("seq", "desc").limit(1),
);

export function findLast(db: Db | Trx) {
  return LAST.first(db, {});
}

export async function insert(trx: Trx, link: SealedLink) {
  await insertRows(trx, "AuditEntry", [link]);
}

/** The links after a number, in order, at most so many. */
export function findAllAfter(db: Db, seq: number, limit: number): Promise<SealedLink[]> {
  return db
    .selectFrom("AuditEntry")
    .selectAll()
    .where("seq", ">", seq)
    .orderBy("seq")
    .limit(limit)
    .execute();
}

export interface LogFilter {
  readonly accountId?: string | undefined;
  readonly subjectId?: string | undefined;
}

/** A page of the log, newest first, below a number. */
export function findPage(
  db: Db,
  filter: LogFilter,
  { below, limit }: { below: number | null; limit: number },
) {
  return db
    .selectFrom("AuditEntry as e")
    .leftJoin("Account as a", "a.id", "e.actorAccountId")
    .leftJoin("Account as s", (join) =>
      join.onRef("s.id", "=", "e.subjectId").on("e.subjectKind", "=", "account"),
    )
    .leftJoin("Union as u", (join) =>
      join.onRef("u.id", "=", "e.subjectId").on("e.subjectKind", "=", "union"),
    )
    .select([
      "e.seq",
      "e.at",
      "e.actorKind",
      "e.actorAccountId",
      "a.name as actorName",
      "e.action",
      "e.subjectKind",
      "e.subjectId",
    ])
    .select((eb) => eb.fn.coalesce("s.name", "u.shortName").as("subjectName"))
    .$if(below !== null, (query) => query.where("e.seq", "<", below ?? 0))
    .where(isListed(filter))
    .orderBy("e.seq", "desc")
    .limit(limit)
    .execute();
}

export async function count(db: Db, filter: LogFilter): Promise<number> {
  const { n } = await db
    .selectFrom("AuditEntry as e")
    .select((eb) => eb.fn.countAll<number>().as("n"))
    .where(isListed(filter))
    .executeTakeFirstOrThrow();
  return n;
}

function isListed({ accountId, subjectId }: LogFilter) {
  const eb = expressionBuilder<{ e: AuditEntryTable }, "e">();
  return eb.and([
    ...(accountId ? [eb("e.actorAccountId", "=", accountId)] : []),
    ...(subjectId ? [eb("e.subjectId", "=", subjectId)] : []),
  ]);
}
