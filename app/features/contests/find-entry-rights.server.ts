import * as Cases from "~/features/cases/cases.queries.server";
import { findMovers } from "~/features/cases/find-movers.server";
import type { Roads } from "~/features/cases/road-wiring.server";
import * as Unions from "~/features/unions/unions.queries.server";
import type { Actor } from "~/shared/actor";
import type { Instant } from "~/shared/instant";
import type { Db, Trx } from "~db/connection.server";
import { mayKeepDocuments, mayPlanContest, mayReplaceMembers } from "./contests.access";

/** Who asks about an entry's case, and when: for whom they stand in is a matter of the day. */
export interface EntryQuestion {
  readonly actor: Actor;
  readonly caseId: string;
  readonly now: Instant;
}

/** What someone may do to an entry beside moving it, in their own right or for an officer on leave. */
export async function findEntryRights(
  db: Db | Trx,
  roads: Roads,
  { actor, caseId, now }: EntryQuestion,
) {
  const file = await Cases.find(db, caseId);
  if (!file || file.contestId === null) {
    return { mayReplace: false, mayKeep: false, isOrganiser: false };
  }
  const { contestId, unionId, applicantId } = file;
  const lineage = (await Unions.findLineages(db, [unionId])).get(unionId) ?? [];
  const standing = (await findMovers(db, roads, { actor, now })).map(
    ({ standsInFor }) => standsInFor ?? actor,
  );
  const mayReplace = standing.some((one) => mayReplaceMembers(one, { contestId, lineage }));
  return {
    mayReplace,
    // What an officer on leave applied for themselves stays theirs alone.
    mayKeep: mayReplace || mayKeepDocuments(actor, { contestId, lineage, applicantId }),
    isOrganiser: standing.some((one) => mayPlanContest(one, contestId)),
  };
}
