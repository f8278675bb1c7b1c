import type { Instant } from "~/shared/instant";
import type { Db, Trx } from "~db/connection.server";

export function find(db: Db | Trx, caseId: string) {
  return db.selectFrom("Case").selectAll().where("id", "=", caseId).executeTakeFirst();
}

export function findAll(db: Db | Trx, caseIds: readonly string[]) {
  return db.selectFrom("Case").selectAll().where("id", "in", caseIds).execute();
}

/** What someone applied for, what moved last first. */
export function findPageOfApplicant(
  db: Db,
  applicantId: string,
  { limit, offset }: { limit: number; offset: number },
) {
  return ofApplicant(db, applicantId)
    .orderBy("movedAt", "desc")
    .limit(limit)
    .offset(offset)
    .execute();
}

/** What of it stands in one of these states, what moved first first. */
export async function findOfApplicantIn(
  db: Db,
  applicantId: string,
  places: readonly { readonly road: string; readonly state: string }[],
) {
  if (places.length === 0) return [];
  return ofApplicant(db, applicantId)
    .where((eb) => eb.or(places.map((place) => eb.and(place))))
    .orderBy("movedAt")
    .execute();
}

function ofApplicant(db: Db, applicantId: string) {
  return db
    .selectFrom("Case")
    .select(["id", "road", "state", "movedAt", "dueOn"])
    .where("applicantId", "=", applicantId);
}

export async function countOfApplicant(db: Db, applicantId: string): Promise<number> {
  const { n } = await db
    .selectFrom("Case")
    .select((eb) => eb.fn.countAll<number>().as("n"))
    .where("applicantId", "=", applicantId)
    .executeTakeFirstOrThrow();
  return n;
}

export interface NewCase {
  readonly id: string;
  readonly road: string;
  readonly state: string;
  readonly unionId: string;
  readonly applicantId: string | null;
  /** The contest that it belongs to; it may be inserted later in the same transaction. */
  readonly contestId: string | null;
  readonly openedAt: Instant;
  readonly openedBy: string;
}

export async function insert(trx: Trx, row: NewCase) {
  await trx
    .insertInto("Case")
    .values({ ...row, version: 1, movedAt: row.openedAt, dueOn: null })
    .execute();
}

/** Puts a case that still has this version into another state; answers whether it had. */
export async function updateState(
  trx: Trx,
  caseId: string,
  to: { version: number; state: string; movedAt: Instant; dueOn: string | null },
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable("Case")
    .set({ ...to, version: to.version + 1 })
    .where("id", "=", caseId)
    .where("version", "=", to.version)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

export async function updateApplicant(
  trx: Trx,
  caseId: string,
  applicantId: string,
): Promise<void> {
  await trx.updateTable("Case").set({ applicantId }).where("id", "=", caseId).execute();
}

export async function updateDue(trx: Trx, caseId: string, dueOn: string | null): Promise<void> {
  await trx.updateTable("Case").set({ dueOn }).where("id", "=", caseId).execute();
}
