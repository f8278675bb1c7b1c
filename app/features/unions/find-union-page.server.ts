import type { z } from "zod";
import type { Actor } from "~/shared/actor";
import type { Db } from "~db/connection.server";
import * as ListedUnions from "./listed-unions.queries.server";
import { seesAllUnions } from "./unions.access";
import type { unionListSchema } from "./unions.schemas";

const PAGE_SIZE = 50;

/** A page of the unions that this person may list, with the counts of each kind. */
export async function findUnionPage(db: Db, actor: Actor, list: z.infer<typeof unionListSchema>) {
  const filter = {
    within: seesAllUnions(actor) ? null : staffedUnions(actor),
    search: list.search,
    kind: list.kind,
    withClosed: list.closed === "1",
  };
  const counts = await ListedUnions.countByKind(db, filter);
  const total = list.kind
    ? counts[list.kind]
    : Object.values(counts).reduce((sum, n) => sum + n, 0);
  const rows = await ListedUnions.findPage(db, filter, {
    limit: PAGE_SIZE,
    offset: (list.page - 1) * PAGE_SIZE,
  });
  return { rows, counts, total, pageSize: PAGE_SIZE };
}

/** The unions whose staff the actor is. */
export function staffedUnions(actor: Actor): string[] {
  return actor.grants.flatMap(({ role, scope }) =>
    role === "union-staff" && scope.kind === "union" ? [scope.unionId] : [],
  );
}
