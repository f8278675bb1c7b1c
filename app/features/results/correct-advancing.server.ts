import { type Command, carryOut, type Desk } from "~/features/audit/carry-out.server";
import { mayPlanContest } from "~/features/contests/contests.access";
import * as Draws from "~/features/contests/draws.queries.server";
import * as Stages from "~/features/contests/stages.queries.server";
import { newId } from "~/shared/ids";
import { accept, refuse } from "~/shared/result";
import { outcomeChanges } from "./domain/outcome-changes";
import { findAdvancing } from "./find-advancing.server";
import { decideOutcomesIn, findStayed } from "./outcome-steps.server";
import * as Outcomes from "./outcomes.queries.server";
import * as Results from "./results.queries.server";
import type { CorrectAdvancingInput } from "./results.schemas";
import * as StageEntries from "./stage-entries.queries.server";

/**
 * Disqualifies an entry of a closed stage while the next one isn't drawn: it leaves the next one's list and doesn't
 * count as one of its entries; those behind it move up by the scheme's rule, and everyone whose standing that changes
 * is told. What was said before is kept.
 */
export function correctAdvancing(command: Command, input: CorrectAdvancingInput) {
  return carryOut(command, "correct-advancing", input, async (desk) => {
    const { trx, now, record } = desk;
    const { stageId, entryNumber, reason } = input;
    const by = command.actor.accountId;
    const stage = await Stages.find(trx, stageId);
    if (!stage || !mayPlanContest(command.actor, stage.contestId)) {
      return refuse("not-allowed" as const);
    }
    const before = await findAdvancing(trx, stage);
    if (!before.ok) return before;
    const { next } = before.value;
    if (!next.isListed) return refuse("not-advanced" as const);
    const draws = await Draws.findAllOfStage(trx, next.id);
    if (draws.some(({ abandonedAt }) => abandonedAt === null)) return refuse("next-drawn" as const);
    const entries = await StageEntries.findAllUpTo(trx, next.id);
    const own = entries.filter(({ number }) => number === entryNumber);
    const here = own.find((entry) => entry.stageId === stageId);
    if (!here) return refuse("entry-not-there" as const);
    if (here.attendance === "disqualified") return refuse("disqualified-already" as const);
    const row = own.find((entry) => entry.stageId === next.id);
    const isOnNext = row !== undefined && !(await StageEntries.removeUntold(trx, row.stageEntryId));
    for (const { stageEntryId } of isOnNext ? [here, row] : [here]) {
      await Results.updateAttendance(trx, stageEntryId, {
        ...{ attendance: "disqualified", attendanceAt: now, attendanceBy: by },
        attendanceReason: reason,
      });
    }
    const after = await findAdvancing(trx, stage);
    if (!after.ok) return after;
    const going = after.value.lines.filter(({ hasWithdrawn }) => !hasWithdrawn);
    const listed = new Set(
      entries.filter((one) => one.stageId === next.id).map(({ entryId }) => entryId),
    );
    const listing = { ...stage, nextId: next.id };
    const changed = await sayAnewIn(desk, listing, { going, listed, by });
    await record({
      action: "advancing.corrected",
      subjectKind: "stage",
      subjectId: stageId,
      detail: { entryNumber, nextId: next.id, changed },
    });
    return accept({ contestId: stage.contestId, changed });
  });
}

/** Puts those who move up on the next stage's list, and keeps and tells what changed; answers for how many. */
async function sayAnewIn(
  desk: Desk,
  stage: { readonly id: string; readonly contestId: string; readonly nextId: string },
  {
    going,
    listed,
    by,
  }: { going: readonly { entryId: string }[]; listed: ReadonlySet<string>; by: string },
): Promise<number> {
  const { trx } = desk;
  const added = going.filter(({ entryId }) => !listed.has(entryId));
  await Stages.insertEntries(
    trx,
    added.map(({ entryId }) => ({ id: newId(), stageId: stage.nextId, entryId })),
  );
  const said = await Outcomes.findStanding(trx, stage.id);
  const known = new Map(said.map(({ entryId, isAdvancing }) => [entryId, isAdvancing === 1]));
  const entries = await findStayed(trx, stage.id);
  // Of a list confirmed before outcomes were kept, the next stage's entries tell.
  const standing = new Map(
    entries.map(({ entryId }) => [entryId, known.get(entryId) ?? listed.has(entryId)]),
  );
  const goingOn = new Set(going.map(({ entryId }) => entryId));
  const changes = outcomeChanges(entries, goingOn, standing);
  const seq = 1 + Math.max(1, ...said.map((one) => one.seq));
  await decideOutcomesIn(desk, stage, { changes, seq, by, isTold: () => true });
  return changes.length;
}
