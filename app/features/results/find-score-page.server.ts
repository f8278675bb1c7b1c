import * as ImportedScores from "~/features/scoring/imported-scores.queries.server";
import * as Panels from "~/features/scoring/panels.queries.server";
import { stageSchemeOf } from "~/features/scoring/scheme-at.server";
import { thousandthsText } from "~/shared/points";
import type { Db } from "~db/connection.server";
import type { Stage } from "./find-recheck-page.server";

/** The scores from elsewhere that a stage asks for, and those that are there, by entry code. */
export async function findScorePage(db: Db, stage: Stage) {
  const { modules } = (await stageSchemeOf(db, stage)).stage;
  const aspects = modules
    .flatMap((module) => module.aspects)
    .filter(({ kind }) => kind === "imported")
    .map(({ id, name }) => ({ id, name: name ?? id }));
  const entries = await Panels.findStageEntries(db, stage.stageId);
  const scores = await ImportedScores.findAllOfStages(db, [stage.stageId]);
  const byEntry = new Map(
    scores.map((one) => [`${one.stageEntryId} ${one.aspectKey}`, one.valueThousandths]),
  );
  return {
    contest: { id: stage.contestId, name: stage.contestName },
    aspects,
    entries: entries
      .map(({ stageEntryId, number }) => ({
        number: number ?? 0,
        scores: aspects.map(({ id }) => {
          const value = byEntry.get(`${stageEntryId} ${id}`);
          return value === undefined ? null : thousandthsText(value);
        }),
      }))
      .sort((a, b) => a.number - b.number),
  };
}

export type ScorePage = Awaited<ReturnType<typeof findScorePage>>;
