import type { Desk } from "~/features/audit/carry-out.server";
import { noteChangeIn, type Source } from "~/features/registry/worker-steps.server";
import { newId } from "~/shared/ids";
import { localDay } from "~/shared/local-day";
import { accept, refuse } from "~/shared/result";
import type { SkillLevel } from "~/shared/skill-level";
import * as CertificateScans from "./certificate-scans.queries.server";
import * as Certificates from "./certificates.queries.server";

export interface CertificateFacts {
  readonly workerId: string;
  readonly tradeId: string | null;
  readonly tradeName: string;
  readonly level: SkillLevel;
  /** Normalised and without fault. */
  readonly number: string;
  readonly issuer: string;
  readonly issuedOn: string;
}

/** Puts a certificate on record; a number belongs to one that stands. */
export async function recordCertificateIn(
  desk: Desk,
  certificate: CertificateFacts,
  bornOn: string | null,
  source: Source,
) {
  if (certificate.issuedOn > localDay(desk.now)) return refuse("issued-ahead" as const);
  if (bornOn !== null && certificate.issuedOn < bornOn) {
    return refuse("issued-before-birth" as const);
  }
  if (await Certificates.findByNumber(desk.trx, certificate.number)) {
    return refuse("number-taken" as const);
  }
  const id = newId();
  const { changedBy: createdBy, importId } = source;
  await Certificates.insert(desk.trx, {
    id,
    ...certificate,
    createdAt: desk.now,
    createdBy,
    importId,
  });
  await noteChangeIn(desk, certificate.workerId, ["certificates"], source);
  return accept(id);
}

/** Takes the scans off a person's certificates, and with them the names in their pictures; the files go from the disk after. */
export async function dropScansIn({ trx }: Desk, workerId: string): Promise<void> {
  await CertificateScans.deleteAllOfWorker(trx, workerId);
}
