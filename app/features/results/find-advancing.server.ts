import * as Entries from "~/features/contests/entries.queries.server";
import * as EntryMembers from "~/features/contests/entry-members.queries.server";
import * as Stages from "~/features/contests/stages.queries.server";
import { advancing } from "~/features/scoring/domain/engine/advancing";
import { stageSchemeOf } from "~/features/scoring/scheme-at.server";
import { groupBy } from "~/shared/group-by";
import { invariant } from "~/shared/invariant";
import { decimalText } from "~/shared/points";
import { accept, type Result, refuse } from "~/shared/result";
import type { Db, Trx } from "~db/connection.server";
import type { AdvancingRefusal } from "./domain/advancing-refusals";
import { findContestScores } from "./find-contest-scores.server";
import { byCode } from "./result-steps.server";
import * as StageEntries from "./stage-entries.queries.server";

type Stage = NonNullable<Awaited<ReturnType<typeof Stages.find>>>;

/** Someone who goes on to the next stage; who withdrew keeps the place, and nobody moves up. */
export interface AdvancingLine {
  readonly entryId: string;
  readonly code: string;
  readonly name: string;
  readonly union: string;
  readonly rank: number | null;
  readonly total: string | null;
  readonly hasWithdrawn: boolean;
}

/** The advancing list (晋级名单) of a closed stage by its scheme's border rule, best first, and the stage it is for. */
export async function findAdvancing(
  db: Db | Trx,
  stage: Stage,
): Promise<
  Result<
    { next: { id: string; name: string; isListed: boolean }; lines: AdvancingLine[] },
    AdvancingRefusal
  >
> {
  if (stage.state !== "closed") return refuse("not-closed");
  const stages = await Stages.findAllOfContests(db, [stage.contestId]);
  const next = stages.find(({ seq }) => seq === stage.seq + 1);
  if (!next) return refuse("last-stage");
  const { stage: rules } = await stageSchemeOf(db, stage);
  if (!rules.advance) return refuse("no-advance-rule");
  const { last, lastEntries } = await findContestScores(db, stage.id, byCode);
  invariant(last, "a stage that is closed was marked");
  const entries = new Map(lastEntries.map((entry) => [byCode(entry), entry.entryId]));
  const ids = [...entries.values()];
  const withdrawn = new Set(await StageEntries.findWithdrawn(db, ids));
  const gone = new Set(
    [...entries].filter(([, entryId]) => withdrawn.has(entryId)).map(([code]) => code),
  );
  const chosen = advancing(last, rules.advance, gone);
  if (!chosen.ok) return refuse(chosen.reason.code);
  const members = groupBy(await EntryMembers.findContestants(db, ids), ({ entryId }) => entryId);
  const unions = new Map(
    (await Entries.findUnions(db, ids)).map(({ entryId, unionName }) => [entryId, unionName]),
  );
  const placings = new Map(last.placings.map((placing) => [placing.score.entry, placing]));
  const listed = await StageEntries.countOfStage(db, next.id);
  return accept({
    next: { id: next.id, name: next.schemeStage, isListed: listed > 0 },
    lines: chosen.value.map(({ entry: code, hasWithdrawn }) => {
      const entryId = entries.get(code) ?? "";
      const placing = placings.get(code);
      const total = placing?.score.total ?? null;
      const own = members.get(entryId) ?? [];
      return {
        ...{ entryId, code, hasWithdrawn, rank: placing?.rank ?? null },
        name: own.map(({ name }) => name).join("、"),
        union: unions.get(entryId) ?? "",
        total: total && decimalText(total, last.plan.stage.round.total),
      };
    }),
  });
}

export type Advancing = Extract<Awaited<ReturnType<typeof findAdvancing>>, { ok: true }>["value"];
