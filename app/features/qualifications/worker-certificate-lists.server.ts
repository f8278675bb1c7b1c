import type { RawRow, RowReason } from "~/features/imports/domain/import-kind";
import type {
  CheckBench,
  CheckedRow,
  CheckRows,
  ImportKind,
} from "~/features/imports/import-kind.server";
import { type JudgedWorker, openWorkerJudge } from "~/features/registry/check-workers.server";
import type { StagedWorker } from "~/features/registry/domain/staged-worker";
import { WORKER_LISTS } from "~/features/registry/worker-lists.server";
import { localDay } from "~/shared/local-day";
import { applyWorkerCertificatesIn } from "./apply-worker-certificates.server";
import {
  CERTIFICATE_CELLS,
  certificateSaid,
  readCertificateCells,
} from "./domain/certificate-cells";
import {
  faultsOfListed,
  type StandingCertificate,
  warningsOfListed,
} from "./domain/certificate-verdict";
import {
  findStanding,
  type ListedCertificate,
  type StagedPair,
} from "./listed-certificate-steps.server";
import * as ListedCertificates from "./listed-certificates.queries.server";

/** Lists of workers can be brought in, with the certificates that they hold. */
export const WORKER_CERTIFICATE_LISTS: ImportKind = {
  ...WORKER_LISTS,
  columns: [...WORKER_LISTS.columns, ...CERTIFICATE_CELLS],
  openCheck: openPairCheck,
  applyIn: applyWorkerCertificatesIn,
};

async function openPairCheck(bench: CheckBench): Promise<CheckRows> {
  const judgeWorkers = await openWorkerJudge(bench);
  const tradeIds = await ListedCertificates.findTradeIds(bench.db);
  const seen = new Map<string, number>();
  return async (rows) => {
    const workers = await judgeWorkers(rows);
    const read = rows.map((row) => readOne(row, bench, tradeIds));
    const standing = await findStanding(
      bench.db,
      read.flatMap((one) => one?.facts ?? []),
    );
    return workers.map((worker, at) => {
      const certificate = read[at] ?? null;
      if (!certificate) return alone(worker.checked, rows[at]?.cells ?? {});
      const { number } = certificate.facts;
      const first = seen.get(number);
      if (first === undefined) seen.set(number, worker.checked.seq);
      return together(worker, certificate, { first, standing: standing.get(number) });
    });
  };
}

type ReadCertificate = NonNullable<ReturnType<typeof readOne>>;

function readOne({ cells }: RawRow, { now }: CheckBench, tradeIds: ReadonlyMap<string, string>) {
  if (certificateSaid(cells) !== "whole") return null;
  const { facts, reasons } = readCertificateCells(cells, localDay(now), { mayLackIssuer: true });
  return { facts: { tradeId: tradeIds.get(facts.tradeName) ?? null, ...facts }, reasons };
}

/** A row that brings no certificate. */
function alone({ payload, detail, ...checked }: CheckedRow, cells: RawRow["cells"]): CheckedRow {
  const pair: StagedPair | null = payload && { worker: payload as StagedWorker, certificate: null };
  const isHalf = checked.verdict !== "refused" && certificateSaid(cells) === "half";
  const warnings = [{ field: "number", reason: "number-not-given" }];
  return { ...checked, detail: isHalf ? { ...detail, warnings } : detail, payload: pair };
}

interface Meeting {
  /** The earlier row of the same number. */
  readonly first: number | undefined;
  readonly standing: StandingCertificate | undefined;
}

/** Who holds several certificates stands in the list once for each: the first row tells of the person. */
function together(worker: JudgedWorker, read: ReadCertificate, meeting: Meeting): CheckedRow {
  const { checked, person } = worker;
  const isAgain = checked.verdict === "refused" && worker.first !== null;
  const said = isAgain ? [] : (checked.detail.reasons ?? []);
  const { name, identityHash, phoneHash } = person;
  const listed: ListedCertificate = { ...read.facts, name, identityHash, phoneHash };
  const reasons = [...said, ...read.reasons];
  const wrong = reasons.length > 0 ? reasons : faultsMet(listed, worker, meeting);
  const { seq, label, note } = checked;
  const shown = { seq, label, note };
  if (wrong.length > 0)
    return { ...shown, verdict: "refused", detail: { reasons: wrong }, payload: null };
  const certificate = meeting.standing ? null : listed;
  const pair: StagedPair = {
    worker: isAgain ? null : (checked.payload as StagedWorker),
    certificate,
  };
  if (!pair.worker && !certificate) return { ...shown, verdict: "same", detail: {}, payload: null };
  const warnings = certificate ? warningsOfListed(listed) : [];
  const detail = { ...changesOf(checked, pair), ...(warnings.length > 0 ? { warnings } : {}) };
  return { ...shown, verdict: verdictOf(checked, isAgain), detail, payload: pair };
}

function faultsMet(
  listed: ListedCertificate,
  { person }: JudgedWorker,
  { first, standing }: Meeting,
): RowReason[] {
  if (first !== undefined) {
    return [{ field: "number", reason: "twice-in-file", values: { row: first } }];
  }
  const holder = { id: person.id ?? "", unionId: "", name: listed.name, bornOn: person.bornOn };
  return faultsOfListed(listed, { holder, reach: null, standing });
}

/** A certificate more is a change of a record that is there. */
function verdictOf({ verdict }: CheckedRow, isAgain: boolean): "new" | "changes" {
  return verdict === "new" && !isAgain ? "new" : "changes";
}

function changesOf({ verdict, detail }: CheckedRow, { certificate }: StagedPair) {
  if (verdict === "new") return {};
  const changes = detail.changes ?? [];
  return { changes: certificate ? [...changes, "certificates"] : changes };
}
