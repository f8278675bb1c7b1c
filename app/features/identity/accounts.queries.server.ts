import type { Db, Trx } from "~db/connection.server";

export async function existsAny(db: Db | Trx): Promise<boolean> {
  const row = await db.selectFrom("Account").select("id").limit(1).executeTakeFirst();
  return row !== undefined;
}
