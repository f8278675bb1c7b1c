import type { Actor } from "~/shared/actor";
import type { Db } from "~db/connection.server";
import { staffedUnions } from "./find-union-page.server";
import * as ListedUnions from "./listed-unions.queries.server";
import { maintainsUnions } from "./unions.access";

/** The unions below which this person may open one, as choices. */
export async function findParents(db: Db, actor: Actor) {
  const within = maintainsUnions(actor) ? null : staffedUnions(actor);
  const parents = await ListedUnions.findAllParents(db, within);
  return parents.map(({ id, name }) => ({ value: id, label: name }));
}

/** Every open union, as choices for a role's scope. */
export async function findUnionChoices(db: Db) {
  const unions = await ListedUnions.findAllOpen(db, null);
  return unions.map(({ id, name }) => ({ value: id, label: name }));
}
