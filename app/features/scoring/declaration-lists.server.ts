import type { RawRow, RowReason } from "~/features/imports/domain/import-kind";
import type {
  AppliedRow,
  ApplyWork,
  CheckBench,
  CheckedRow,
  CheckRows,
  ImportKind,
  StagedRow,
  ToldPayload,
} from "~/features/imports/import-kind.server";
import { holdsRole } from "~/shared/actor";
import { invariant } from "~/shared/invariant";
import { thousandthsText } from "~/shared/points";
import type { Db, Trx } from "~db/connection.server";
import {
  type NewDeclaration,
  readDeclaring,
  writeDeclarationsIn,
} from "./declaration-steps.server";
import {
  type DeclarationRefusal,
  type Declaring,
  decideDeclaration,
} from "./domain/declaration/decide-declaration";
import type { DeclaredAspect } from "./domain/declaration/declared-aspect";
import { DECLARATION_COLUMNS } from "./domain/lists/listed-columns";
import { cellText, codeKey } from "./domain/lists/listed-text";
import { openListedStages, remembered, topicsOfStage } from "./listed-stages.server";
import * as Panels from "./panels.queries.server";
import { mayDeclareAspects } from "./scoring.access";

/** Lists of what entries declare (申报表) can be brought in: a line for each aspect of each entry. */
export const DECLARATION_LISTS: ImportKind = {
  name: "declarations",
  columns: DECLARATION_COLUMNS,
  mayBegin: (actor, contestId) =>
    contestId === null
      ? holdsRole(actor, "organiser", "scorekeeper")
      : mayDeclareAspects(actor, contestId),
  openCheck: openDeclarationCheck,
  applyIn: applyDeclarationsIn,
};

interface StagedDeclaration extends ToldPayload {
  readonly stageId: string;
  readonly stageEntryId: string;
  readonly aspectKey: string;
  readonly factor: string;
}

async function openDeclarationCheck({ db, actor, contestId }: CheckBench): Promise<CheckRows> {
  const stages = await openListedStages(db, contestId ?? "");
  const isAllowed = contestId !== null && mayDeclareAspects(actor, contestId);
  const bookOf = remembered((stageId) => openBook(db, stageId));
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

/** A stage with what its entries declared, which grows as a list is gone through. */
interface Book {
  readonly stageId: string;
  readonly entries: ReadonlyMap<string, string>;
  readonly topics: readonly string[];
  readonly declaringOf: (stageEntryId: string) => Declaring & { standing: DeclaredAspect[] };
}

async function openBook(db: Db | Trx, stageId: string): Promise<Book> {
  const stage = await Panels.findStage(db, stageId);
  invariant(stage, "a list names stages that are there");
  const entries = await Panels.findStageEntries(db, stageId);
  const ids = entries.map(({ stageEntryId }) => stageEntryId);
  const read = await readDeclaring(db, stage, ids);
  const known = new Map(ids.map((id) => [id, { ...read(id), standing: [...read(id).standing] }]));
  return {
    stageId,
    entries: new Map(entries.map((one) => [String(one.number ?? ""), one.stageEntryId])),
    topics: await topicsOfStage(db, stageId),
    declaringOf: (id) => known.get(id) as Declaring & { standing: DeclaredAspect[] },
  };
}

function judged(
  { seq, cells }: RawRow,
  book: Book | string,
  seen: Map<string, number>,
): CheckedRow {
  const [entry, aspectKey] = [cellText(cells, "entry"), cellText(cells, "aspect")];
  const factor = cellText(cells, "factor");
  const shown = { seq, label: codeKey(entry).padStart(2, "0"), note: `${aspectKey} ${factor}` };
  const no = (field: string, reason: string, values: RowReason["values"] = {}): CheckedRow => {
    const reasons = [{ field, reason, values }];
    return { ...shown, verdict: "refused", detail: { reasons }, payload: null };
  };
  if (typeof book === "string") return no("stage", book);
  const stageEntryId = book.entries.get(codeKey(entry));
  if (!stageEntryId) return no("entry", "entry-unknown");
  const key = `${stageEntryId} ${aspectKey}`;
  const first = seen.get(key);
  if (first !== undefined) return no("aspect", "twice-in-file", { row: first });
  seen.set(key, seq);
  const declaring = book.declaringOf(stageEntryId);
  const same = sameAs(declaring, aspectKey, factor);
  if (same) return { ...shown, verdict: "same", detail: {}, payload: null };
  const decided = decideDeclaration(declaring, { aspectKey, factor });
  if (!decided.ok) return no(fieldOf(decided.reason), decided.reason.code, decided.reason.values);
  const isNew = declaring.standing.every((one) => one.aspectKey !== aspectKey);
  if (isNew) declaring.standing.push(decided.value);
  const { topics, stageId } = book;
  const payload = { stageId, stageEntryId, aspectKey, factor, topics };
  const detail = isNew ? {} : { changes: ["factor"] };
  return { ...shown, verdict: isNew ? "new" : "changes", detail, payload };
}

/** What stands already is no change, also after declarations have closed. */
function sameAs({ standing }: Declaring, aspectKey: string, factor: string): boolean {
  const own = standing.find((one) => one.aspectKey === aspectKey);
  if (!own) return false;
  return own.factor === null ? factor === "" : thousandthsText(own.factor) === plain(factor);
}

/** "3.10" says the same as "3.1". */
function plain(factor: string): string {
  return factor.includes(".") ? factor.replace(/\.?0+$/, "") : factor;
}

function fieldOf({ code }: DeclarationRefusal): string {
  return code.startsWith("factor") ? "factor" : "aspect";
}

async function applyDeclarationsIn(
  { desk, actor, importId, contestId }: ApplyWork,
  rows: readonly StagedRow[],
): Promise<readonly AppliedRow[]> {
  const staged = rows.map(({ seq, payload }) => ({ seq, ...(payload as StagedDeclaration) }));
  const bookOf = remembered((stageId) => openBook(desk.trx, stageId));
  const written: NewDeclaration[] = [];
  const applied: AppliedRow[] = [];
  const isAllowed = contestId !== null && mayDeclareAspects(actor, contestId);
  for (const { seq, stageId, stageEntryId, aspectKey, factor } of staged) {
    const declaring = (await bookOf(stageId)).declaringOf(stageEntryId);
    const decided = decideDeclaration(declaring, { aspectKey, factor });
    if (!isAllowed) {
      const reason = { field: "stage", reason: "not-your-contest" };
      applied.push({ seq, outcome: "refused", reason });
    } else if (sameAs(declaring, aspectKey, factor)) applied.push({ seq, outcome: "same" });
    else if (decided.ok) {
      declaring.standing.push(decided.value);
      written.push({ ...decided.value, stageEntryId, isWithdrawn: false });
      applied.push({ seq, outcome: "applied" });
    } else {
      const { code, values } = decided.reason;
      const reason = { field: fieldOf(decided.reason), reason: code, values };
      applied.push({ seq, outcome: "refused", reason });
    }
  }
  await writeDeclarationsIn(desk, written, { by: actor.accountId, importId });
  return applied;
}
