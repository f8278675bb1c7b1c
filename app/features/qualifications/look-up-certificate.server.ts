import { type Command, carryOut } from "~/features/audit/carry-out.server";
import * as Workers from "~/features/registry/workers.queries.server";
import { accept, refuse } from "~/shared/result";
import * as CertificateLookups from "./certificate-lookups.queries.server";
import * as Certificates from "./certificates.queries.server";
import type { LookupOutcome } from "./domain/lookup";
import { mayLookUp } from "./qualifications.access";

/** Notes who looked a certificate up in the national register, when, and what it answered. */
export function lookUpCertificate(
  command: Command,
  input: { certificateId: string; outcome: LookupOutcome },
) {
  return carryOut(command, "look-up-certificate", input, async ({ trx, now, record }) => {
    const certificate = await Certificates.find(trx, input.certificateId);
    const worker = certificate && (await Workers.find(trx, certificate.workerId));
    if (!certificate || !worker || !mayLookUp(command.actor, worker.lineage)) {
      return refuse("not-allowed" as const);
    }
    if (certificate.voidedAt !== null) return refuse("void-already" as const);
    if (worker.accountId === command.actor.accountId) return refuse("own-certificate" as const);
    const { id } = certificate;
    const { outcome } = input;
    await CertificateLookups.append(trx, {
      certificateId: id,
      outcome,
      lookedUpAt: now,
      lookedUpBy: command.actor.accountId,
    });
    await record({
      action: "certificate.looked-up",
      subjectKind: "certificate",
      subjectId: id,
      detail: { outcome },
    });
    return accept({ certificateId: id });
  });
}
