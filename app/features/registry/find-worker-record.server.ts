import type { Db } from "~db/connection.server";
import { roleInTie } from "./domain/tie";
import * as Employments from "./employments.queries.server";
import * as Memberships from "./memberships.queries.server";
import * as Ties from "./ties.queries.server";

/** What the register knows of a worker besides their names and numbers. */
export async function findWorkerRecord(db: Db, workerId: string) {
  const ties = await Ties.findAllOfWorker(db, workerId);
  return {
    employments: await Employments.findAllOfWorker(db, workerId),
    memberships: await Memberships.findAllOfWorker(db, workerId),
    ties: ties.map(({ kind, isOne, id, withId, withName, startsOn, endsOn }) => ({
      id,
      role: roleInTie(kind, isOne),
      withId,
      withName,
      startsOn,
      endsOn,
    })),
  };
}
