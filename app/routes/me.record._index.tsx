import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import * as Certificates from "~/features/qualifications/certificates.queries.server";
import { CertificateTable } from "~/features/qualifications/components/CertificateTable";
import { ConsentList } from "~/features/registry/components/ConsentList";
import { OwnFacts } from "~/features/registry/components/OwnFacts";
import * as Consents from "~/features/registry/consents.queries.server";
import * as CorrectionRequests from "~/features/registry/correction-requests.queries.server";
import { decideConsent } from "~/features/registry/decide-consent.server";
import { findWorkerRecord } from "~/features/registry/find-worker-record.server";
import { consentStepSchema } from "~/features/registry/registry.schemas";
import * as Reveals from "~/features/registry/reveals.queries.server";
import { newId } from "~/shared/ids";
import { EmptyState } from "~/ui/EmptyState";
import { ErrorSummary } from "~/ui/ErrorSummary";
import { Page, Section } from "~/ui/Page";
import { commandOf } from "~/web/command.server";
import { findOwnWorker } from "~/web/own-worker.server";
import type { PageHandle } from "~/web/page-title";
import { parseForm } from "~/web/parse-form.server";
import { refused, unprocessable } from "~/web/responses.server";

export { shouldRevalidate } from "~/web/revalidation";

export const handle: PageHandle = { title: "registry:own.title" };

const REVEALS_SHOWN = 20;

export async function loader(args: LoaderFunctionArgs) {
  const { worker } = await findOwnWorker(args);
  if (!worker) return null;
  const { db } = args.context;
  const { id, name, unionName, bornOn, identityKind, identityTail, phoneTail } = worker;
  return {
    formKey: newId(),
    facts: { name, unionName, bornOn, identityKind, identityTail, phoneTail },
    ...(await findWorkerRecord(db, id)),
    certificates: await Certificates.findAllOfWorker(db, id),
    consents: await Consents.findAllOfWorker(db, id),
    requests: await CorrectionRequests.findAllOfWorker(db, id),
    reveals: await Reveals.findLatest(db, id, REVEALS_SHOWN),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { actor } = await findOwnWorker(args);
  const form = await parseForm(args.request, args.context, consentStepSchema);
  if (!form.ok) return unprocessable(form.problem);
  const result = await decideConsent(commandOf(args.context, actor, form.key), form.value);
  if (!result.ok) return refused(args.context, result.reason, form.values, { words: "registry" });
  return redirect("/me/record");
}

export default function OwnRecord() {
  const { t } = useTranslation("registry");
  const own = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  if (!own) {
    return (
      <Page title={t("own.title")} width="reading">
        <EmptyState title={t("own.none")}>{t("own.noneHint")}</EmptyState>
      </Page>
    );
  }
  const { formKey, consents, certificates, ...record } = own;
  return (
    <Page title={t("own.title")} meta={t("own.lead")} width="reading">
      <ErrorSummary errors={problem?.errors ?? []} />
      <OwnFacts {...record} certificateCount={certificates.length} />
      <Section title={t("worker.certificates", { count: certificates.length })} isFlush>
        <CertificateTable certificates={certificates} isOwn />
      </Section>
      <ConsentList formKey={formKey} consents={consents} />
    </Page>
  );
}
