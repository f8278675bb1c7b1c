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
import * as ListedPeople from "~/features/registry/listed-people.queries.server";
import { mayKeepSomeWorkers, mayKeepWhere } from "~/features/registry/registry.access";
import type { NumberKeys } from "~/features/registry/sealed-numbers.server";
import { identityHash, phoneHash } from "~/features/registry/worker-numbers.server";
import { findReach } from "~/features/unions/open-directory.server";
import { newId } from "~/shared/ids";
import { localDay } from "~/shared/local-day";
import { canonicalJson } from "~db/columns";
import {
  CERTIFICATE_COLUMNS,
  type CertificateListRow,
  readCertificateRow,
} from "./domain/certificate-list";
import { warningsAbout } from "./domain/certificate-warnings";
import * as ListedCertificates from "./listed-certificates.queries.server";

/** A checked row: what the certificate says, and by what its holder is found. */
interface StagedCertificate {
  readonly tradeId: string | null;
  readonly tradeName: string;
  readonly level: number;
  readonly number: string;
  readonly issuer: string;
  readonly issuedOn: string;
  readonly name: string;
  readonly identityHash: string | null;
  readonly phoneHash: string | null;
}

/** Lists of certificates can be brought in; those who hold them are on the register already. */
export const CERTIFICATE_LISTS: ImportKind = {
  name: "certificates",
  columns: CERTIFICATE_COLUMNS,
  mayBegin: mayKeepSomeWorkers,
  openCheck: openCertificateCheck,
  applyIn: applyCertificatesIn,
};

type Standing = Awaited<ReturnType<typeof ListedCertificates.findAllOfNumbers>>[number];

async function openCertificateCheck(bench: CheckBench): Promise<CheckRows> {
  const tradeIds = await ListedCertificates.findTradeIds(bench.db);
  const reach = await findReach(bench.db, mayKeepWhere(bench.actor));
  const seen = new Map<string, number>();
  return async (rows) => {
    const read = rows.map((row) => readOne(row, bench, tradeIds));
    const knownOf = await findKnown(
      bench.db,
      read.map(({ staged }) => staged),
    );
    const standing = await standingByNumber(
      bench.db,
      read.map(({ staged }) => staged.number),
    );
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
  const staged: StagedCertificate = {
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
  readonly standing: Standing | undefined;
}

function judged(read: ReturnType<typeof readOne>, around: Surroundings): CheckedRow {
  const { seq, reasons, staged } = read;
  const shown = { seq, label: staged.name, note: `${staged.tradeName} ${staged.number.slice(-4)}` };
  const twice: RowReason[] =
    around.first === undefined
      ? []
      : [{ field: "number", reason: "twice-in-file", values: { row: around.first } }];
  const wrong = reasons.length > 0 ? reasons : twice.length > 0 ? twice : faultsOf(staged, around);
  if (wrong.length > 0)
    return { ...shown, verdict: "refused", detail: { reasons: wrong }, payload: null };
  if (around.standing) return { ...shown, verdict: "same", detail: {}, payload: null };
  const warnings: RowReason[] = [
    ...(staged.tradeId === null ? [{ field: "tradeName", reason: "trade-unknown" }] : []),
    ...warningsAbout(staged).map((said) => ({
      field: "number",
      reason: `number-says-other-${said}`,
    })),
  ];
  return {
    ...shown,
    verdict: "new",
    detail: warnings.length > 0 ? { warnings } : {},
    payload: staged,
  };
}

/** Why a certificate can't go on this person's record; nothing where it can, or stands there already. */
function faultsOf(
  staged: StagedCertificate,
  { known, reach, standing }: Pick<Surroundings, "known" | "reach" | "standing">,
): RowReason[] {
  if (!known) return [{ field: "name", reason: "worker-unknown" }];
  if (reach !== null && !reach.has(known.unionId))
    return [{ field: "name", reason: "kept-elsewhere" }];
  if (known.name !== staged.name) return [{ field: "name", reason: "name-differs" }];
  if (known.bornOn !== null && staged.issuedOn < known.bornOn) {
    return [{ field: "issuedOn", reason: "issued-before-birth" }];
  }
  if (!standing) return [];
  if (standing.workerId !== known.id) return [{ field: "number", reason: "number-taken" }];
  const isSame = (["tradeName", "level", "issuer", "issuedOn"] as const).every(
    (key) => standing[key] === staged[key],
  );
  return isSame ? [] : [{ field: "number", reason: "certificate-differs" }];
}

async function standingByNumber(
  db: Parameters<typeof ListedCertificates.findAllOfNumbers>[0],
  numbers: readonly string[],
) {
  const rows = await ListedCertificates.findAllOfNumbers(db, numbers);
  return new Map(rows.map((row) => [row.number, row]));
}

async function applyCertificatesIn(
  { desk, actor, importId }: ApplyWork,
  rows: readonly StagedRow[],
): Promise<readonly AppliedRow[]> {
  const { trx, now } = desk;
  const staged = rows.map(({ seq, payload }) => ({
    seq,
    certificate: payload as StagedCertificate,
  }));
  const knownOf = await findKnown(
    trx,
    staged.map(({ certificate }) => certificate),
  );
  const reach = await findReach(trx, mayKeepWhere(actor));
  const standing = await standingByNumber(
    trx,
    staged.map(({ certificate }) => certificate.number),
  );
  const fresh: Parameters<typeof ListedCertificates.insertAll>[1][number][] = [];
  const source = { createdAt: now, createdBy: actor.accountId, importId };
  const applied = staged.map(({ seq, certificate }): AppliedRow => {
    const known = knownOf(certificate);
    const stands = standing.get(certificate.number);
    const [reason] = faultsOf(certificate, { known, reach, standing: stands });
    if (reason || !known) {
      return {
        seq,
        outcome: "refused",
        reason: reason ?? { field: "name", reason: "worker-unknown" },
      };
    }
    if (stands) return { seq, outcome: "same" };
    const { name: _name, identityHash: _identity, phoneHash: _phone, ...facts } = certificate;
    const unvoided = { version: 1, voidedAt: null, voidedBy: null, voidReason: null };
    fresh.push({ id: newId(), workerId: known.id, ...facts, ...source, ...unvoided });
    return { seq, outcome: "applied" };
  });
  await ListedCertificates.insertAll(trx, fresh);
  await ListedPeople.appendChanges(
    trx,
    [...new Set(fresh.map(({ workerId }) => workerId))].map((workerId) => ({
      workerId,
      fields: canonicalJson(["certificates"]),
      changedAt: now,
      changedBy: actor.accountId,
      importId,
    })),
  );
  return applied;
}
