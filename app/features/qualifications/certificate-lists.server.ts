import type { RawRow, RowReason } from "~/features/imports/domain/import-kind";
import type {
  AppliedRow,
  ApplyWork,
  CheckBench,
  CheckedRow,
  CheckRows,
  ImportKind,
  StagedRow,
} from "~/features/imports/import-kind.server";
import type { KnownWorker, Reach } from "~/features/registry/domain/worker-verdict";
import { findKnown } from "~/features/registry/known-workers.server";
import { mayKeepSomeWorkers, mayKeepWhere } from "~/features/registry/registry.access";
import type { NumberKeys } from "~/features/registry/sealed-numbers.server";
import { identityHash, phoneHash } from "~/features/registry/worker-numbers.server";
import { findReach } from "~/features/unions/open-directory.server";
import { localDay } from "~/shared/local-day";
import {
  CERTIFICATE_COLUMNS,
  type CertificateListRow,
  readCertificateRow,
} from "./domain/certificate-list";
import {
  faultsOfListed,
  type StandingCertificate,
  warningsOfListed,
} from "./domain/certificate-verdict";
import {
  findStanding,
  type HeldCertificate,
  type ListedCertificate,
  writeCertificatesIn,
} from "./listed-certificate-steps.server";
import * as ListedCertificates from "./listed-certificates.queries.server";

/** Lists of certificates can be brought in; those who hold them are on the register already. */
export const CERTIFICATE_LISTS: ImportKind = {
  name: "certificates",
  columns: CERTIFICATE_COLUMNS,
  mayBegin: mayKeepSomeWorkers,
  openCheck: openCertificateCheck,
  applyIn: applyCertificatesIn,
};

async function openCertificateCheck(bench: CheckBench): Promise<CheckRows> {
  const tradeIds = await ListedCertificates.findTradeIds(bench.db);
  const reach = await findReach(bench.db, mayKeepWhere(bench.actor));
  const seen = new Map<string, number>();
  return async (rows) => {
    const read = rows.map((row) => readOne(row, bench, tradeIds));
    const staged = read.map((one) => one.staged);
    const knownOf = await findKnown(bench.db, staged);
    const standing = await findStanding(bench.db, staged);
    return read.map((one) => {
      const first = seen.get(one.staged.number);
      if (first === undefined) seen.set(one.staged.number, one.seq);
      const known = knownOf(one.staged);
      return judged(one, { known, reach, first, standing: standing.get(one.staged.number) });
    });
  };
}

function readOne({ seq, cells }: RawRow, bench: CheckBench, tradeIds: ReadonlyMap<string, string>) {
  const { row, reasons } = readCertificateRow(cells, localDay(bench.now));
  const { tradeName, level, number, issuer, issuedOn } = row;
  const staged: ListedCertificate = {
    tradeId: tradeIds.get(tradeName) ?? null,
    tradeName,
    level,
    number,
    issuer,
    issuedOn,
    ...hashesOf(bench.keys, row),
  };
  return { seq, reasons, staged };
}

function hashesOf(keys: NumberKeys, { name, identityNumber, phone }: CertificateListRow) {
  return {
    name,
    identityHash:
      identityNumber && identityHash(keys, { kind: "resident-id", number: identityNumber }),
    phoneHash: phone && phoneHash(keys, phone),
  };
}

interface Surroundings {
  readonly known: KnownWorker | null;
  readonly reach: Reach;
  readonly first: number | undefined;
  readonly standing: StandingCertificate | undefined;
}

function judged(read: ReturnType<typeof readOne>, around: Surroundings): CheckedRow {
  const { seq, reasons, staged } = read;
  const { known: holder, reach, first, standing } = around;
  const shown = { seq, label: staged.name, note: `${staged.tradeName} ${staged.number.slice(-4)}` };
  const twice: RowReason[] =
    first === undefined
      ? []
      : [{ field: "number", reason: "twice-in-file", values: { row: first } }];
  const wrong = [reasons, twice, faultsOfListed(staged, { holder, reach, standing })].find(
    ({ length }) => length > 0,
  );
  if (wrong) return { ...shown, verdict: "refused", detail: { reasons: wrong }, payload: null };
  if (standing) return { ...shown, verdict: "same", detail: {}, payload: null };
  const warnings = warningsOfListed(staged);
  const detail = warnings.length > 0 ? { warnings } : {};
  return { ...shown, verdict: "new", detail, payload: staged };
}

async function applyCertificatesIn(
  work: ApplyWork,
  rows: readonly StagedRow[],
): Promise<readonly AppliedRow[]> {
  const { trx } = work.desk;
  const staged = rows.map(({ seq, payload }) => ({ seq, listed: payload as ListedCertificate }));
  const listed = staged.map((one) => one.listed);
  const knownOf = await findKnown(trx, listed);
  const reach = await findReach(trx, mayKeepWhere(work.actor));
  const standing = await findStanding(trx, listed);
  const fresh: HeldCertificate[] = [];
  const applied = staged.map(({ seq, listed }): AppliedRow => {
    const holder = knownOf(listed);
    const stands = standing.get(listed.number);
    const [reason] = faultsOfListed(listed, { holder, reach, standing: stands });
    if (reason) return { seq, outcome: "refused", reason };
    if (stands || !holder) return { seq, outcome: "same" };
    fresh.push({ workerId: holder.id, listed });
    return { seq, outcome: "applied" };
  });
  await writeCertificatesIn(work, fresh);
  return applied;
}
