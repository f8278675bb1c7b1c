import { sql } from "kysely";

/** Of a joined `Account as a`: that it is this account, or another one of the same worker. */
export function isSamePerson(accountId: string) {
  return sql<boolean>`(a."id" = ${accountId} OR a."workerId" = (
    SELECT o."workerId" FROM "Account" AS o WHERE o."id" = ${accountId} AND o."workerId" IS NOT NULL
  ))`;
}
