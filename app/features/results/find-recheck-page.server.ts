import { findCasePage } from "~/features/cases/find-case-page.server";
import type { Roads } from "~/features/cases/road-wiring.server";
import { type StageFacts, stageBlockersOf } from "~/features/contests/domain/stage-road";
import { declaredStageOf } from "~/features/scoring/declared-stage.server";
import type { Module } from "~/features/scoring/domain/scheme/scheme";
import { codeForJudge } from "~/features/scoring/domain/score-sheet/entry-code";
import * as Panels from "~/features/scoring/panels.queries.server";
import { moduleOf, stageSchemeOf } from "~/features/scoring/scheme-at.server";
import type { Actor } from "~/shared/actor";
import type { Instant } from "~/shared/instant";
import { thousandthsText } from "~/shared/points";
import type { Db } from "~db/connection.server";
import { errorPermille, type RecheckCount } from "./domain/recheck-rate";
import { findRecheckCounts } from "./recheck-steps.server";
import * as Rechecks from "./rechecks.queries.server";
import * as ResultRules from "./result-rules.queries.server";
import { mayReadAgain, mayWatchRecheck } from "./results.access";

export type Stage = NonNullable<Awaited<ReturnType<typeof Panels.findStage>>> & {
  readonly caseId: string;
};
const NOTHING: RecheckCount = { dueCount: 0, readCount: 0, wrongCount: 0, undecidedCount: 0 };

/** A stage's recheck as its people see it: how far it is, which sheets wait, and for those who decide, what differs. */
export async function findRecheckPage(
  db: Db,
  roads: Roads,
  { stage, actor, now }: { readonly stage: Stage; readonly actor: Actor; readonly now: Instant },
) {
  const { stageId, contestId } = stage;
  const recheck = await Rechecks.find(db, stageId);
  const count = (await findRecheckCounts(db, [stageId])).get(stageId) ?? NOTHING;
  const sheets = recheck ? await findSheetLines(db, stage) : [];
  const rule = recheck ? await ResultRules.find(db, recheck.ruleNumber) : null;
  const mayWatch = mayWatchRecheck(actor, contestId);
  return {
    contest: { id: contestId, name: stage.contestName },
    stage: { id: stageId, name: stage.schemeStage, state: stage.stageState },
    page: await findCasePage(db, roads, { actor, caseId: stage.caseId, now }),
    blockers: await findStageBlockers(db, roads, stage, now),
    recheck: recheck && rule && { ...recheck, rule },
    count,
    permille: errorPermille(count),
    // A reader isn't told why a sheet is among them: a top entry would be known by it.
    sheets: sheets.map(({ ground, ...sheet }) => ({ ...sheet, ground: mayWatch ? ground : null })),
    differences: mayWatch && recheck ? await findDifferenceLines(db, stage, sheets) : [],
    mayRead: mayReadAgain(actor, contestId),
    mayWatch,
  };
}

export type RecheckPage = Awaited<ReturnType<typeof findRecheckPage>>;

/** Everything that stands between a stage and its next state. */
export async function findStageBlockers(db: Db, roads: Roads, stage: Stage, now: Instant) {
  const facts = await roads.find("stage")?.findGuardFacts(db, [stage.caseId], now);
  const own = facts?.get(stage.caseId) as StageFacts | undefined;
  return own ? stageBlockersOf(stage.stageState, own) : [];
}

async function findSheetLines(db: Db, stage: Stage) {
  const planned = (await stageSchemeOf(db, stage)).stage;
  const entries = await Panels.findStageEntries(db, stage.stageId);
  const numbers = new Map(entries.map((entry) => [entry.stageEntryId, entry.number]));
  const sheets = await Rechecks.findSheets(db, [stage.stageId]);
  return sheets.map((sheet) => {
    const module = moduleOf(planned, sheet.moduleKey);
    const codes = { ...sheet, number: numbers.get(sheet.stageEntryId) ?? null };
    return {
      sheetId: sheet.sheetId,
      code: codeForJudge(module, stage.isCoded === 1, codes) ?? "",
      module: nameOf(module),
      moduleKey: sheet.moduleKey,
      seatNumber: sheet.seatNumber,
      ground: sheet.ground,
      readAt: sheet.readAt,
    };
  });
}

function nameOf({ id, name }: Module): string {
  return name ?? id;
}

async function findDifferenceLines(
  db: Db,
  stage: Stage,
  sheets: Awaited<ReturnType<typeof findSheetLines>>,
) {
  const planned = (await declaredStageOf(db, { ...stage, id: stage.stageId })).stage;
  const lines = new Map(sheets.map((sheet) => [sheet.sheetId, sheet]));
  const differences = await Rechecks.findDifferences(db, [stage.stageId]);
  return differences.flatMap((difference) => {
    const sheet = lines.get(difference.sheetId);
    if (!sheet) return [];
    const { aspects } = moduleOf(planned, sheet.moduleKey);
    const aspect = aspects.find(({ id }) => id === difference.aspectKey);
    const { firstThousandths, valueThousandths } = difference;
    return [
      {
        ...sheet,
        aspectKey: difference.aspectKey,
        aspect: [difference.aspectKey, aspect?.name].filter(Boolean).join(" "),
        first: firstThousandths === null ? null : thousandthsText(firstThousandths),
        second: thousandthsText(valueThousandths),
        outcome: difference.outcome,
        reason: difference.reason,
        decidedAt: difference.decidedAt,
      },
    ];
  });
}
