import type { Db, Trx } from "~db/connection.server";
import type { EmploymentTable } from "~db/schema";

/** A worker's work for employers, what goes on first, then the newest. */
export function findAllOfWorker(db: Db | Trx, workerId: string) {
  return db
    .selectFrom("Employment as j")
    .innerJoin("Employer as e", "e.id", "j.employerId")
    .innerJoin("Union as u", "u.id", "e.unionId")
    .leftJoin("Account as a", "a.id", "j.createdBy")
    .select([
      "j.id",
      "j.employerId",
      "j.jobTitle",
      "j.startsOn",
      "j.endsOn",
      "j.createdAt",
      "j.importId",
      "e.name as employerName",
      "e.unionId",
      "u.shortName as unionName",
      "a.name as createdByName",
    ])
    .where("j.workerId", "=", workerId)
    .orderBy((eb) => eb("j.endsOn", "is not", null))
    .orderBy("j.startsOn", "desc")
    .orderBy("j.id", "desc")
    .execute();
}

export async function insert(trx: Trx, employment: EmploymentTable) {
  await trx.insertInto("Employment").values(employment).execute();
}

/** Ends work that goes on; answers whether it did. */
export async function end(trx: Trx, id: string, workerId: string, endsOn: string) {
  const { numUpdatedRows } = await trx
    .updateTable("Employment")
    .set({ endsOn })
    .where("id", "=", id)
    .where("workerId", "=", workerId)
    .where("endsOn", "is", null)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}
