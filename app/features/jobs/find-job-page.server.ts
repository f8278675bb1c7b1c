import type { Actor } from "~/shared/actor";
import type { Db } from "~db/connection.server";
import { seesAllJobs } from "./jobs.access";
import * as Jobs from "./jobs.queries.server";

const PAGE_SIZE = 25;

/** A page of the long work that this person began; of everyone's for those who look after the whole. */
export async function findJobPage(db: Db, actor: Actor, page: number) {
  const createdBy = seesAllJobs(actor) ? null : actor.accountId;
  const rows = await Jobs.findPage(db, createdBy, {
    limit: PAGE_SIZE,
    offset: (page - 1) * PAGE_SIZE,
  });
  return { rows, pageSize: PAGE_SIZE, total: await Jobs.count(db, createdBy) };
}
