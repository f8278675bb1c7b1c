import type { RowReason } from "~/features/imports/domain/import-kind";
import type { AppliedRow, ApplyWork, StagedRow } from "~/features/imports/import-kind.server";
import { applyWorkersIn } from "~/features/registry/apply-workers.server";
import { findKnown } from "~/features/registry/known-workers.server";
import { mayKeepWhere } from "~/features/registry/registry.access";
import { findReach } from "~/features/unions/open-directory.server";
import { faultsOfListed, type StandingCertificate } from "./domain/certificate-verdict";
import {
  findStanding,
  type HeldCertificate,
  type ListedCertificate,
  type StagedPair,
  writeCertificatesIn,
} from "./listed-certificate-steps.server";

interface Pair extends StagedPair {
  readonly row: StagedRow;
}

/**
 * Writes a piece of workers with their certificates. A certificate that can't be taken any more holds its whole row
 * back, before anything of it is written; then come the people, then what they hold.
 */
export async function applyWorkerCertificatesIn(
  work: ApplyWork,
  rows: readonly StagedRow[],
): Promise<readonly AppliedRow[]> {
  const { trx } = work.desk;
  const pairs: Pair[] = rows.map((row) => ({ row, ...(row.payload as StagedPair) }));
  const listed = pairs.flatMap(({ certificate }) => certificate ?? []);
  if (listed.length === 0) return applyWorkersIn(work, pairs.map(workerRow));
  const standing = await findStanding(trx, listed);
  const taken = await findTaken(work, pairs, standing);
  const open = pairs.filter(({ row }) => !taken.has(row.seq));
  const people = open.filter(({ worker }) => worker !== null);
  const settled = new Map(
    (await applyWorkersIn(work, people.map(workerRow))).map((one) => [one.seq, one]),
  );
  const kept = open.filter(({ row }) => settled.get(row.seq)?.outcome !== "refused");
  const held = await holdIn(work, kept, standing);
  return pairs.map(({ row: { seq } }) => {
    const reason = taken.get(seq) ?? held.refused.get(seq);
    if (reason) return { seq, outcome: "refused", reason };
    const one = settled.get(seq) ?? { seq, outcome: "same" };
    return held.written.has(seq) ? { seq, outcome: "applied" } : one;
  });
}

function workerRow({ row, worker }: Pair): StagedRow {
  return { ...row, payload: worker };
}

/** Rows whose certificate went to someone else since the check, or says otherwise than the one that stands. */
async function findTaken(
  { desk }: ApplyWork,
  pairs: readonly Pair[],
  standing: ReadonlyMap<string, StandingCertificate>,
): Promise<Map<number, RowReason>> {
  const listed = pairs.flatMap(({ certificate }) => certificate ?? []);
  const knownOf = await findKnown(desk.trx, listed);
  const faults = pairs.flatMap(({ row: { seq }, certificate }): [number, RowReason][] => {
    if (!certificate) return [];
    const holder = { id: knownOf(certificate)?.id ?? "", unionId: "", bornOn: null };
    const [reason] = faultsOfListed(certificate, {
      holder: { ...holder, name: certificate.name },
      reach: null,
      standing: standing.get(certificate.number),
    });
    return reason ? [[seq, reason]] : [];
  });
  return new Map(faults);
}

/** Certificates go on the records as they are after the people were written. */
async function holdIn(
  work: ApplyWork,
  pairs: readonly Pair[],
  standing: ReadonlyMap<string, StandingCertificate>,
) {
  const { trx } = work.desk;
  const listed = pairs.flatMap(({ row, certificate }) =>
    certificate ? [{ seq: row.seq, certificate }] : [],
  );
  const knownOf = await findKnown(trx, listed.map(certificateOf));
  const reach = await findReach(trx, mayKeepWhere(work.actor));
  const fresh: HeldCertificate[] = [];
  const written = new Set<number>();
  const refused = new Map<number, RowReason>();
  for (const { seq, certificate } of listed) {
    const holder = knownOf(certificate);
    const stands = standing.get(certificate.number);
    const [reason] = faultsOfListed(certificate, { holder, reach, standing: stands });
    if (reason) refused.set(seq, reason);
    else if (holder && !stands) {
      fresh.push({ workerId: holder.id, listed: certificate });
      written.add(seq);
    }
  }
  await writeCertificatesIn(work, fresh);
  return { written, refused };
}

function certificateOf({ certificate }: { certificate: ListedCertificate }): ListedCertificate {
  return certificate;
}
