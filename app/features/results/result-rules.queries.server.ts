import { invariant } from "~/shared/invariant";
import type { Db, Trx } from "~db/connection.server";

/** The rule that holds on a day: the newest that is valid by then. */
export async function findOn(db: Db | Trx, day: string) {
  const rule = await db
    .selectFrom("ResultRule")
    .selectAll()
    .where("validFromOn", "<=", day)
    .orderBy("validFromOn", "desc")
    .orderBy("number", "desc")
    .limit(1)
    .executeTakeFirst();
  invariant(rule, "an installation has a rule for results");
  return rule;
}

export async function find(db: Db | Trx, number: number) {
  const rule = await db
    .selectFrom("ResultRule")
    .selectAll()
    .where("number", "=", number)
    .executeTakeFirst();
  invariant(rule, `there is a rule ${number}`);
  return rule;
}
