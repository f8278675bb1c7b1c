import type { RowReason } from "~/features/imports/domain/import-kind";
import type { AppliedRow, ApplyWork, StagedRow } from "~/features/imports/import-kind.server";
import { newId } from "~/shared/ids";
import type { ImportedScoreTable, MarkTable } from "~db/schema";
import { type NewDeclaration, writeDeclarationsIn } from "./declaration-steps.server";
import { decideDeclaration } from "./domain/declaration/decide-declaration";
import { parseMark } from "./domain/engine/check-mark";
import { decideListedMark } from "./domain/lists/decide-listed-mark";
import type { StagedMark } from "./domain/lists/staged-mark";
import { BEFORE_RECHECK } from "./domain/panel/stage-states";
import * as ImportedScores from "./imported-scores.queries.server";
import { remembered } from "./listed-stages.server";
import { type MarkBook, openMarkBook } from "./mark-book.server";
import * as Marks from "./marks.queries.server";
import { mayBringMarks } from "./scoring.access";
import * as Sheets from "./sheets.queries.server";

/** Stands in a mark's place for its tablet where it came from a list. */
const FROM_LIST = "from-list";

/** What a piece of a list writes. */
interface Brought {
  readonly declarations: NewDeclaration[];
  readonly marks: MarkTable[];
  readonly reasons: { readonly sheetId: string; readonly seq: number; readonly text: string }[];
  readonly versions: Map<string, number>;
  readonly scores: ImportedScoreTable[];
}

type Outcome = "applied" | "same" | RowReason;

/** Writes a piece of checked marks, each held again against its sheet as it is now. */
export async function applyMarksIn(
  work: ApplyWork,
  rows: readonly StagedRow[],
): Promise<readonly AppliedRow[]> {
  const { desk, actor, contestId, importId } = work;
  const marks = rows.map(({ payload }) => payload as StagedMark);
  const sheetIds = new Set(marks.flatMap(({ sheetId }) => sheetId ?? []));
  const bookOf = remembered((stageId) => openMarkBook(desk.trx, stageId, sheetIds));
  const isAllowed = contestId !== null && mayBringMarks(actor, contestId);
  const brought: Brought = {
    ...{ declarations: [], marks: [], reasons: [], scores: [] },
    versions: new Map(),
  };
  const applied: AppliedRow[] = [];
  for (const { seq, payload } of rows) {
    const mark = payload as StagedMark;
    const outcome = isAllowed
      ? bring(work, await bookOf(mark.stageId), { mark, brought })
      : { field: "stage", reason: "not-your-contest" };
    applied.push(
      typeof outcome === "string" ? { seq, outcome } : { seq, outcome: "refused", reason: outcome },
    );
  }
  await writeDeclarationsIn(desk, brought.declarations, { by: actor.accountId, importId });
  await Marks.insertAll(desk.trx, brought.marks, brought.reasons);
  await Sheets.setVersions(desk.trx, brought.versions);
  await ImportedScores.insertAll(desk.trx, brought.scores);
  return applied;
}

interface Bringing {
  readonly mark: StagedMark;
  readonly brought: Brought;
}

function bring(work: ApplyWork, book: MarkBook, { mark, brought }: Bringing): Outcome {
  const fault = declare(book, { mark, brought });
  if (fault) return fault;
  return mark.sheetId === null
    ? bringScore(work, book, { mark, brought })
    : bringToSheet(work, book, { mark, brought });
}

/** The first line of an aspect declares it for those that follow. */
function declare(book: MarkBook, { mark, brought }: Bringing): RowReason | null {
  const { stageEntryId, aspectKey, declares } = mark;
  const declaring = book.declaringOf(stageEntryId);
  const isDeclared = declaring.standing.some((one) => one.aspectKey === aspectKey);
  if (declares === null || isDeclared) return null;
  const decided = decideDeclaration(declaring, { aspectKey, factor: declares });
  if (!decided.ok) {
    return { field: "aspect", reason: decided.reason.code, values: decided.reason.values };
  }
  declaring.standing.push(decided.value);
  brought.declarations.push({ ...decided.value, stageEntryId, isWithdrawn: false });
  return null;
}

function bringToSheet(
  { desk, actor, importId }: ApplyWork,
  book: MarkBook,
  { mark, brought }: Bringing,
): Outcome {
  const row = book.sheetOf(mark.sheetId ?? "");
  if (!row) return { field: "entry", reason: "sheet-missing" };
  const { aspectKey, reason, seenKey } = mark;
  const decided = decideListedMark(book.listedSheet(row), mark);
  if (decided.verdict === "refused") {
    return { field: "mark", reason: decided.code, values: decided.values };
  }
  if (decided.verdict === "same") return "same";
  const { sheetId } = row;
  const seq = (brought.versions.get(sheetId) ?? row.version) + 1;
  brought.versions.set(sheetId, seq);
  brought.marks.push({
    ...{ sheetId, seq, aspectKey, importId, markKey: newId(), deviceKey: FROM_LIST },
    keyingId: null,
    valueThousandths: decided.value,
    replacesKey: seenKey,
    rescoreId: decided.rescoreId,
    enteredAt: desk.now,
    enteredBy: actor.accountId,
  });
  if (reason !== null) brought.reasons.push({ sheetId, seq, text: reason });
  return "applied";
}

function bringScore(
  { desk, actor, importId }: ApplyWork,
  { stage, scores, aspectAt }: MarkBook,
  { mark, brought }: Bringing,
): Outcome {
  const { stageEntryId, aspectKey, text, seenSeq } = mark;
  if (!BEFORE_RECHECK.includes(stage.stageState)) return { field: "mark", reason: "stage-locked" };
  const aspect = aspectAt(aspectKey)?.aspect;
  const read = aspect && parseMark(aspect, text);
  if (!read?.ok)
    return { field: "aspect", reason: "aspect-unknown", values: { aspect: aspectKey } };
  const standing = scores.get(`${stageEntryId} ${aspectKey}`);
  if (standing?.value === read.value) return "same";
  if ((standing?.seq ?? null) !== seenSeq) return { field: "mark", reason: "stale-version" };
  brought.scores.push({
    ...{ stageEntryId, aspectKey, importId, seq: (standing?.seq ?? 0) + 1 },
    valueThousandths: read.value,
    enteredAt: desk.now,
    enteredBy: actor.accountId,
  });
  return "applied";
}
