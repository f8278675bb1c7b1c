import type { z } from "zod";
import { staffedUnions } from "~/features/unions/find-union-page.server";
import type { Actor } from "~/shared/actor";
import type { Db } from "~db/connection.server";
import { readWorkerSearch } from "./domain/worker-search";
import * as ListedWorkers from "./listed-workers.queries.server";
import { seesAllWorkers } from "./registry.access";
import type { workerListSchema } from "./registry.schemas";

const PAGE_SIZE = 50;
const STEP_WORKERS = 200;

/** A page of the workers that this person may list, with the counts of each standing. */
export async function findWorkerPage(db: Db, actor: Actor, list: z.infer<typeof workerListSchema>) {
  const filter = filterOf(actor, list);
  const counts = await ListedWorkers.countByStanding(db, filter);
  const total = list.standing
    ? counts[list.standing]
    : Object.values(counts).reduce((sum, n) => sum + n, 0);
  const rows = await ListedWorkers.findPage(db, filter, {
    limit: PAGE_SIZE,
    offset: (list.page - 1) * PAGE_SIZE,
  });
  return { rows, counts, total, pageSize: PAGE_SIZE };
}

/** How many workers the list shows; the counts of each standing would take many times as long. */
export function countWorkers(
  db: Db,
  actor: Actor,
  list: z.infer<typeof workerListSchema>,
): Promise<number> {
  return ListedWorkers.count(db, filterOf(actor, list));
}

/** All that the list shows, page after page; each is looked for among so many workers, so that none takes long. */
export async function* findAllWorkerPages(
  db: Db,
  actor: Actor,
  list: z.infer<typeof workerListSchema>,
) {
  const filter = filterOf(actor, list);
  let last: ListedWorkers.WorkerPlace | null = null;
  do {
    const places: ListedWorkers.WorkerPlace[] = await ListedWorkers.findPlacesAfter(
      db,
      last,
      STEP_WORKERS,
    );
    const ids = places.map(({ id }) => id);
    const found = await ListedWorkers.findAllListed(db, filter, ids);
    const rows = new Map(found.map((row) => [row.id, row]));
    yield ids.flatMap((id) => rows.get(id) ?? []);
    last = places.at(-1) ?? null;
  } while (last);
}

function filterOf(actor: Actor, list: z.infer<typeof workerListSchema>) {
  return {
    within: reachOf(actor),
    below: list.union,
    search: readWorkerSearch(list.search),
    standing: list.standing,
  };
}

/** The unions within which this person sees workers; null is everywhere. */
export function reachOf(actor: Actor): readonly string[] | null {
  return seesAllWorkers(actor) ? null : staffedUnions(actor);
}
