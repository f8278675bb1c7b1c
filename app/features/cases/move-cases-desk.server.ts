import type { DeskHalf, DeskWork } from "~/features/jobs/job-halves.server";
import { invariant } from "~/shared/invariant";
import { announceCases } from "./announce-cases.server";
import * as BulkMoves from "./bulk-moves.queries.server";
import { refusalColumns } from "./domain/refusal-columns";
import { moveCaseIn } from "./move-steps.server";
import type { Roads } from "./road-wiring.server";

type WaitingCase = Awaited<ReturnType<typeof BulkMoves.findWaiting>>[number];

/** Makes the moves of a bulk move, each as if it were made alone; one that is refused keeps no other back. */
export function moveCasesDesk(roads: Roads): DeskHalf {
  return {
    async keep(work, rows) {
      const bulkMove = await BulkMoves.find(work.desk.trx, work.task.subjectId);
      invariant(bulkMove, "a job without its bulk move");
      for (const row of rows as readonly WaitingCase[]) {
        await moveOneIn(work, roads, { ...row, move: bulkMove.move, comment: bulkMove.comment });
      }
    },
    async end() {},
    async stopped() {},
    async tell({ db, live }, rows) {
      const caseIds = (rows as readonly WaitingCase[]).map(({ caseId }) => caseId);
      await announceCases(db, { live }, caseIds);
    },
  };
}

async function moveOneIn(
  { desk, actor, task }: DeskWork,
  roads: Roads,
  { seq, ...input }: WaitingCase & { readonly move: string; readonly comment: string },
): Promise<void> {
  const moved = await moveCaseIn(desk, roads, actor, { ...input, returned: {} });
  await BulkMoves.settle(
    desk.trx,
    { bulkMoveId: task.subjectId, seq },
    moved.ok
      ? { refusal: null, refusalDetail: null, movedAt: desk.now }
      : { ...refusalColumns(moved.reason), movedAt: null },
  );
}
