import { type Command, carryOut } from "~/features/audit/carry-out.server";
import { findKeptIn, noteChangeIn } from "~/features/registry/worker-steps.server";
import { accept, refuse } from "~/shared/result";
import * as Certificates from "./certificates.queries.server";

/** Voids a certificate that was recorded wrongly; the record and the reason stay. */
export function voidCertificate(
  command: Command,
  input: { certificateId: string; reason: string },
) {
  return carryOut(command, "void-certificate", input, async (desk) => {
    const certificate = await Certificates.find(desk.trx, input.certificateId);
    if (!certificate) return refuse("not-allowed" as const);
    const kept = await findKeptIn(desk, command, certificate.workerId);
    if (!kept.ok) return kept;
    const by = command.actor.accountId;
    const { id } = certificate;
    const stood = await Certificates.markVoid(desk.trx, id, {
      at: desk.now,
      by,
      reason: input.reason,
    });
    if (!stood) return refuse("void-already" as const);
    const source = { changedBy: by, importId: null };
    await noteChangeIn(desk, certificate.workerId, ["certificates"], source);
    await desk.record({
      action: "certificate.voided",
      subjectKind: "certificate",
      subjectId: id,
      detail: {},
    });
    return accept({ certificateId: id });
  });
}
