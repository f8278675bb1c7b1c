import { findCasePage } from "~/features/cases/find-case-page.server";
import type { Roads } from "~/features/cases/road-wiring.server";
import { parseMark } from "~/features/scoring/domain/engine/check-mark";
import type { Mark } from "~/features/scoring/domain/engine/mark";
import * as Sheets from "~/features/scoring/sheets.queries.server";
import type { Actor } from "~/shared/actor";
import type { Instant } from "~/shared/instant";
import type { Db } from "~db/connection.server";
import * as Appeals from "./appeals.queries.server";
import { isDecoded } from "./domain/decoded";
import { ladderOf } from "./domain/ladder";
import { changeKey, readChanges } from "./domain/mark-changes";
import { rankChanges, withChanges } from "./domain/rank-changes";
import { byId, type ContestScores, findContestScores } from "./find-contest-scores.server";
import { findStageBlockers, type Stage } from "./find-recheck-page.server";

/** A stage's appeals, with how long they are taken and what the stage waits for. */
export async function findAppealsPage(
  db: Db,
  roads: Roads,
  { stage, actor, now }: { readonly stage: Stage; readonly actor: Actor; readonly now: Instant },
) {
  const { stageId, contestId } = stage;
  const [release = null] = await Appeals.findReleases(db, [stageId]);
  const appeals = await Appeals.findAllOfStages(db, [stageId]);
  return {
    contest: { id: contestId, name: stage.contestName },
    stage: { id: stageId, contestId, name: stage.schemeStage, state: stage.stageState },
    release: release && { releasedAt: release.releasedAt, appealsUntilAt: release.appealsUntilAt },
    appeals: appeals.map(({ filedBy: _filedBy, ...appeal }) => appeal),
    page: await findCasePage(db, roads, { actor, caseId: stage.caseId, now }),
    blockers: await findStageBlockers(db, roads, stage, now),
  };
}

export type AppealsPage = Awaited<ReturnType<typeof findAppealsPage>>;

/**
 * One appeal, and once the stage is decoded the marks of its entry with what putting some of them right would change.
 * Null where there is none.
 */
export async function findAppealPage(
  db: Db,
  stage: Stage,
  { appealId, marks }: { readonly appealId: string; readonly marks: Record<string, string> },
) {
  const appeals = await Appeals.findAllOfStages(db, [stage.stageId]);
  const appeal = appeals.find(({ id }) => id === appealId);
  if (!appeal) return null;
  const { filedBy: _filedBy, ...shown } = appeal;
  return {
    contest: { id: stage.contestId, name: stage.contestName },
    stage: { id: stage.stageId, name: stage.schemeStage, state: stage.stageState },
    appeal: shown,
    scores: isDecoded(stage.stageState)
      ? await findAppealedScores(db, stage.stageId, { entry: appeal.entryId, marks })
      : null,
  };
}

export type AppealPage = NonNullable<Awaited<ReturnType<typeof findAppealPage>>>;
export type AppealedScores = NonNullable<AppealPage["scores"]>;

/** The marks of an appeal's entry, taken apart and ready to be tried otherwise. */
async function findAppealedScores(
  db: Db,
  stageId: string,
  { entry, marks }: { readonly entry: string; readonly marks: Record<string, string> },
) {
  const scores = await findContestScores(db, stageId, byId);
  const { last } = scores;
  const sheets = await Sheets.findAllWithSeats(db, [stageId]);
  const own = sheets.filter(({ entryId }) => entryId === entry);
  const ladder = last ? ladderOf(last, entry) : null;
  return {
    ladder,
    modules: (ladder?.modules ?? [])
      .filter(({ isFromElsewhere }) => !isFromElsewhere)
      .map(({ id, name, groups }) => ({
        ...{ id, name },
        aspects: groups.flatMap(({ aspects }) =>
          aspects.map((aspect) => ({
            ...{ id: aspect.id, name: aspect.name, max: aspect.max },
            seats: aspect.seats.flatMap(({ judge, mark }) => {
              const sheet = own.find(
                (one) => one.moduleKey === id && String(one.seatNumber) === judge,
              );
              return sheet ? [{ judge, mark, key: changeKey(sheet.sheetId, aspect.id) }] : [];
            }),
          })),
        ),
      })),
    changes: previewOf(scores, own, { entry, marks }),
  };
}

/** Who would move, by entry code; empty where nothing that can be a mark was typed. */
function previewOf(
  { last, lastEntries }: ContestScores,
  sheets: Awaited<ReturnType<typeof Sheets.findAllWithSeats>>,
  { entry, marks }: { readonly entry: string; readonly marks: Record<string, string> },
) {
  if (!last) return [];
  const changed = readChanges(marks).flatMap(({ sheetId, aspectKey, text }): Mark[] => {
    const sheet = sheets.find((one) => one.sheetId === sheetId);
    const plan = last.plan.aspects.find(({ id }) => id === aspectKey);
    const value = plan && parseMark(plan.aspect, text);
    if (!sheet || !value?.ok) return [];
    return [{ entry, aspect: aspectKey, judge: String(sheet.seatNumber), value: value.value }];
  });
  const numbers = new Map(lastEntries.map(({ entryId, number }) => [entryId, number]));
  return rankChanges(last, withChanges(last, changed)).map((change) => ({
    ...change,
    number: numbers.get(change.entry) ?? null,
  }));
}
