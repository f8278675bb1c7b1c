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
import { type DeclaredAspect, seenText } from "./domain/declaration/declared-aspect";
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
  /** What stood declared of the aspect when the list was checked; it is this alone that the row replaces. */
  readonly seen: string;
}

async function openDeclarationCheck({ db, actor, contestId }: CheckBench): Promise<CheckRows> {
  const stages = await openListedStages(db, contestId ?? "");
  const isAllowed = contestId !== null && mayDeclareAspects(actor, contestId);
  const bookOf = remembered((stageId) => openBook(db, stageId));
  const met = new Map<string, number>();
  return async (rows) => {
    const checked: CheckedRow[] = [];
    for (const row of rows) {
      const stage = isAllowed ? stages.find(cellText(row.cells, "stage")) : "not-your-contest";
      const book = typeof stage === "string" ? stage : await bookOf(stage.stageId);
      checked.push(judged(row, book, met));
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

function judged({ seq, cells }: RawRow, book: Book | string, met: Map<string, number>): CheckedRow {
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
  const first = met.get(key);
  if (first !== undefined) return no("aspect", "twice-in-file", { row: first });
  met.set(key, seq);
  const declaring = book.declaringOf(stageEntryId);
  const same = sameAs(declaring, aspectKey, factor);
  if (same) return { ...shown, verdict: "same", detail: {}, payload: null };
  const decided = decideDeclaration(declaring, { aspectKey, factor });
  if (!decided.ok) return no(fieldOf(decided.reason), decided.reason.code, decided.reason.values);
  const isNew = declaring.standing.every((one) => one.aspectKey !== aspectKey);
  const seen = seenOf(declaring, aspectKey);
  if (isNew) declaring.standing.push(decided.value);
  const { topics, stageId } = book;
  const payload = { stageId, stageEntryId, aspectKey, factor, seen, topics };
  const detail = isNew ? {} : { changes: ["factor"] };
  return { ...shown, verdict: isNew ? "new" : "changes", detail, payload };
}

/** What stands already is no change, also after declarations have closed. */
function sameAs({ standing }: Declaring, aspectKey: string, factor: string): boolean {
  const own = standing.find((one) => one.aspectKey === aspectKey);
  if (!own) return false;
  return own.factor === null ? factor === "" : thousandthsText(own.factor) === plain(factor);
}

/** What stands declared of one aspect, as one text; blank while nothing does. */
function seenOf({ standing }: Declaring, aspectKey: string): string {
  return seenText(standing.filter((one) => one.aspectKey === aspectKey));
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
  const bookOf = remembered((stageId) => openBook(desk.trx, stageId));
  const written: NewDeclaration[] = [];
  const applied: AppliedRow[] = [];
  const isAllowed = contestId !== null && mayDeclareAspects(actor, contestId);
  for (const { seq, payload } of rows) {
    const staged = payload as StagedDeclaration;
    const { stageEntryId } = staged;
    const outcome = isAllowed
      ? declare((await bookOf(staged.stageId)).declaringOf(stageEntryId), staged)
      : { field: "stage", reason: "not-your-contest" };
    if (outcome === "same") applied.push({ seq, outcome });
    else if ("reason" in outcome) applied.push({ seq, outcome: "refused", reason: outcome });
    else {
      written.push({ ...outcome, stageEntryId, isWithdrawn: false });
      applied.push({ seq, outcome: "applied" });
    }
  }
  await writeDeclarationsIn(desk, written, { by: actor.accountId, importId });
  return applied;
}

/** Holds a checked row against what stands declared now; what somebody declared after the check stays. */
function declare(
  declaring: Declaring & { standing: DeclaredAspect[] },
  { aspectKey, factor, seen }: StagedDeclaration,
): DeclaredAspect | "same" | RowReason {
  if (sameAs(declaring, aspectKey, factor)) return "same";
  const decided = decideDeclaration(declaring, { aspectKey, factor });
  if (!decided.ok) {
    const { code, values } = decided.reason;
    return { field: fieldOf(decided.reason), reason: code, values };
  }
  if (seenOf(declaring, aspectKey) !== seen) return { field: "factor", reason: "stale-version" };
  declaring.standing.push(decided.value);
  return decided.value;
}
