import { groupBy } from "~/shared/group-by";
import type { Db } from "~db/connection.server";
import { declaredStageOf } from "./declared-stage.server";
import { RULE_SETS, type RuleSet } from "./domain/engine/rule-set";
import { findSpreads } from "./domain/score-sheet/spread";
import * as Marks from "./marks.queries.server";
import * as Rescores from "./rescores.queries.server";
import type { SchemeOfStage } from "./scheme-at.server";
import { presentMarks } from "./sheet-steps.server";

/** The spreads of a stage that are open, each with its entry and panel, and the judgement marks of the present rounds. */
export async function findOpenSpreads(
  db: Db,
  stage: SchemeOfStage & { readonly stageId: string },
  panels: readonly { readonly panelId: string; readonly moduleKey: string }[],
) {
  const { scheme, stage: planned } = await declaredStageOf(db, { ...stage, id: stage.stageId });
  const rules = RULE_SETS[scheme.engine] as RuleSet;
  const judged = planned.modules.flatMap(({ aspects }) =>
    aspects.filter(({ kind }) => kind === "judgement"),
  );
  const panelIds = panels.map(({ panelId }) => panelId);
  const keys = judged.map(({ id }) => id);
  const all = groupBy(
    await Marks.findAllOfPanels(db, panelIds, keys, null),
    ({ panelId, stageEntryId }) => `${panelId} ${stageEntryId}`,
  );
  const rescores = groupBy(
    await Rescores.findAllOfPanels(db, panelIds),
    ({ stageEntryId }) => stageEntryId,
  );
  const groups = [...all.values()].flatMap((given) => {
    const [first] = given;
    if (!first) return [];
    const { panelId, stageEntryId } = first;
    const present = presentMarks(given, { rescores: rescores.get(stageEntryId) ?? [] });
    return [{ panelId, stageEntryId, present }];
  });
  return {
    spreads: groups.flatMap(({ panelId, stageEntryId, present }) =>
      findSpreads(judged, present, rules).map((spread) => ({ ...spread, panelId, stageEntryId })),
    ),
    marks: groups.flatMap(({ stageEntryId, present }) =>
      present.map(({ seatId, aspectKey, value }) => {
        return { seatId, aspectKey, stageEntryId, valueThousandths: value };
      }),
    ),
  };
}
