import * as Unions from "~/features/unions/unions.queries.server";
import { type Actor, isWorkerOnly } from "~/shared/actor";
import type { Db } from "~db/connection.server";

/** Whose system this is, and who is signed in as what; for the frame around every page. */
export async function findFrame(db: Db, actor: Actor | null) {
  const federation = await Unions.findFederation(db);
  if (!actor) return { federation: federation?.name ?? null, account: null, isWorkerOnly: false };
  const first = actor.grants[0];
  const union =
    first?.scope.kind === "union" ? await Unions.findName(db, first.scope.unionId) : null;
  return {
    federation: federation?.shortName ?? null,
    account: { name: actor.name, role: first?.role ?? "none", over: union?.shortName ?? null },
    isWorkerOnly: isWorkerOnly(actor),
  };
}
