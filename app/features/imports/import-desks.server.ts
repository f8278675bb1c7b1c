import type { JobError } from "~/features/jobs/domain/job";
import type { DeskHalf, DeskWork } from "~/features/jobs/job-halves.server";
import { invariant } from "~/shared/invariant";
import { canonicalJson } from "~db/columns";
import type { Verdict } from "./domain/import-kind";
import type { RowCounts } from "./domain/row-counts";
import type { AppliedRow, ImportKinds, StagedRow, ToldPayload } from "./import-kind.server";
import * as ImportRows from "./import-rows.queries.server";
import * as Imports from "./imports.queries.server";
import type { ReadResult } from "./read-import.server";

/** Nothing is kept while a file is looked through; at its end the columns wait for a person. */
export const readDesk: DeskHalf = {
  async keep() {},
  async end({ desk: { trx, now }, task }, result) {
    const read = result as ReadResult;
    if ("refusal" in read) {
      const facts = { state: "unreadable", refusal: read.refusal, endedAt: now } as const;
      return Imports.set(trx, task.subjectId, facts);
    }
    await Imports.set(trx, task.subjectId, {
      state: "mapping",
      layout: canonicalJson(read.layout),
      columns: canonicalJson(read.columns),
    });
  },
  stopped,
};

/** Checked rows are laid aside as they come. */
export const checkDesk: DeskHalf = {
  async keep({ desk, task }, rows) {
    const judged = rows as readonly ImportRows.NewRow[];
    await ImportRows.insertAll(desk.trx, task.subjectId, judged);
    await Imports.addToCounts(desk.trx, task.subjectId, countsOf(judged));
  },
  async end({ desk: { trx, now }, task }, result) {
    const refusal = (result as { refusal: string } | null)?.refusal ?? null;
    await Imports.set(
      trx,
      task.subjectId,
      refusal === null ? { state: "checked" } : { state: "unreadable", refusal, endedAt: now },
    );
  },
  stopped,
};

/** Each piece is judged again and written in one transaction; at the end the log gets its one entry. */
export function applyDesk(kinds: ImportKinds): DeskHalf {
  return {
    async keep({ desk, task, actor, keys }, rows) {
      const found = await Imports.find(desk.trx, task.subjectId);
      invariant(found, "a job without its import");
      const kind = kinds[found.kind as keyof ImportKinds];
      const { id: importId, contestId } = found;
      const work = { desk, keys, actor, importId, contestId };
      const applied = await kind.applyIn(work, rows as readonly StagedRow[]);
      await ImportRows.settleAll(desk.trx, found.id, applied.map(outcomeOf));
      const numberOf = (one: AppliedRow["outcome"]) =>
        applied.filter(({ outcome }) => outcome === one).length;
      const counts = { applied: numberOf("applied"), left: numberOf("refused") };
      await Imports.addToCounts(desk.trx, found.id, counts);
    },
    async tell({ live }, rows) {
      const told = (rows as readonly StagedRow[]).flatMap(
        ({ payload }) => (payload as ToldPayload | null)?.topics ?? [],
      );
      live.announce([...new Set(told)]);
    },
    async end({ desk, task }) {
      await Imports.set(desk.trx, task.subjectId, { state: "done", endedAt: desk.now });
      await recordImport(desk, task.subjectId);
    },
    async stopped(work, reason) {
      await stopped(work, reason);
      await recordImport(work.desk, work.task.subjectId);
    },
  };
}

function countsOf(rows: readonly ImportRows.NewRow[]): Partial<RowCounts> {
  const numberOf = (one: Verdict) => rows.filter(({ verdict }) => verdict === one).length;
  const refused = numberOf("refused");
  return {
    new: numberOf("new"),
    changes: numberOf("changes"),
    same: numberOf("same"),
    refused,
    left: refused,
  };
}

function outcomeOf(row: AppliedRow) {
  const { seq, outcome } = row;
  return { seq, outcome, detail: row.outcome === "refused" ? { reasons: [row.reason] } : null };
}

async function stopped({ desk, task }: DeskWork, reason: JobError | "cancelled") {
  await Imports.set(desk.trx, task.subjectId, {
    state: "stopped",
    refusal: reason,
    endedAt: desk.now,
  });
}

/** One entry for an import: which file, and how much came of it (house.md §4). */
async function recordImport({ trx, record }: DeskWork["desk"], importId: string): Promise<void> {
  const found = await Imports.find(trx, importId);
  invariant(found, "an import that was applied");
  const { appliedCount: applied, leftCount: left, sameCount: same } = found;
  await record({
    action: "import.applied",
    subjectKind: "import",
    subjectId: importId,
    detail: { kind: found.kind, file: found.digest, state: found.state, applied, left, same },
  });
}
