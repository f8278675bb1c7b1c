import type { Desk } from "~/features/audit/carry-out.server";
import { openCaseIn } from "~/features/cases/case-steps.server";
import type { MoveRefusal } from "~/features/cases/domain/decide-move";
import { moveCaseIn } from "~/features/cases/move-steps.server";
import type { Roads } from "~/features/cases/road-wiring.server";
import * as Unions from "~/features/unions/unions.queries.server";
import type { Actor } from "~/shared/actor";
import { newId } from "~/shared/ids";
import { localDay } from "~/shared/local-day";
import { accept, type Result, refuse } from "~/shared/result";
import { faultOfTransfer, type TransferFault } from "./domain/transfer-fault";
import { TRANSFER_ROAD } from "./domain/transfer-road";
import * as Memberships from "./memberships.queries.server";
import * as Transfers from "./transfers.queries.server";
import type * as Workers from "./workers.queries.server";

const OPEN_STATES = Object.entries(TRANSFER_ROAD.states)
  .filter(([, { kind }]) => kind !== "final")
  .map(([state]) => state);

interface NewTransfer {
  readonly worker: NonNullable<Awaited<ReturnType<typeof Workers.find>>>;
  readonly unionId: string;
  readonly startsOn: string;
  readonly reason: string;
}

/** Why a transfer can't be opened. */
export type TransferRefusal =
  | TransferFault
  | "union-unknown"
  | "not-a-grassroots-union"
  | "transfer-open"
  | MoveRefusal;

/** Opens the case of a transfer and makes its first move, by the worker or by the union for them. */
export async function openTransferIn(
  desk: Desk,
  roads: Roads,
  { actor, move }: { readonly actor: Actor; readonly move: "ask" | "file-for" },
  { worker, unionId, startsOn, reason }: NewTransfer,
): Promise<Result<{ caseId: string }, TransferRefusal>> {
  const { trx, now } = desk;
  const fault = await faultOf(desk, { worker, unionId, startsOn, reason });
  if (fault) return refuse(fault);
  const memberships = await Memberships.findAllOfWorker(trx, worker.id);
  const caseId = await openCaseIn(desk, {
    road: TRANSFER_ROAD,
    unionId,
    applicantId: worker.accountId,
    openedBy: actor.accountId,
  });
  await Transfers.insert(trx, {
    id: newId(),
    caseId,
    workerId: worker.id,
    fromUnionId: memberships.find(({ endsOn }) => endsOn === null)?.unionId ?? null,
    toUnionId: unionId,
    startsOn,
    reason,
    createdAt: now,
    createdBy: actor.accountId,
  });
  const first = { caseId, move, version: 1, comment: "", returned: {}, insteadOfId: null };
  const moved = await moveCaseIn(desk, roads, actor, first);
  return moved.ok ? accept({ caseId }) : moved;
}

async function faultOf(
  { trx, now }: Desk,
  { worker, unionId, startsOn }: NewTransfer,
): Promise<Exclude<TransferRefusal, MoveRefusal> | null> {
  const union = await Unions.find(trx, unionId);
  if (!union) return "union-unknown";
  if (union.kind !== "grassroots") return "not-a-grassroots-union";
  if (await Transfers.existsOpen(trx, worker.id, OPEN_STATES)) return "transfer-open";
  const facts = {
    today: localDay(now),
    startsOn,
    toUnionId: unionId,
    isUnionOpen: union.closedAt === null,
    isWorkerGone: worker.keptId !== null || worker.redactedAt !== null,
    memberships: await Memberships.findAllOfWorker(trx, worker.id),
  };
  return faultOfTransfer(facts, { isNow: false });
}
