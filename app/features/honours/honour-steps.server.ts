import type { Desk } from "~/features/audit/carry-out.server";
import { newId } from "~/shared/ids";
import { revise } from "~/shared/revision";
import * as Honours from "./honours.queries.server";

/** A title for a person or for a union. */
export interface NewHonour {
  readonly workerId: string | null;
  readonly unionId: string | null;
  readonly title: string;
}

interface Granting {
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly grantor: string;
  readonly documentNumber: string;
  readonly grantedOn: string;
  readonly recordedBy: string;
  /** Why honours that aren't among the new ones are revoked. */
  readonly reason: string;
}

/**
 * Brings the register up to what a subject gives now: new honours are added, those that it gives no longer are
 * revoked with the reason, and none is lost. Those that stay keep their day.
 */
export async function registerHonoursIn(
  { trx, now, record }: Desk,
  { reason, ...granting }: Granting,
  honours: readonly NewHonour[],
): Promise<void> {
  const { subjectKind, subjectId, recordedBy } = granting;
  const all = await Honours.findAllOfSubject(trx, subjectKind, subjectId);
  const standing = all.filter(({ revokedAt }) => revokedAt === null);
  const { ceasing, beginning } = revise(standing, honours, ({ workerId, unionId, title }) =>
    [workerId, unionId, title].join(" "),
  );
  await Honours.insertRevocations(
    trx,
    ceasing.map(({ id }) => {
      return { honourId: id, reason, revokedAt: now, revokedBy: recordedBy };
    }),
  );
  await Honours.insertAll(
    trx,
    beginning.map(({ workerId, unionId, title }) => {
      return { id: newId(), workerId, unionId, title, ...granting, recordedAt: now };
    }),
  );
  if (ceasing.length + beginning.length === 0) return;
  await record({
    action: "honours.registered",
    ...{ subjectKind, subjectId },
    detail: { granted: beginning.length, revoked: ceasing.length },
  });
}
