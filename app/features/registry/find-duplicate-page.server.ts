import { staffedUnions } from "~/features/unions/find-union-page.server";
import type { Actor } from "~/shared/actor";
import { invariant } from "~/shared/invariant";
import type { Db } from "~db/connection.server";
import * as DuplicateWorkers from "./duplicate-workers.queries.server";
import { keepsRegister } from "./registry.access";
import * as Workers from "./workers.queries.server";

const PAGE_SIZE = 25;

/** A page of pairs that may be one person, among the workers whose records this person keeps. */
export async function findDuplicatePage(db: Db, actor: Actor, page: number) {
  const within = keepsRegister(actor) ? null : staffedUnions(actor);
  const found = await DuplicateWorkers.findPage(db, within, {
    limit: PAGE_SIZE,
    offset: (page - 1) * PAGE_SIZE,
  });
  const ids = found.flatMap(({ oneId, otherId }) => [oneId, otherId]);
  const byId = new Map((await Workers.findAllNamed(db, ids)).map((worker) => [worker.id, worker]));
  const pairs = found.map(({ oneId, otherId, sign }) => {
    const [one, other] = [byId.get(oneId), byId.get(otherId)];
    invariant(one && other, "a pair of nobody");
    return { one, other, sign };
  });
  return { pairs, pageSize: PAGE_SIZE, total: await DuplicateWorkers.count(db, within) };
}
