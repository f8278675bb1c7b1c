import type { z } from "zod";
import { type Command, carryOut } from "~/features/audit/carry-out.server";
import { announceCases } from "~/features/cases/announce-cases.server";
import type { MoveRefusal } from "~/features/cases/domain/decide-move";
import { findOpenReturns } from "~/features/cases/find-open-returns.server";
import { moveCaseIn } from "~/features/cases/move-steps.server";
import type { CaseRoom } from "~/features/cases/road-wiring.server";
import { accept, type Result, refuse } from "~/shared/result";
import { type FilingFault, faultOfFiling } from "./domain/filing-fault";
import { filesAsItself } from "./domain/filing-hand";
import { isTradeUnknownIn, keepPlanIn, type PlanFile } from "./filing-steps.server";
import type { mendFilingSchema } from "./grassroots.schemas";
import * as GrassrootsContests from "./grassroots-contests.queries.server";

type MendFilingInput = Omit<z.infer<typeof mendFilingSchema>, "fileName"> & {
  readonly grassrootsId: string;
  readonly planFile: PlanFile | null;
};
type Contest = NonNullable<Awaited<ReturnType<typeof GrassrootsContests.find>>>;

/** Mends the fields of a filing that were sent back, only those, and sends it in again. */
export async function mendFiling(command: Command, room: CaseRoom, input: MendFilingInput) {
  const mended = await carryOut(
    command,
    "mend-filing",
    input,
    async (
      desk,
    ): Promise<Result<{ caseId: string }, MoveRefusal | FilingFault | "trade-unknown">> => {
      const { actor } = command;
      const contest = await GrassrootsContests.find(desk.trx, input.grassrootsId);
      if (!contest) return refuse({ kind: "not-allowed" });
      const { caseId, unionId } = contest;
      const open = new Set((await findOpenReturns(desk.trx, caseId)).map(({ field }) => field));
      const changes = changesOf(contest, input, open);
      const fault = faultOfFiling({ ...contest, ...changes }, { isOnBehalf: false });
      if (fault) return refuse(fault);
      if (await isTradeUnknownIn(desk, changes.tradeId)) return refuse("trade-unknown");
      const moved = await moveCaseIn(desk, room.roads, actor, {
        caseId,
        move: filesAsItself(actor, unionId) ? "mend" : "mend-for",
        version: input.version,
        comment: "",
        returned: {},
        insteadOfId: null,
      });
      if (!moved.ok) return moved;
      const planFile = open.has("plan") ? input.planFile : null;
      const kept = await keepPlanIn(desk, planFile, actor.accountId);
      await GrassrootsContests.update(desk.trx, contest.id, { ...changes, ...kept });
      return accept({ caseId });
    },
  );
  if (mended.ok) await announceCases(command.db, room, [mended.value.caseId]);
  return mended;
}

/** What the form says of the fields that are open; a required one that is missing stays as it was. */
function changesOf(contest: Contest, input: MendFilingInput, open: ReadonlySet<string>) {
  const { name, kind, tradeId, outsideHost, startsOn, endsOn, venue, expectedCount } = input;
  const begins = startsOn ?? contest.startsOn;
  return {
    ...(open.has("name") ? { name: name ?? contest.name, outsideHost: outsideHost ?? null } : {}),
    ...(open.has("tradeId") ? { tradeId: tradeId ?? null, kind: kind ?? contest.kind } : {}),
    ...(open.has("days") ? { startsOn: begins, endsOn: endsOn ?? begins } : {}),
    ...(open.has("venue") ? { venue: venue ?? contest.venue } : {}),
    ...(open.has("expectedCount") ? { expectedCount: expectedCount ?? contest.expectedCount } : {}),
    ...(open.has("budget") ? { budgetFen: input.budget ?? contest.budgetFen } : {}),
    ...(open.has("plan") ? { plan: input.plan ?? "" } : {}),
  };
}
