import type { ApplyWork } from "~/features/imports/import-kind.server";
import type { StagedWorker } from "~/features/registry/domain/staged-worker";
import * as ListedPeople from "~/features/registry/listed-people.queries.server";
import { newId } from "~/shared/ids";
import { canonicalJson } from "~db/columns";
import type { Db, Trx } from "~db/connection.server";
import type { StandingCertificate } from "./domain/certificate-verdict";
import * as ListedCertificates from "./listed-certificates.queries.server";

/** A checked row: what the certificate says, and by what its holder is found. */
export interface ListedCertificate {
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

/** A checked row of a list of workers: what it brings to the record, and a certificate that goes on it. */
export interface StagedPair {
  readonly worker: StagedWorker | null;
  readonly certificate: ListedCertificate | null;
}

/** A certificate that goes on a record. */
export interface HeldCertificate {
  readonly workerId: string;
  readonly listed: ListedCertificate;
}

/** Certificates that stand, by their numbers. */
export async function findStanding(
  db: Db | Trx,
  listed: readonly Pick<ListedCertificate, "number">[],
): Promise<Map<string, StandingCertificate>> {
  const numbers = listed.map(({ number }) => number);
  const rows = await ListedCertificates.findAllOfNumbers(db, numbers);
  return new Map(rows.map((row) => [row.number, row]));
}

/** Puts a piece of a list's certificates on record, with the change that each holder's history shows. */
export async function writeCertificatesIn(
  { desk, actor, importId }: ApplyWork,
  held: readonly HeldCertificate[],
): Promise<void> {
  const { trx, now } = desk;
  const source = { createdAt: now, createdBy: actor.accountId, importId };
  const unvoided = { version: 1, voidedAt: null, voidedBy: null, voidReason: null };
  const certificates = held.map(({ workerId, listed }) => {
    const { name: _name, identityHash: _identity, phoneHash: _phone, ...facts } = listed;
    return { id: newId(), workerId, ...facts, ...source, ...unvoided };
  });
  await ListedCertificates.insertAll(trx, certificates);
  const changes = [...new Set(held.map(({ workerId }) => workerId))].map((workerId) => ({
    workerId,
    fields: canonicalJson(["certificates"]),
    changedAt: now,
    changedBy: actor.accountId,
    importId,
  }));
  await ListedPeople.appendChanges(trx, changes);
}
