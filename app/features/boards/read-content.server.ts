import * as FieldDecisions from "~/features/contests/field-decisions.queries.server";
import * as Sessions from "~/features/contests/sessions.queries.server";
import { byId, findContestScores } from "~/features/results/find-contest-scores.server";
import * as StageEntries from "~/features/results/stage-entries.queries.server";
import { giveAwards } from "~/features/scoring/domain/report/awards";
import { codeForJudge } from "~/features/scoring/domain/score-sheet/entry-code";
import { noScoreOf } from "~/features/scoring/domain/score-sheet/no-score";
import * as Panels from "~/features/scoring/panels.queries.server";
import { moduleOf, stageSchemeOf } from "~/features/scoring/scheme-at.server";
import * as Sheets from "~/features/scoring/sheets.queries.server";
import { groupBy } from "~/shared/group-by";
import { later, MINUTE_MS, readInstant } from "~/shared/instant";
import type { Db, Trx } from "~db/connection.server";
import * as Boards from "./boards.queries.server";
import type { BoardContent, BoardKind, Progress, Standing } from "./domain/board";
import { countsOf, moduleStanding, totalStanding } from "./domain/standing";

type BoardRow = NonNullable<Awaited<ReturnType<typeof Boards.find>>>;
export type BoardStage = Pick<
  BoardRow,
  "stageId" | "contestId" | "schemeId" | "schemeVersion" | "schemeStage" | "isCoded"
>;

/** All that a board of a kind would show of a stage as it stands now. */
export async function readContent(
  db: Db | Trx,
  stage: BoardStage,
  { kind, moduleKey }: { readonly kind: BoardKind; readonly moduleKey: string },
): Promise<BoardContent> {
  if (kind === "progress") return { kind, progress: await readProgress(db, stage) };
  const hasEntries = (await Panels.findStageEntries(db, stage.stageId)).length > 0;
  if (!hasEntries) return { kind, standing: { ...NOBODY, ...countsOf([]) } };
  const standing = kind === "codes" ? readModule(db, stage, moduleKey) : readTotals(db, stage);
  return { kind, standing: await standing };
}

/** The entries of a stage with what stands for each under a code: the judges' own, of one module. */
export async function readCodes(
  db: Db | Trx,
  stage: BoardStage,
  moduleKey: string,
): Promise<ReadonlyMap<string, string>> {
  const module = moduleOf((await stageSchemeOf(db, stage)).stage, moduleKey);
  const rows = (await StageEntries.findAllUpTo(db, stage.stageId)).filter(
    ({ stageId }) => stageId === stage.stageId,
  );
  return new Map(
    rows.map((row) => [row.entryId, codeForJudge(module, stage.isCoded === 1, row) ?? ""]),
  );
}

async function readModule(db: Db | Trx, stage: BoardStage, moduleKey: string): Promise<Standing> {
  const { last, lastEntries } = await findContestScores(db, stage.stageId, byId);
  const counts = countsOf(lastEntries.map(({ attendance }) => noScoreOf(attendance)));
  if (!last) return { ...NOBODY, ...counts };
  const codes = await readCodes(db, stage, moduleKey);
  const ranked = moduleStanding(last, moduleKey, {
    isDone: await findDone(db, stage.stageId, moduleKey),
    codeOf: (entryId) => codes.get(entryId) ?? "",
  });
  return { ...ranked, ...counts };
}

async function readTotals(db: Db | Trx, { stageId, contestId }: BoardStage): Promise<Standing> {
  const { scheme, last, lastEntries } = await findContestScores(db, stageId, byId);
  const counts = countsOf(lastEntries.map(({ attendance }) => noScoreOf(attendance)));
  if (!last) return { ...NOBODY, ...counts };
  const [decision] = await FieldDecisions.findLast(db, [contestId]);
  const rules = decision?.hasAwards === 0 ? [] : (scheme.awards ?? []);
  const isWhole = last.scores.every(({ total, noScore }) => total !== null || noScore !== null);
  const awards = isWhole ? giveAwards(last, rules) : new Map<string, string>();
  const names = new Map(rules.map(({ id, name }) => [id, name ?? id]));
  const ranked = totalStanding(last, await findDone(db, stageId, null), (entryId) => {
    const award = awards.get(entryId);
    return award === undefined ? null : (names.get(award) ?? award);
  });
  return { ...ranked, ...counts };
}

const NOBODY = { columns: [], total: { name: "", max: null }, scores: [] };

/** Which entries have no sheet left that is neither signed nor excused, of one module or of all. */
async function findDone(db: Db | Trx, stageId: string, moduleKey: string | null) {
  const states = await Sheets.findAllOfStages(db, [stageId]);
  const open = new Set(
    states
      .filter(({ isSigned, isExcused }) => isSigned === 0 && isExcused === 0)
      .map(({ sheetId }) => sheetId),
  );
  const rows = await Sheets.findAllWithSeats(db, [stageId]);
  const waiting = new Set(
    rows
      .filter((row) => open.has(row.sheetId) && (moduleKey ?? row.moduleKey) === row.moduleKey)
      .map(({ entryId }) => entryId),
  );
  return (entryId: string) => !waiting.has(entryId);
}

async function readProgress(db: Db | Trx, { stageId }: BoardStage): Promise<Progress> {
  const entries = (await Panels.findStageEntries(db, stageId)).filter(
    ({ attendance }) => noScoreOf(attendance) === null,
  );
  const expected = new Set(entries.map(({ stageEntryId }) => stageEntryId));
  const sheets = (await Sheets.findAllOfStages(db, [stageId])).filter(({ stageEntryId }) =>
    expected.has(stageEntryId),
  );
  const isClosed = (sheet: (typeof sheets)[number]) =>
    sheet.isSigned === 1 || sheet.isExcused === 1;
  const byEntry = groupBy(sheets, ({ stageEntryId }) => stageEntryId);
  const isDone = ({ stageEntryId }: (typeof entries)[number]) =>
    byEntry.get(stageEntryId)?.every(isClosed) ?? false;
  const sessions = await Sessions.findAllOfStage(db, stageId);
  return {
    sessions: sessions.map((session) => ({
      number: session.number,
      venue: session.venue,
      batches: Array.from({ length: session.batchCount }, (_, at) => {
        const own = entries.filter(
          ({ sessionId, batch }) => sessionId === session.id && batch === at + 1,
        );
        return {
          number: at + 1,
          startsAt: later(readInstant(session.startsAt), at * session.batchMinutes * MINUTE_MS),
          entryCount: own.length,
          doneCount: own.filter(isDone).length,
        };
      }),
    })),
    entryCount: entries.length,
    doneCount: entries.filter(isDone).length,
    sheetCount: sheets.length,
    signedCount: sheets.filter(isClosed).length,
    markCount: await Boards.countMarks(db, stageId),
  };
}
