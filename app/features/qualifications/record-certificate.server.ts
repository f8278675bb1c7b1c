import { type Command, carryOut } from "~/features/audit/carry-out.server";
import { findKeptIn } from "~/features/registry/worker-steps.server";
import { accept, refuse } from "~/shared/result";
import { recordCertificateIn } from "./certificate-steps.server";
import type { RecordCertificateInput } from "./qualifications.schemas";
import * as Trades from "./trades.queries.server";

/** Records a certificate that a worker holds. */
export function recordCertificate(command: Command, input: RecordCertificateInput) {
  return carryOut(command, "record-certificate", input, async (desk) => {
    const kept = await findKeptIn(desk, command, input.workerId);
    if (!kept.ok) return kept;
    const trade = await Trades.find(desk.trx, input.tradeId);
    if (!trade) return refuse("trade-unknown" as const);
    const { workerId, level, number, issuer, issuedOn } = input;
    const recorded = await recordCertificateIn(
      desk,
      { workerId, tradeId: trade.id, tradeName: trade.name, level, number, issuer, issuedOn },
      kept.value.bornOn,
      { changedBy: command.actor.accountId, importId: null },
    );
    if (!recorded.ok) return recorded;
    await desk.record({
      action: "certificate.recorded",
      subjectKind: "certificate",
      subjectId: recorded.value,
      detail: { workerId },
    });
    return accept({ certificateId: recorded.value });
  });
}
