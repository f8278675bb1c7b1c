import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { Command } from "~/features/audit/carry-out.server";
import * as CertificateLookups from "~/features/qualifications/certificate-lookups.queries.server";
import * as CertificateScans from "~/features/qualifications/certificate-scans.queries.server";
import { CertificateFacts } from "~/features/qualifications/components/CertificateFacts";
import { CertificateSteps } from "~/features/qualifications/components/CertificateSteps";
import { ScanList } from "~/features/qualifications/components/ScanList";
import { lookUpCertificate } from "~/features/qualifications/look-up-certificate.server";
import { mayLookUp } from "~/features/qualifications/qualifications.access";
import { certificateStepSchema } from "~/features/qualifications/qualifications.schemas";
import { voidCertificate } from "~/features/qualifications/void-certificate.server";
import { mayKeepWorker } from "~/features/registry/registry.access";
import { newId } from "~/shared/ids";
import { ErrorSummary } from "~/ui/ErrorSummary";
import { Page } from "~/ui/Page";
import { commandOf } from "~/web/command.server";
import type { PageHandle } from "~/web/page-title";
import { parseForm } from "~/web/parse-form.server";
import { allow } from "~/web/require-actor.server";
import { refused, unprocessable } from "~/web/responses.server";
import { requireVisibleCertificate } from "~/web/visible-certificate.server";

export { shouldRevalidate } from "~/web/revalidation";

export const handle: PageHandle = { title: "qualifications:certificates.one" };

export async function loader(args: LoaderFunctionArgs) {
  const { actor, certificate, worker } = await requireVisibleCertificate(args);
  const { voidedBy: _by, createdBy: _createdBy, ...facts } = certificate;
  return {
    lookUpKey: newId(),
    voidKey: newId(),
    facts,
    scans: await CertificateScans.findAll(args.context.db, certificate.id),
    lookups: await CertificateLookups.findAll(args.context.db, certificate.id),
    mayLookUp: certificate.voidedAt === null && mayLookUp(actor, worker.lineage),
    mayVoid: certificate.voidedAt === null && mayKeepWorker(actor, worker.lineage),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { actor, certificate, worker } = await requireVisibleCertificate(args);
  allow(mayLookUp(actor, worker.lineage));
  const { request, context } = args;
  const form = await parseForm(request, context, certificateStepSchema);
  if (!form.ok) return unprocessable(form.problem);
  const result = await carryOutStep(
    commandOf(context, actor, form.key),
    certificate.id,
    form.value,
  );
  if (!result.ok) return refused(context, result.reason, form.values, { words: "qualifications" });
  return redirect(`/certificates/${certificate.id}`);
}

type Step =
  | { step: "look-up"; outcome: "found" | "not-found" | "differs" }
  | { step: "void"; reason: string };

function carryOutStep(command: Command, certificateId: string, step: Step) {
  return step.step === "void"
    ? voidCertificate(command, { certificateId, reason: step.reason })
    : lookUpCertificate(command, { certificateId, outcome: step.outcome });
}

export default function Certificate() {
  const { t } = useTranslation(["qualifications", "registry"]);
  const { facts, lookups, scans, ...steps } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  return (
    <Page
      title={t("certificates.one")}
      meta={facts.tradeName}
      breadcrumb={[
        { label: t("registry:list.title"), to: "/workers" },
        { label: facts.workerName, to: `/workers/${facts.workerId}` },
      ]}
      width="form"
    >
      <ErrorSummary errors={problem?.errors ?? []} />
      <CertificateFacts facts={facts} lookups={lookups} />
      <ScanList certificateId={facts.id} scans={scans} mayAdd={steps.mayVoid} />
      <CertificateSteps problem={problem} {...steps} />
    </Page>
  );
}
