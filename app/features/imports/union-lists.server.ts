import * as Directory from "~/features/unions/directory.queries.server";
import { decideUnion, UnionBook, type UnionDecision } from "~/features/unions/domain/union-book";
import {
  readUnionRow,
  UNION_COLUMNS,
  type UnionListRow,
} from "~/features/unions/domain/union-list";
import * as ListedPlaces from "~/features/unions/listed-places.queries.server";
import { mayChangeUnion, mayOpenSomeUnion, mayOpenUnion } from "~/features/unions/unions.access";
import { newId } from "~/shared/ids";
import { invariant } from "~/shared/invariant";
import { localDay } from "~/shared/local-day";
import type { RawRow } from "./domain/import-kind";
import type {
  AppliedRow,
  ApplyWork,
  CheckBench,
  CheckedRow,
  CheckRows,
  ImportKind,
  StagedRow,
} from "./import-kind.server";

/** A checked row of a list of unions: what it says, and the id that a new union gets. */
interface StagedUnion {
  readonly unionId: string;
  readonly row: UnionListRow;
  readonly defaultParentId: string | null;
}

/** Lists of unions can be brought in; a union may stand above others of the same list. */
export const UNION_LISTS: ImportKind = {
  name: "unions",
  columns: UNION_COLUMNS,
  mayBegin: mayOpenSomeUnion,
  openCheck: openUnionCheck,
  applyIn: applyUnionsIn,
};

async function openUnionCheck(bench: CheckBench): Promise<CheckRows> {
  const book = new UnionBook(await Directory.findAllUnions(bench.db));
  const seen = new Map<string, number>();
  return async (rows) => rows.map((row) => judged(row, { bench, book, seen }));
}

interface Surroundings {
  readonly bench: CheckBench;
  readonly book: UnionBook;
  readonly seen: Map<string, number>;
}

function judged({ seq, cells }: RawRow, { bench, book, seen }: Surroundings): CheckedRow {
  const { row, reasons } = readUnionRow(cells, localDay(bench.now));
  const shown = { seq, label: row.name, note: row.parentName };
  const first = seen.get(row.name);
  const twice = { field: "name", reason: "twice-in-file", values: { row: first ?? 0 } };
  if (reasons.length > 0 || first !== undefined) {
    const detail = { reasons: reasons.length > 0 ? reasons : [twice] };
    return { ...shown, verdict: "refused", detail, payload: null };
  }
  seen.set(row.name, seq);
  const defaultParentId = bench.unionId;
  const decision = decideUnion(row, { book, defaultParentId, mayKeep: mayKeepOf(bench) });
  const unionId = newId();
  if (decision.verdict === "new") book.add({ id: unionId, ...decision.union, closedAt: null });
  const payload: StagedUnion = { unionId, row, defaultParentId };
  return { ...shown, note: noteOf(decision, book), ...outcomeOf(decision, payload) };
}

function outcomeOf(decision: UnionDecision, payload: StagedUnion) {
  const { verdict } = decision;
  if (verdict === "refused") {
    const reasons = [{ field: decision.field, reason: decision.reason }];
    return { verdict, detail: { reasons }, payload: null };
  }
  if (verdict === "changes") return { verdict, detail: { changes: decision.changes }, payload };
  return { verdict, detail: {}, payload: verdict === "new" ? payload : null };
}

function noteOf(decision: UnionDecision, book: UnionBook): string {
  const parentId =
    decision.verdict === "new"
      ? decision.union.parentId
      : decision.verdict === "changes"
        ? decision.known.parentId
        : null;
  return parentId === null ? "" : (book.find(parentId)?.name ?? "");
}

function mayKeepOf({ actor }: Pick<CheckBench, "actor">) {
  return (lineage: readonly string[]) =>
    mayOpenUnion(actor, lineage) && mayChangeUnion(actor, lineage);
}

async function applyUnionsIn(
  work: ApplyWork,
  rows: readonly StagedRow[],
): Promise<readonly AppliedRow[]> {
  const { trx } = work.desk;
  const book = new UnionBook(await Directory.findAllUnions(trx));
  const brought: ListedPlaces.BroughtUnions = { unions: [], ancestors: [], corrections: [] };
  const applied = rows.map(({ seq, payload }): AppliedRow => {
    const { unionId, row, defaultParentId } = payload as StagedUnion;
    const decision = decideUnion(row, { book, defaultParentId, mayKeep: mayKeepOf(work) });
    if (decision.verdict === "refused") {
      return {
        seq,
        outcome: "refused",
        reason: { field: decision.field, reason: decision.reason },
      };
    }
    if (decision.verdict === "same") return { seq, outcome: "same" };
    if (decision.verdict === "changes") {
      const { changes, known } = decision;
      const shortName = changes.includes("shortName") ? row.shortName : null;
      brought.corrections.push({ id: known.id, shortName, foundedOn: row.foundedOn });
    } else bring(work, { book, brought }, unionId, decision.union);
    return { seq, outcome: "applied" };
  });
  await ListedPlaces.writeUnions(trx, brought);
  return applied;
}

function bring(
  { desk, actor }: ApplyWork,
  { book, brought }: { book: UnionBook; brought: ListedPlaces.BroughtUnions },
  id: string,
  union: Extract<UnionDecision, { verdict: "new" }>["union"],
): void {
  const added = { id, ...union, closedAt: null };
  book.add(added);
  const [own, ...above] = book.lineage(added);
  invariant(own === id, "a union stands first in its own lineage");
  const createdBy = actor.accountId;
  brought.unions.push({ ...added, version: 1, createdAt: desk.now, createdBy, closedBy: null });
  brought.ancestors.push({ unionId: id, ancestorId: id, depth: 0 });
  for (const [index, ancestorId] of above.entries()) {
    brought.ancestors.push({ unionId: id, ancestorId, depth: index + 1 });
  }
}
