import { staffedUnions } from "~/features/unions/find-union-page.server";
import * as ListedUnions from "~/features/unions/listed-unions.queries.server";
import type { Actor } from "~/shared/actor";
import type { Db } from "~db/connection.server";
import { keepsRegister } from "./registry.access";

/** The open unions whose workers this person keeps, as choices. */
export async function findKeepingUnions(db: Db, actor: Actor) {
  const within = keepsRegister(actor) ? null : staffedUnions(actor);
  const unions = await ListedUnions.findAllOpen(db, within);
  return unions.map(({ id, name }) => ({ value: id, label: name }));
}

/** Those of them that enrol members: grassroots unions. */
export async function findMemberUnions(db: Db, actor: Actor) {
  const within = keepsRegister(actor) ? null : staffedUnions(actor);
  const unions = await ListedUnions.findAllOpen(db, within, "grassroots");
  return unions.map(({ id, name }) => ({ value: id, label: name }));
}

/** Every open union: any of them can send people who are in none. */
export async function findSendingUnions(db: Db) {
  const unions = await ListedUnions.findAllOpen(db, null);
  return unions.map(({ id, name }) => ({ value: id, label: name }));
}
