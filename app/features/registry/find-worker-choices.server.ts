import type { Actor } from "~/shared/actor";
import type { Db } from "~db/connection.server";
import { readWorkerSearch } from "./domain/worker-search";
import { reachOf } from "./find-worker-page.server";
import * as ListedWorkers from "./listed-workers.queries.server";

const SHOWN = 50;

/** Workers whom this person sees and a search finds, as choices; nobody without a search. */
export async function findWorkerChoices(db: Db, actor: Actor, search: string, exceptId: string) {
  const read = readWorkerSearch(search);
  if (read.by === "nothing") return [];
  const filter = { within: reachOf(actor), below: null, search: read, standing: null };
  const rows = await ListedWorkers.findPage(db, filter, { limit: SHOWN, offset: 0 });
  return rows
    .filter(({ id }) => id !== exceptId)
    .map(({ id, name, unionName, employerName, identityTail }) => ({
      value: id,
      label: [name, unionName, employerName, identityTail].filter(Boolean).join(" · "),
    }));
}
