import type { RawRow, RowReason } from "~/features/imports/domain/import-kind";
import type { CheckBench, CheckedRow, CheckRows } from "~/features/imports/import-kind.server";
import {
  findReach,
  openDirectory,
  type PlaceDirectory,
} from "~/features/unions/open-directory.server";
import { newId } from "~/shared/ids";
import { localDay } from "~/shared/local-day";
import type { StagedWorker } from "./domain/staged-worker";
import { readWorkerRow, type WorkerListRow } from "./domain/worker-list";
import { decideWorker, type KnownWorker, type Reach } from "./domain/worker-verdict";
import { findKnown, phoneKey } from "./known-workers.server";
import { lettersOf, type NameLetters } from "./name-pinyin.server";
import { mayKeepWhere } from "./registry.access";
import { identityColumns, identityHash, phoneColumns, phoneHash } from "./worker-numbers.server";
import { placesOf } from "./worker-places.server";

interface ReadRow {
  readonly seq: number;
  readonly row: WorkerListRow;
  readonly reasons: readonly RowReason[];
  readonly places: ReturnType<typeof placesOf>["places"];
  readonly identityHash: string | null;
  readonly phoneHash: string | null;
}

/** A judged row, and by what its person is found. */
export interface JudgedWorker {
  readonly checked: CheckedRow;
  readonly person: {
    readonly id: string | null;
    readonly name: string;
    readonly identityHash: string | null;
    readonly phoneHash: string | null;
    readonly bornOn: string | null;
  };
  /** The earlier row that was of the same person, where nothing else is wrong. */
  readonly first: number | null;
}

/** Judges rows of a list of workers. */
export async function openWorkerCheck(bench: CheckBench): Promise<CheckRows> {
  const judge = await openWorkerJudge(bench);
  return async (rows) => (await judge(rows)).map(({ checked }) => checked);
}

/** Judges rows that say more than a worker's; numbers are hashed and sealed here, in the thread. */
export async function openWorkerJudge(
  bench: CheckBench,
): Promise<(rows: readonly RawRow[]) => Promise<readonly JudgedWorker[]>> {
  const directory = await openDirectory(bench.db);
  const reach = await findReach(bench.db, mayKeepWhere(bench.actor));
  const letters = rememberedLetters();
  const today = localDay(bench.now);
  const seen = new Map<string, number>();
  return async (rows) => {
    const read = rows.map((row) => readOne(row, { bench, directory, today }));
    const knownOf = await findKnown(bench.db, read.map(soughtOf));
    return read.map((one) => {
      const known = knownOf(soughtOf(one));
      const first = firstSeen(seen, one, known);
      const checked = judged(one, { known, first, reach, bench, letters });
      return { checked, person: personOf(one, known, checked), first };
    });
  };
}

interface ReadingBench {
  readonly bench: CheckBench;
  readonly directory: PlaceDirectory;
  /** YYYY-MM-DD. */
  readonly today: string;
}

function readOne({ seq, cells }: RawRow, { bench, directory, today }: ReadingBench): ReadRow {
  const { row, reasons } = readWorkerRow(cells, today);
  const found = placesOf(row, directory, bench.unionId);
  return {
    seq,
    row,
    reasons: [...reasons, ...found.reasons],
    places: found.places,
    identityHash: row.document && identityHash(bench.keys, row.document),
    phoneHash: row.phone && phoneHash(bench.keys, row.phone),
  };
}

function soughtOf({ row: { name }, identityHash, phoneHash }: ReadRow) {
  return { name, identityHash, phoneHash };
}

function personOf(one: ReadRow, known: KnownWorker | null, { payload }: CheckedRow) {
  const id = known?.id ?? (payload as StagedWorker | null)?.workerId ?? null;
  return { id, ...soughtOf(one), bornOn: one.row.bornOn ?? known?.bornOn ?? null };
}

/** The row that was of the same person before, or null; a row that can't be read is of nobody. */
function firstSeen(seen: Map<string, number>, row: ReadRow, known: KnownWorker | null) {
  if (row.reasons.length > 0) return null;
  const keys = [known?.id, row.identityHash ?? phoneKey(soughtOf(row))].filter(
    (key) => key != null,
  );
  const first = keys.map((key) => seen.get(key)).find((seq) => seq !== undefined);
  for (const key of keys) if (!seen.has(key)) seen.set(key, row.seq);
  return first ?? null;
}

interface Surroundings {
  readonly known: KnownWorker | null;
  readonly first: number | null;
  readonly reach: Reach;
  readonly bench: CheckBench;
  readonly letters: (name: string) => NameLetters;
}

function judged(read: ReadRow, { known, first, reach, bench, letters }: Surroundings): CheckedRow {
  const { seq, row, places } = read;
  const shown = { seq, label: row.name, note: places.note };
  const refused = (reasons: readonly RowReason[]): CheckedRow => {
    return { ...shown, verdict: "refused", detail: { reasons }, payload: null };
  };
  if (read.reasons.length > 0 || places.unionId === null) return refused(read.reasons);
  if (first !== null) {
    return refused([{ field: "name", reason: "twice-in-file", values: { row: first } }]);
  }
  const incoming = { ...incomingOf(read), unionId: places.unionId };
  const decision = decideWorker(incoming, known, reach);
  if (decision.verdict === "refused") {
    return refused([{ field: decision.field, reason: decision.reason }]);
  }
  if (decision.verdict === "same") return { ...shown, verdict: "same", detail: {}, payload: null };
  const workerId = known?.id ?? newId();
  const payload: StagedWorker = {
    ...incoming,
    workerId,
    ...letters(row.name),
    ...identityColumns(bench.keys, workerId, row.document, read.identityHash),
    ...phoneColumns(bench.keys, workerId, row.phone, read.phoneHash),
  };
  const detail = decision.verdict === "changes" ? { changes: decision.changes } : {};
  return { ...shown, verdict: decision.verdict, detail, payload };
}

function incomingOf({ row, places, identityHash, phoneHash }: ReadRow) {
  const { name, bornOn, jobTitle, employedSince, memberSince } = row;
  const { employerId, memberOf } = places;
  return {
    name,
    identityHash,
    phoneHash,
    bornOn,
    employerId,
    jobTitle,
    employedSince,
    memberOf,
    memberSince,
  };
}

/** Names repeat in lists, and pinyin takes longer than all else about a row. */
function rememberedLetters(): (name: string) => NameLetters {
  const remembered = new Map<string, NameLetters>();
  return (name) => {
    const known = remembered.get(name);
    if (known) return known;
    const letters = lettersOf(name);
    if (remembered.size < 50_000) remembered.set(name, letters);
    return letters;
  };
}
