import type { Desk } from "~/features/audit/carry-out.server";
import type { MovedCase, RoadWiring } from "~/features/cases/road-wiring.server";
import { groupBy } from "~/shared/group-by";
import type { Instant } from "~/shared/instant";
import { invariant } from "~/shared/invariant";
import { localDay } from "~/shared/local-day";
import type { Db, Trx } from "~db/connection.server";
import type { TransferFacts } from "./domain/transfer-fault";
import { TRANSFER_ROAD } from "./domain/transfer-road";
import { findInterestedPersons } from "./find-interested-persons.server";
import { moveMemberIn } from "./place-steps.server";
import * as Transfers from "./transfers.queries.server";
import { settleKeeperIn } from "./worker-steps.server";
import * as Workers from "./workers.queries.server";

/** What the register hands to the case engine for transfers. */
export const transferWiring: RoadWiring<TransferFacts> = {
  road: TRANSFER_ROAD,
  findGuardFacts,
  async findInterestedPersonIds(db, caseIds) {
    const persons = await Transfers.findPersons(db, caseIds);
    return findInterestedPersons(db, persons, ["kin", "master"]);
  },
  async findSubjects(db, caseIds) {
    const rows = await Transfers.findSubjects(db, caseIds);
    return rows.map(({ caseId, workerName, fromUnionName, toUnionName }) => ({
      caseId,
      title: workerName,
      note: `${fromUnionName ?? "—"} → ${toUnionName}`,
    }));
  },
  async follow(desk, moved) {
    if (moved.toState === "done") await moveMembershipIn(desk, moved);
  },
  // Only moves that change nothing in the register can be taken back.
  takeBack: async () => {},
  hasLeft: async () => false,
};

async function findGuardFacts(
  db: Db | Trx,
  caseIds: readonly string[],
  now: Instant,
): Promise<ReadonlyMap<string, TransferFacts>> {
  const rows = await Transfers.findWithMemberships(db, caseIds);
  const today = localDay(now);
  return new Map(
    [...groupBy(rows, ({ caseId }) => caseId)].flatMap(([caseId, own]) => {
      const [first] = own;
      if (!first) return [];
      const facts: TransferFacts = {
        today,
        startsOn: first.startsOn,
        toUnionId: first.toUnionId,
        isUnionOpen: first.closedAt === null,
        isWorkerGone: first.keptId !== null || first.redactedAt !== null,
        memberships: own.flatMap(({ memberUnionId: unionId, memberSince, memberUntil }) =>
          unionId === null ? [] : [{ unionId, startsOn: memberSince, endsOn: memberUntil }],
        ),
      };
      return [[caseId, facts] as const];
    }),
  );
}

/** The earlier membership ends the day before, the new one begins, and the record goes over to its union. */
async function moveMembershipIn(desk: Desk, { caseId }: MovedCase): Promise<void> {
  const transfer = await Transfers.findOfCase(desk.trx, caseId);
  invariant(transfer, "a transfer's case without its transfer");
  const { workerId, toUnionId: unionId, startsOn } = transfer;
  const source = { changedBy: null, importId: null };
  const moved = await moveMemberIn(desk, { workerId, unionId, startsOn }, source);
  invariant(moved.ok, "a membership was refused that the guard had let pass");
  const worker = await Workers.find(desk.trx, workerId);
  await settleKeeperIn(desk, workerId, worker?.unionId ?? unionId);
  await desk.record({
    action: "membership.started",
    subjectKind: "worker",
    subjectId: workerId,
    detail: { unionId, caseId },
  });
}
