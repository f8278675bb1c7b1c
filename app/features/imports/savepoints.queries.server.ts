import { sql } from "kysely";
import type { Result } from "~/shared/result";
import type { Trx } from "~db/connection.server";

/** Does a part of a transaction, and takes back what it wrote where it is refused; the rest of the transaction stands. */
export async function keepUnlessRefused<Outcome, Reason>(
  trx: Trx,
  body: () => Promise<Result<Outcome, Reason>>,
): Promise<Result<Outcome, Reason>> {
  await sql`SAVEPOINT part`.execute(trx);
  const result = await body();
  if (!result.ok) await sql`ROLLBACK TO part`.execute(trx);
  await sql`RELEASE part`.execute(trx);
  return result;
}
