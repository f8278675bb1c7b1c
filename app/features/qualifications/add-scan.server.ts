import { type Command, carryOut } from "~/features/audit/carry-out.server";
import { keepFileIn } from "~/features/files/file-steps.server";
import type { StoredFile } from "~/features/files/file-store.server";
import { findKeptIn } from "~/features/registry/worker-steps.server";
import { newId } from "~/shared/ids";
import { accept, refuse } from "~/shared/result";
import * as CertificateScans from "./certificate-scans.queries.server";
import * as Certificates from "./certificates.queries.server";

interface ScanInput {
  readonly certificateId: string;
  readonly fileName: string;
  readonly file: StoredFile;
}

/** Lays the scan of a certificate beside it; earlier ones stay. */
export function addScan(command: Command, input: ScanInput) {
  return carryOut(command, "add-scan", input, async (desk) => {
    const certificate = await Certificates.find(desk.trx, input.certificateId);
    if (!certificate) return refuse("not-allowed" as const);
    const kept = await findKeptIn(desk, command, certificate.workerId);
    if (!kept.ok) return kept;
    if (certificate.voidedAt !== null) return refuse("void-already" as const);
    const createdBy = command.actor.accountId;
    const fileId = await keepFileIn(desk, input.file, createdBy);
    if (await CertificateScans.existsFile(desk.trx, certificate.id, fileId)) {
      return refuse("scan-there-already" as const);
    }
    const scanId = newId();
    await CertificateScans.insert(desk.trx, {
      id: scanId,
      certificateId: certificate.id,
      fileId,
      fileName: input.fileName,
      createdAt: desk.now,
      createdBy,
    });
    await desk.record({
      action: "certificate.scanned",
      subjectKind: "certificate",
      subjectId: certificate.id,
      detail: { scanId, digest: input.file.digest },
    });
    return accept({ scanId });
  });
}
