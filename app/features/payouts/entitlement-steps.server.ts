import type { Desk } from "~/features/audit/carry-out.server";
import { newId } from "~/shared/ids";
import { revise } from "~/shared/revision";
import * as Entitlements from "./entitlements.queries.server";

/** Money due to a person or a union, or a level that is proposed for a person. */
export interface NewEntitlement {
  readonly workerId: string | null;
  readonly unionId: string | null;
  readonly kind: "money" | "promotion";
  readonly amountFen: number | null;
  readonly level: number | null;
  readonly purpose: string;
}

interface Entitling {
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly createdBy: string;
  /** Why what isn't among the new ones is withdrawn. */
  readonly reason: string;
}

/**
 * Brings what is due from a subject up to what it gives now: new entitlements are added, those that it gives no
 * longer are withdrawn with the reason, and none is lost. Payments draw on those that stand.
 */
export async function entitleIn(
  { trx, now, record }: Desk,
  { reason, ...entitling }: Entitling,
  entitlements: readonly NewEntitlement[],
): Promise<void> {
  const { subjectKind, subjectId, createdBy } = entitling;
  const all = await Entitlements.findAllOfSubject(trx, subjectKind, subjectId);
  const standing = all.filter(({ withdrawnAt }) => withdrawnAt === null);
  const { ceasing, beginning } = revise(
    standing,
    entitlements,
    ({ workerId, unionId, kind, amountFen, level, purpose }) =>
      [workerId, unionId, kind, amountFen, level, purpose].join(" "),
  );
  await Entitlements.insertWithdrawals(
    trx,
    ceasing.map(({ id }) => {
      return { entitlementId: id, reason, withdrawnAt: now, withdrawnBy: createdBy };
    }),
  );
  await Entitlements.insertAll(
    trx,
    beginning.map((one) => ({ id: newId(), ...one, ...entitling, createdAt: now })),
  );
  if (ceasing.length + beginning.length === 0) return;
  await record({
    action: "entitlements.set",
    ...{ subjectKind, subjectId },
    detail: { added: beginning.length, withdrawn: ceasing.length },
  });
}
