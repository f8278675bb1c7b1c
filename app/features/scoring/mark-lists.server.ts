import type { RawRow, RowReason } from "~/features/imports/domain/import-kind";
import type {
  CheckBench,
  CheckedRow,
  CheckRows,
  ImportKind,
} from "~/features/imports/import-kind.server";
import { holdsRole } from "~/shared/actor";
import { thousandthsText } from "~/shared/points";
import { applyMarksIn } from "./apply-marks.server";
import { decideDeclaration, moduleFor } from "./domain/declaration/decide-declaration";
import type { DeclaredAspect } from "./domain/declaration/declared-aspect";
import { parseMark } from "./domain/engine/check-mark";
import { decideListedMark } from "./domain/lists/decide-listed-mark";
import { MARK_COLUMNS } from "./domain/lists/listed-columns";
import { cellText, codeKey } from "./domain/lists/listed-text";
import type { StagedMark } from "./domain/lists/staged-mark";
import { BEFORE_RECHECK } from "./domain/panel/stage-states";
import type { Aspect } from "./domain/scheme/aspect";
import { openListedStages, remembered } from "./listed-stages.server";
import { type MarkBook, openMarkBook } from "./mark-book.server";
import { mayBringMarks, mayWatchJudging } from "./scoring.access";

/** Marks from papers or from another system can be brought in, a line for each mark (contests.md §4). */
export const MARK_LISTS: ImportKind = {
  name: "marks",
  columns: MARK_COLUMNS,
  mayBegin: (actor, contestId) =>
    contestId === null ? holdsRole(actor, "scorekeeper") : mayBringMarks(actor, contestId),
  // Judges' marks are for those who watch the judging, whoever keeps the register.
  mayReadRows: (actor, contestId) => contestId !== null && mayWatchJudging(actor, contestId),
  openCheck: openMarkCheck,
  applyIn: applyMarksIn,
};

async function openMarkCheck({ db, actor, contestId }: CheckBench): Promise<CheckRows> {
  const stages = await openListedStages(db, contestId ?? "");
  const isAllowed = contestId !== null && mayBringMarks(actor, contestId);
  const bookOf = remembered((stageId) => openMarkBook(db, stageId));
  const seen = new Map<string, number>();
  return async (rows) => {
    const checked: CheckedRow[] = [];
    for (const row of rows) {
      const stage = isAllowed ? stages.find(cellText(row.cells, "stage")) : "not-your-contest";
      const book = typeof stage === "string" ? stage : await bookOf(stage.stageId);
      checked.push(judged(row, book, seen));
    }
    return checked;
  };
}

/** Why a row isn't taken, at the column that mends it. */
interface Fault {
  readonly field: string;
  readonly reason: string;
  readonly values?: RowReason["values"];
}

type Judgement =
  | Fault
  | { readonly verdict: "same" }
  | { readonly verdict: "new" | "changes"; readonly payload: StagedMark };

function judged(row: RawRow, book: MarkBook | string, seen: Map<string, number>): CheckedRow {
  const text = (field: string) => cellText(row.cells, field);
  const note = [text("aspect"), text("judge"), text("mark")].filter(Boolean).join(" · ");
  const shown = { seq: row.seq, label: codeKey(text("entry")).padStart(2, "0"), note };
  const judgement: Judgement =
    typeof book === "string" ? { field: "stage", reason: book } : judge(row, book, seen);
  if ("reason" in judgement) {
    return { ...shown, verdict: "refused", detail: { reasons: [judgement] }, payload: null };
  }
  if (judgement.verdict === "same") {
    return { ...shown, verdict: "same", detail: {}, payload: null };
  }
  const detail = judgement.verdict === "changes" ? { changes: ["mark"] } : {};
  return { ...shown, ...judgement, detail };
}

function judge({ seq, cells }: RawRow, book: MarkBook, seen: Map<string, number>): Judgement {
  const text = (field: string) => cellText(cells, field);
  const aspectKey = text("aspect");
  const found = book.aspectAt(aspectKey);
  if (!found) return { field: "aspect", reason: "aspect-unknown", values: { aspect: aspectKey } };
  const { module, aspect } = found;
  const stageEntryId = book.entryAt(module, aspect, text("entry"));
  if (!stageEntryId) return { field: "entry", reason: "entry-unknown" };
  if (text("mark") === "" || text("mark") === "-") return { field: "mark", reason: "judge-absent" };
  const isScore = aspect.kind === "imported";
  const seatId = isScore ? null : book.seatAt({ module, aspectKey, stageEntryId }, text("judge"));
  if (seatId === "missing" || seatId === "unknown" || seatId === "ambiguous") {
    return { field: "judge", reason: `judge-${seatId}` };
  }
  const key = `${seatId} ${stageEntryId} ${aspectKey}`;
  const first = seen.get(key);
  if (first !== undefined)
    return { field: "mark", reason: "twice-in-file", values: { row: first } };
  seen.set(key, seq);
  const declares = declaredBy(book, stageEntryId, { aspectKey, factor: text("factor") });
  if (typeof declares === "object" && declares !== null) return declares;
  const reason = text("reason") === "" ? null : text("reason").slice(0, 200);
  const { topics, stage } = book;
  const mark = { stageEntryId, aspectKey, text: text("mark"), reason, declares, topics };
  const payload = { stageId: stage.stageId, sheetId: null, seenKey: null, seenSeq: null, ...mark };
  return seatId === null ? judgeScore(book, aspect, payload) : judgeOnSheet(book, seatId, payload);
}

function judgeOnSheet(book: MarkBook, seatId: string, payload: StagedMark): Judgement {
  const row = book.sheetAt(seatId, payload.stageEntryId);
  if (!row) return { field: "entry", reason: "sheet-missing" };
  const listed = book.listedSheet(row);
  const seenKey = listed.sheet.marks.get(payload.aspectKey)?.markKey ?? null;
  const decided = decideListedMark(listed, { ...payload, seenKey });
  if (decided.verdict === "refused") {
    return { field: "mark", reason: decided.code, values: decided.values };
  }
  if (decided.verdict === "same") return { verdict: "same" };
  return { verdict: decided.verdict, payload: { ...payload, sheetId: row.sheetId, seenKey } };
}

/** A score from elsewhere is the entry's own, on nobody's sheet. */
function judgeScore({ stage, scores }: MarkBook, aspect: Aspect, payload: StagedMark): Judgement {
  const read = parseMark(aspect, payload.text);
  if (!read.ok) return { field: "mark", reason: read.reason.code, values: read.reason.values };
  const standing = scores.get(`${payload.stageEntryId} ${payload.aspectKey}`);
  if (standing?.value === read.value) return { verdict: "same" };
  if (!BEFORE_RECHECK.includes(stage.stageState)) return { field: "mark", reason: "stage-locked" };
  const seenSeq = standing?.seq ?? null;
  return { verdict: standing ? "changes" : "new", payload: { ...payload, seenSeq } };
}

/**
 * The factor by which a line declares its aspect; null where it is declared, or isn't the entry's to declare. What
 * stands declared, a list of marks doesn't change.
 */
function declaredBy(
  book: MarkBook,
  stageEntryId: string,
  line: { readonly aspectKey: string; readonly factor: string },
): string | null | Fault {
  const declaring = book.declaringOf(stageEntryId);
  const { aspectKey, factor } = line;
  const standing = declaring.standing.find((one) => one.aspectKey === aspectKey);
  if (standing) return differs(standing, factor);
  if (!moduleFor(declaring.stage, aspectKey)) {
    return factor === ""
      ? null
      : { field: "factor", reason: "factor-not-expected", values: { aspect: aspectKey } };
  }
  const decided = decideDeclaration(declaring, line);
  if (!decided.ok) {
    const field = decided.reason.code.startsWith("factor") ? "factor" : "aspect";
    return { field, reason: decided.reason.code, values: decided.reason.values };
  }
  declaring.standing.push(decided.value);
  return factor;
}

function differs({ factor: declared, aspectKey }: DeclaredAspect, factor: string): Fault | null {
  const stands = declared === null ? "" : thousandthsText(declared);
  if (factor === "" || Number(factor) === Number(stands)) return null;
  return { field: "factor", reason: "factor-differs", values: { aspect: aspectKey, stands } };
}
