import { setImmediate as nextTurn } from "node:timers/promises";
import type { z } from "zod";
import { staffedUnions } from "~/features/unions/find-union-page.server";
import type { Actor } from "~/shared/actor";
import type { Db } from "~db/connection.server";
import type { Standing } from "./domain/standing";
import { readWorkerSearch } from "./domain/worker-search";
import * as ListedWorkers from "./listed-workers.queries.server";
import { seesAllWorkers } from "./registry.access";
import type { workerListSchema } from "./registry.schemas";

const PAGE_SIZE = 50;
const STEP_WORKERS = 200;
/** Some 20 ms of the main thread. */
const COUNTED_AT_ONCE = 20_000;

/** A page of the workers that this person may list, with the counts of each standing. */
export async function findWorkerPage(db: Db, actor: Actor, list: z.infer<typeof workerListSchema>) {
  const filter = filterOf(actor, list);
  const counts = await countStandings(db, filter);
  const total = list.standing
    ? counts[list.standing]
    : Object.values(counts).reduce((sum, n) => sum + n, 0);
  const rows = await ListedWorkers.findPage(db, filter, {
    limit: PAGE_SIZE,
    offset: (list.page - 1) * PAGE_SIZE,
  });
  return { rows, counts, total, pageSize: PAGE_SIZE };
}

/** Of the whole register at once it would hold everyone up: that is counted part by part, and others come between. */
export async function countStandings(
  db: Db,
  filter: ListedWorkers.WorkerFilter,
  atOnce = COUNTED_AT_ONCE,
): Promise<Record<Standing, number>> {
  const { within, below, search } = filter;
  const isWhole = within === null && below === null && search.by === "nothing";
  if (!isWhole) return ListedWorkers.countByStanding(db, filter);
  const counts = { member: 0, employed: 0, left: 0 };
  const last = await ListedWorkers.findLastRow(db);
  for (let from = 1; from <= last; from += atOnce) {
    const part = await ListedWorkers.countByStanding(db, filter, { from, before: from + atOnce });
    counts.member += part.member;
    counts.employed += part.employed;
    counts.left += part.left;
    await nextTurn();
  }
  return counts;
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
