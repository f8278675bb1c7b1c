import type { Instant } from "~/shared/instant";
import type { Db } from "~db/connection.server";
import { checksOfTransfer } from "./domain/transfer-fault";
import * as Memberships from "./memberships.queries.server";
import { transferWiring } from "./transfer-road.server";
import * as Transfers from "./transfers.queries.server";

/** What the page of a transfer's case shows of it; null where the case is about something else. */
export async function findTransferPage(db: Db, caseId: string, now: Instant) {
  const transfer = await Transfers.findOfCase(db, caseId);
  if (!transfer) return null;
  const facts = (await transferWiring.findGuardFacts(db, [caseId], now)).get(caseId);
  const memberships = await Memberships.findAllOfWorker(db, transfer.workerId);
  const standing = memberships.find(({ endsOn }) => endsOn === null);
  return {
    workerName: transfer.workerName,
    namePinyin: transfer.namePinyin,
    phoneTail: transfer.phoneTail,
    fromUnionName: transfer.fromUnionName,
    toUnionName: transfer.toUnionName,
    startsOn: transfer.startsOn,
    reason: transfer.reason,
    membership: standing ? { unionName: standing.unionName, startsOn: standing.startsOn } : null,
    checks: facts ? checksOfTransfer(facts) : [],
  };
}

export type TransferPage = NonNullable<Awaited<ReturnType<typeof findTransferPage>>>;
