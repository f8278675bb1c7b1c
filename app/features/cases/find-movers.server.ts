import { grantOf } from "~/features/identity/domain/scope-columns";
import * as RoleGrants from "~/features/identity/role-grants.queries.server";
import type { Actor } from "~/shared/actor";
import { groupBy } from "~/shared/group-by";
import type { Instant } from "~/shared/instant";
import { localDay } from "~/shared/local-day";
import type { Db, Trx } from "~db/connection.server";
import * as Deputyships from "./deputyships.queries.server";
import type { Mover } from "./domain/case";
import type { Roads } from "./road-wiring.server";

/** An officer on leave for whom someone acts. */
export interface OfficerOnLeave {
  readonly id: string;
  readonly name: string;
  readonly endsOn: string;
}

/** A way in which someone may act today: in their own right, or for an officer on leave. */
export interface StandingMover extends Mover {
  readonly officer: OfficerOnLeave | null;
}

/** All ways in which this person may act today, their own right first. */
export async function findMovers(
  db: Db | Trx,
  roads: Roads,
  { actor, now }: { readonly actor: Actor; readonly now: Instant },
): Promise<readonly StandingMover[]> {
  const { accountId } = actor;
  const personId = (await roads.findPersonIds(db, [accountId])).get(accountId) ?? null;
  const leaves = await Deputyships.findAllOfDeputy(db, accountId, localDay(now));
  const grants = groupBy(
    await RoleGrants.findAllForAccounts(
      db,
      leaves.map(({ officerId }) => officerId),
    ),
    (grant) => grant.accountId,
  );
  return [
    { actor, personId, standsInFor: null, officer: null },
    ...leaves.map(({ officerId, officerName, endsOn }) => ({
      actor,
      personId,
      standsInFor: {
        ...actor,
        accountId: officerId,
        grants: (grants.get(officerId) ?? []).map(grantOf),
      },
      officer: { id: officerId, name: officerName, endsOn },
    })),
  ];
}
