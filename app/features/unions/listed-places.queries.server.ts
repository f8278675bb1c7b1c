import { sql } from "kysely";
import type { Db, Trx } from "~db/connection.server";
import { anyOf, insertRows } from "~db/many-rows";
import type { EmployerTable, UnionAncestorTable, UnionTable } from "~db/schema";

/** What a piece of a list of unions brings. */
export interface BroughtUnions {
  readonly unions: UnionTable[];
  readonly ancestors: UnionAncestorTable[];
  /** Facts to set; null leaves what is there. */
  readonly corrections: { id: string; shortName: string | null; foundedOn: string | null }[];
}

export async function writeUnions(trx: Trx, rows: BroughtUnions): Promise<void> {
  await insertRows(trx, "Union", rows.unions);
  await insertRows(trx, "UnionAncestor", rows.ancestors);
  if (rows.corrections.length === 0) return;
  await sql`UPDATE "Union" SET "shortName" = coalesce(o.value ->> 'shortName', "shortName"),
      "foundedOn" = coalesce(o.value ->> 'foundedOn', "foundedOn"), "version" = "version" + 1
    FROM json_each(${JSON.stringify(rows.corrections)}) AS o
    WHERE "Union"."id" = o.value ->> 'id'`.execute(trx);
}

/** What a piece of a list of employers brings. */
export interface BroughtEmployers {
  readonly employers: EmployerTable[];
  readonly corrections: { id: string; name: string | null; creditCode: string | null }[];
}

export async function writeEmployers(trx: Trx, rows: BroughtEmployers): Promise<void> {
  await insertRows(trx, "Employer", rows.employers);
  if (rows.corrections.length === 0) return;
  await sql`UPDATE "Employer" SET "name" = coalesce(o.value ->> 'name', "name"),
      "creditCode" = coalesce(o.value ->> 'creditCode', "creditCode"), "version" = "version" + 1
    FROM json_each(${JSON.stringify(rows.corrections)}) AS o
    WHERE "Employer"."id" = o.value ->> 'id'`.execute(trx);
}

/** Employers that hold one of these credit codes or bear one of these names. */
export function findEmployersAmong(
  db: Db | Trx,
  { codes, names }: { codes: readonly string[]; names: readonly string[] },
) {
  return db
    .selectFrom("Employer")
    .select(["id", "unionId", "name", "creditCode"])
    .where((eb) => eb.or([eb("creditCode", "in", anyOf(codes)), eb("name", "in", anyOf(names))]))
    .execute();
}
