import * as Directory from "~/features/unions/directory.queries.server";
import {
  decideEmployer,
  EMPLOYER_COLUMNS,
  readEmployerRow,
} from "~/features/unions/domain/employer-list";
import type { DirectoryEmployer } from "~/features/unions/domain/name-index";
import * as FormerEmployerNames from "~/features/unions/former-employer-names.queries.server";
import * as ListedPlaces from "~/features/unions/listed-places.queries.server";
import { openDirectory, type PlaceDirectory } from "~/features/unions/open-directory.server";
import { mayChangeUnion, mayOpenSomeUnion } from "~/features/unions/unions.access";
import { newId } from "~/shared/ids";
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

/** A checked row of a list of employers. */
interface StagedEmployer {
  readonly employerId: string;
  readonly name: string;
  readonly creditCode: string | null;
  readonly unionId: string;
}

/** Lists of employers can be brought in. */
export const EMPLOYER_LISTS: ImportKind = {
  name: "employers",
  columns: EMPLOYER_COLUMNS,
  mayBegin: mayOpenSomeUnion,
  openCheck: openEmployerCheck,
  applyIn: applyEmployersIn,
};

async function openEmployerCheck(bench: CheckBench): Promise<CheckRows> {
  const places = await openDirectory(bench.db);
  const seen = new Map<string, number>();
  return async (rows) => {
    const read = rows.map(({ cells }) => readEmployerRow(cells).row);
    const known = await ListedPlaces.findEmployersAmong(bench.db, soughtOf(read));
    return rows.map((row) => judged(row, { bench, places, known, seen }));
  };
}

function soughtOf(rows: readonly { name: string; creditCode: string | null }[]) {
  return {
    names: rows.map(({ name }) => name),
    codes: rows.flatMap(({ creditCode }) => creditCode ?? []),
  };
}

interface Surroundings {
  readonly bench: CheckBench;
  readonly places: PlaceDirectory;
  readonly known: readonly DirectoryEmployer[];
  readonly seen: Map<string, number>;
}

function judged({ seq, cells }: RawRow, { bench, places, known, seen }: Surroundings): CheckedRow {
  const { row, reasons } = readEmployerRow(cells);
  const union = unionOf(row.unionName, places, bench.unionId);
  const shown = {
    seq,
    label: row.name,
    note: typeof union === "string" ? row.unionName : union.name,
  };
  const refused = (field: string, reason: string, values = {}): CheckedRow => {
    const detail = { reasons: [...reasons, { field, reason, values }] };
    return { ...shown, verdict: "refused", detail, payload: null };
  };
  if (typeof union === "string") return refused("unionName", union);
  if (reasons.length > 0)
    return { ...shown, verdict: "refused", detail: { reasons }, payload: null };
  if (!mayChangeUnion(bench.actor, lineageOf(union.id, places))) {
    return refused("unionName", "not-your-union");
  }
  const keys = [row.creditCode, `${union.id}/${row.name}`].filter((key) => key !== null);
  const first = keys.map((key) => seen.get(key)).find((one) => one !== undefined);
  if (first !== undefined) return refused("name", "twice-in-file", { row: first });
  for (const key of keys) seen.set(key, seq);
  const incoming = { name: row.name, creditCode: row.creditCode, unionId: union.id };
  const decision = decideEmployer(incoming, knownOf(known, incoming));
  if (decision.verdict === "refused") return refused(decision.field, decision.reason);
  const detail = decision.verdict === "changes" ? { changes: decision.changes } : {};
  const payload: StagedEmployer = { employerId: newId(), ...incoming };
  return {
    ...shown,
    verdict: decision.verdict,
    detail,
    payload: decision.verdict === "same" ? null : payload,
  };
}

function unionOf(
  name: string,
  { unions, unionById }: PlaceDirectory,
  defaultUnionId: string | null,
) {
  if (name === "") {
    const fallback = defaultUnionId === null ? undefined : unionById.get(defaultUnionId);
    return fallback ?? ("union-missing" as const);
  }
  const found = unions.find(name);
  if (typeof found === "string") return `union-${found}` as const;
  return found.closedAt === null ? found : ("union-closed" as const);
}

function lineageOf(unionId: string, { unionById }: PlaceDirectory): string[] {
  const parentId = unionById.get(unionId)?.parentId ?? null;
  return [
    unionId,
    ...(parentId === null ? [] : lineageOf(parentId, { unionById } as PlaceDirectory)),
  ];
}

function knownOf(
  known: readonly DirectoryEmployer[],
  row: Pick<StagedEmployer, "name" | "creditCode" | "unionId">,
): DirectoryEmployer | null {
  const byCode =
    row.creditCode === null ? null : known.find(({ creditCode }) => creditCode === row.creditCode);
  const byName = known.find(({ name, unionId }) => name === row.name && unionId === row.unionId);
  return byCode ?? byName ?? null;
}

async function applyEmployersIn(
  { desk, actor }: ApplyWork,
  rows: readonly StagedRow[],
): Promise<readonly AppliedRow[]> {
  const { trx, now } = desk;
  const staged = rows.map(({ seq, payload }) => ({ seq, ...(payload as StagedEmployer) }));
  const known = await ListedPlaces.findEmployersAmong(trx, soughtOf(staged));
  const open = await Directory.findOpenAmong(trx, [
    ...new Set(staged.map(({ unionId }) => unionId)),
  ]);
  const brought: ListedPlaces.BroughtEmployers = { employers: [], corrections: [] };
  const former: { id: string; employerId: string; name: string; endedAt: typeof now }[] = [];
  const applied = staged.map(({ seq, employerId, ...row }): AppliedRow => {
    if (!open.has(row.unionId)) {
      return { seq, outcome: "refused", reason: { field: "unionName", reason: "union-closed" } };
    }
    const one = knownOf(known, row);
    const decision = decideEmployer(row, one);
    if (decision.verdict === "refused") {
      return {
        seq,
        outcome: "refused",
        reason: { field: decision.field, reason: decision.reason },
      };
    }
    if (decision.verdict === "same") return { seq, outcome: "same" };
    if (one && decision.verdict === "changes") {
      const isRenamed = decision.changes.includes("name");
      const { creditCode } = row;
      brought.corrections.push({ id: one.id, name: isRenamed ? row.name : null, creditCode });
      if (isRenamed) former.push({ id: newId(), employerId: one.id, name: one.name, endedAt: now });
    } else {
      const createdBy = actor.accountId;
      brought.employers.push({ id: employerId, ...row, createdAt: now, createdBy, version: 1 });
    }
    return { seq, outcome: "applied" };
  });
  await ListedPlaces.writeEmployers(trx, brought);
  await FormerEmployerNames.insertAll(trx, former);
  return applied;
}
