import {
  type CertificateMismatch,
  mismatchesOf,
  readCertificateNumber,
} from "~/shared/certificate-number";
import type { SkillLevel } from "~/shared/skill-level";

/** Where a certificate's number says otherwise than the record: for the checker, nothing is refused (money.md §1). */
export function warningsAbout(certificate: {
  readonly number: string;
  readonly level: number;
  readonly issuedOn: string;
}): CertificateMismatch[] {
  return mismatchesOf(readCertificateNumber(certificate.number), {
    year: Number(certificate.issuedOn.slice(0, 4)),
    level: certificate.level as SkillLevel,
  });
}
