import { groupBy } from "~/shared/group-by";
import type { Db, Trx } from "~db/connection.server";
import { declaredStageOf } from "./declared-stage.server";
import { RULE_SETS, type RuleSet } from "./domain/engine/rule-set";
import type { Aspect } from "./domain/scheme/aspect";
import { noScoreOf } from "./domain/score-sheet/no-score";
import { hasSheets } from "./domain/score-sheet/sheet-aspects";
import { findSpreads } from "./domain/score-sheet/spread";
import * as Marks from "./marks.queries.server";
import * as Panels from "./panels.queries.server";
import * as Rescores from "./rescores.queries.server";
import { type SchemeOfStage, stageSchemeOf } from "./scheme-at.server";
import * as Seats from "./seats.queries.server";
import { presentMarks } from "./sheet-steps.server";
import * as Sheets from "./sheets.queries.server";

/** What stands between a stage and its judging, and between its judging and the lock (contests.md §1, guards). */
export interface StageStanding {
  /** Modules with fewer judges than the scheme asks for. */
  readonly shortPanelCount: number;
  /** Sheets of entries that are marked, neither signed nor excused. */
  readonly unsignedCount: number;
  /** Judgement marks of one aspect and entry that lie too far apart. */
  readonly openSpreadCount: number;
}

/** A stage with the scheme by which it is judged. */
export type JudgedStage = SchemeOfStage & { readonly id: string };

/** The standing of each of these stages, in as many queries for many as for one. */
export async function findStageStandings(
  db: Db | Trx,
  stages: readonly JudgedStage[],
): Promise<ReadonlyMap<string, StageStanding>> {
  const ids = stages.map(({ id }) => id);
  const panels = groupBy(await Panels.findAllOfStages(db, ids), ({ stageId }) => stageId);
  const panelIds = [...panels.values()].flat().map(({ panelId }) => panelId);
  const seats = groupBy(await Seats.findAllOfPanels(db, panelIds), ({ panelId }) => panelId);
  const sheets = groupBy(await Sheets.findAllOfStages(db, ids), ({ stageId }) => stageId);
  const spreads = await findSpreadCounts(db, stages, panels);
  const standings = new Map<string, StageStanding>();
  for (const stage of stages) {
    const { modules } = (await stageSchemeOf(db, stage)).stage;
    const judges = new Map(
      (panels.get(stage.id) ?? []).map(({ panelId, moduleKey }) => [
        moduleKey,
        (seats.get(panelId) ?? []).filter(({ duty }) => duty !== "reader").length,
      ]),
    );
    standings.set(stage.id, {
      shortPanelCount: modules.filter(
        (module) => hasSheets(module) && (judges.get(module.id) ?? 0) < (module.judges ?? 1),
      ).length,
      unsignedCount: (sheets.get(stage.id) ?? []).filter(isUnsigned).length,
      openSpreadCount: spreads.get(stage.id) ?? 0,
    });
  }
  return standings;
}

/** An entry without a score has nothing to sign; whoever is excused counts as absent. */
function isUnsigned(sheet: Awaited<ReturnType<typeof Sheets.findAllOfStages>>[number]): boolean {
  const { attendance, isSigned, isExcused } = sheet;
  return noScoreOf(attendance) === null && isSigned === 0 && isExcused === 0;
}

type PanelRow = Awaited<ReturnType<typeof Panels.findAllOfStages>>[number];

async function findSpreadCounts(
  db: Db | Trx,
  stages: readonly JudgedStage[],
  panels: ReadonlyMap<string, readonly PanelRow[]>,
): Promise<ReadonlyMap<string, number>> {
  const judged = new Map<string, { aspects: readonly Aspect[]; rules: RuleSet }>();
  for (const stage of stages) {
    const { scheme, stage: planned } = await declaredStageOf(db, stage);
    const aspects = planned.modules.flatMap((module) => module.aspects);
    judged.set(stage.id, {
      aspects: aspects.filter(({ kind }) => kind === "judgement"),
      rules: RULE_SETS[scheme.engine] as RuleSet,
    });
  }
  const keys = [...judged.values()].flatMap(({ aspects }) => aspects.map(({ id }) => id));
  const panelIds = [...panels.values()].flat().map(({ panelId }) => panelId);
  const marks = await Marks.findAllOfPanels(db, panelIds, [...new Set(keys)], null);
  const byPanel = groupBy(marks, ({ panelId }) => panelId);
  const rescores = groupBy(
    await Rescores.findAllOfPanels(db, panelIds),
    ({ stageEntryId }) => stageEntryId,
  );
  return new Map(
    [...judged].map(([stageId, { aspects, rules }]) => {
      const own = (panels.get(stageId) ?? []).flatMap(({ panelId }) => byPanel.get(panelId) ?? []);
      const counts = [...groupBy(own, ({ stageEntryId }) => stageEntryId)].map(([entry, given]) => {
        const present = presentMarks(given, { rescores: rescores.get(entry) ?? [] });
        return findSpreads(aspects, present, rules).length;
      });
      return [stageId, counts.reduce((sum, count) => sum + count, 0)];
    }),
  );
}
