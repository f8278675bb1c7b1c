import type { z } from "zod";
import { type Command, carryOut, type Desk } from "~/features/audit/carry-out.server";
import { announceCases } from "~/features/cases/announce-cases.server";
import { openCaseIn } from "~/features/cases/case-steps.server";
import type { MoveRefusal } from "~/features/cases/domain/decide-move";
import { moveCaseIn } from "~/features/cases/move-steps.server";
import type { CaseRoom } from "~/features/cases/road-wiring.server";
import * as Unions from "~/features/unions/unions.queries.server";
import { newId } from "~/shared/ids";
import { accept, type Result, refuse } from "~/shared/result";
import { type FilingFault, faultOfFiling } from "./domain/filing-fault";
import { filesAsItself } from "./domain/filing-hand";
import { GRASSROOTS_ROAD } from "./domain/grassroots-road";
import { isTradeUnknownIn, keepPlanIn, type PlanFile } from "./filing-steps.server";
import { mayFileFor } from "./grassroots.access";
import type { fileGrassrootsSchema } from "./grassroots.schemas";
import * as GrassrootsContests from "./grassroots-contests.queries.server";

export type FileGrassrootsInput = Omit<z.infer<typeof fileGrassrootsSchema>, "fileName"> & {
  readonly planFile: PlanFile | null;
};

type FilingRefusal =
  | "union-unknown"
  | "not-your-union"
  | "federation-holds-none"
  | "union-closed"
  | "trade-unknown"
  | "filed-already"
  | FilingFault
  | MoveRefusal;

/** Puts a contest on record with the union above (备案): by the union itself, or by an officer for it (代报). */
export async function fileGrassroots(command: Command, room: CaseRoom, input: FileGrassrootsInput) {
  const filed = await carryOut(
    command,
    "file-grassroots",
    input,
    async (desk): Promise<Result<{ grassrootsId: string; caseId: string }, FilingRefusal>> => {
      const { actor } = command;
      const filing = { ...input, endsOn: input.endsOn ?? input.startsOn };
      const isOnBehalf = !filesAsItself(actor, input.unionId);
      const fault =
        (await faultOfUnion(desk, command, input)) ??
        ((await isTradeUnknownIn(desk, input.tradeId)) ? "trade-unknown" : null) ??
        faultOfFiling(filing, { isOnBehalf }) ??
        ((await GrassrootsContests.existsAlike(desk.trx, filing)) ? "filed-already" : null);
      if (fault) return refuse(fault);
      const opened = await openIn(desk, actor.accountId, { ...filing, isOnBehalf });
      const { caseId } = opened;
      const move = isOnBehalf ? "file-for" : "file";
      const first = { caseId, move, version: 1, comment: "", returned: {}, insteadOfId: null };
      const moved = await moveCaseIn(desk, room.roads, actor, first);
      return moved.ok ? accept(opened) : moved;
    },
  );
  if (filed.ok) await announceCases(command.db, room, [filed.value.caseId]);
  return filed;
}

async function faultOfUnion(
  { trx }: Desk,
  { actor }: Command,
  { unionId }: FileGrassrootsInput,
): Promise<FilingRefusal | null> {
  const union = await Unions.find(trx, unionId);
  if (!union) return "union-unknown";
  if (!mayFileFor(actor, union.lineage)) return "not-your-union";
  // The federation's own contests are those of a programme.
  if (union.kind === "federation") return "federation-holds-none";
  return union.closedAt === null ? null : "union-closed";
}

type Filing = FileGrassrootsInput & { readonly endsOn: string; readonly isOnBehalf: boolean };

/** Opens the case and puts the filing down beside it. */
async function openIn(desk: Desk, by: string, filing: Filing) {
  const { trx, now } = desk;
  const { unionId, planFile, budget, plan, isOnBehalf, behalfNote, ...rest } = filing;
  const grassrootsId = newId();
  const caseId = await openCaseIn(desk, {
    road: GRASSROOTS_ROAD,
    unionId,
    applicantId: null,
    openedBy: by,
  });
  const kept = await keepPlanIn(desk, planFile, by);
  await GrassrootsContests.insert(trx, {
    id: grassrootsId,
    caseId,
    ...rest,
    budgetFen: budget,
    plan: plan ?? "",
    planFileId: kept?.planFileId ?? null,
    planFileName: kept?.planFileName ?? null,
    behalfNote: isOnBehalf ? behalfNote : null,
    reportDueOn: null,
    createdAt: now,
    createdBy: by,
  });
  await desk.record({
    action: "grassroots.filed",
    subjectKind: "grassroots",
    subjectId: grassrootsId,
    detail: { caseId, isOnBehalf, digest: planFile?.file.digest ?? null },
  });
  return { grassrootsId, caseId };
}
