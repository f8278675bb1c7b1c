import { sql } from "kysely";
import type { Db, Trx } from "~db/connection.server";

/** Which standing memberships, employments and certificates these workers have. */
export async function findAll(db: Db | Trx, workerIds: readonly string[]) {
  const memberships = await db
    .selectFrom("Membership as m")
    .innerJoin("Union as u", "u.id", "m.unionId")
    .select(["m.workerId", "m.startsOn as since", "u.id as unionId", "u.shortName as name"])
    .where("m.workerId", "in", workerIds)
    .where("m.endsOn", "is", null)
    .execute();
  const employments = await db
    .selectFrom("Employment as x")
    .innerJoin("Employer as o", "o.id", "x.employerId")
    .select(["x.workerId", "x.startsOn as since", "o.name"])
    .where("x.workerId", "in", workerIds)
    .where("x.endsOn", "is", null)
    .execute();
  const certificates = await db
    .selectFrom("Certificate as c")
    .select(["c.id", "c.workerId", "c.tradeId", "c.level", "c.number", "c.issuedOn"])
    .select(isFound().as("isFound"))
    .where("c.workerId", "in", workerIds)
    .where("c.voidedAt", "is", null)
    .orderBy("c.level", "desc")
    .execute();
  return { memberships, employments, certificates };
}

/** Whether the last look-up in the register found the certificate. */
function isFound() {
  return sql<0 | 1>`EXISTS (SELECT 1 FROM "CertificateLookup" l
    WHERE l."certificateId" = c."id" AND l."outcome" = 'found' AND l."seq" =
      (SELECT max(x."seq") FROM "CertificateLookup" x WHERE x."certificateId" = c."id"))`;
}
