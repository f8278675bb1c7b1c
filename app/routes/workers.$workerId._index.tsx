import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { HonourList } from "~/features/honours/components/HonourList";
import * as Honours from "~/features/honours/honours.queries.server";
import { EntitlementList } from "~/features/payouts/components/EntitlementList";
import * as Entitlements from "~/features/payouts/entitlements.queries.server";
import * as Certificates from "~/features/qualifications/certificates.queries.server";
import {
  AddCertificate,
  CertificateTable,
} from "~/features/qualifications/components/CertificateTable";
import { ChangeHistory } from "~/features/registry/components/ChangeHistory";
import { PlaceSections } from "~/features/registry/components/PlaceSections";
import { WorkerActions } from "~/features/registry/components/WorkerActions";
import { WorkerFacts } from "~/features/registry/components/WorkerFacts";
import * as CorrectionRequests from "~/features/registry/correction-requests.queries.server";
import { findWorkerRecord } from "~/features/registry/find-worker-record.server";
import { mayKeepWorker, mayRedact, mayReveal } from "~/features/registry/registry.access";
import * as Reveals from "~/features/registry/reveals.queries.server";
import * as WorkerChanges from "~/features/registry/worker-changes.queries.server";
import * as WorkerMerges from "~/features/registry/worker-merges.queries.server";
import { Callout } from "~/ui/Callout";
import { ExportMenu } from "~/ui/ExportMenu";
import { Page, Section } from "~/ui/Page";
import type { PageHandle } from "~/web/page-title";
import { requireVisibleWorker } from "~/web/visible-worker.server";

export const handle: PageHandle = { title: "registry:worker.title" };

const HISTORY_SHOWN = 20;

export async function loader(args: LoaderFunctionArgs) {
  const { actor, worker } = await requireVisibleWorker(args);
  const { db } = args.context;
  const { lineage, identityHash: _identity, phoneHash: _phone, ...facts } = worker;
  const isLive = facts.redactedAt === null;
  const mayKeep = isLive && mayKeepWorker(actor, lineage);
  return {
    facts,
    ...(await findWorkerRecord(db, facts.id)),
    certificates: await Certificates.findAllOfWorker(db, facts.id),
    honours: await Honours.findAllOfWorker(db, facts.id),
    entitlements: await Entitlements.findAllOfWorker(db, facts.id),
    requests: await CorrectionRequests.findAllOfWorker(db, facts.id),
    changes: await WorkerChanges.findLatest(db, facts.id, HISTORY_SHOWN),
    reveals: await Reveals.findLatest(db, facts.id, HISTORY_SHOWN),
    merges: await WorkerMerges.findStanding(db, facts.id),
    mayKeep,
    mayReveal: isLive && mayReveal(actor, lineage),
    mayRedact: isLive && mayRedact(actor),
  };
}

export default function Worker() {
  const { t } = useTranslation(["registry", "honours", "payouts"]);
  const { facts, certificates, requests, changes, reveals, merges, ...rest } =
    useLoaderData<typeof loader>();
  const { honours, entitlements, ...data } = rest;
  const here = `/workers/${facts.id}`;
  const open = requests.filter(({ settledAt }) => settledAt === null);
  return (
    <Page
      title={facts.name}
      meta={facts.unionName}
      breadcrumb={[{ label: t("list.title"), to: "/workers" }]}
      actions={<WorkerActions here={here} hasAccount={facts.accountId !== null} {...data} />}
    >
      {facts.redactedAt ? <Callout tone="info">{t("worker.redacted")}</Callout> : null}
      {open.length > 0 && data.mayKeep ? (
        <Callout tone="warn" title={t("worker.openRequests", { count: open.length })}>
          <ul>
            {open.map(({ id, field, text }) => (
              <li key={id}>
                <a href={`/corrections/${id}`}>{t(`fieldNames.${field}`)}</a>
                {t("colon")}
                {text}
              </li>
            ))}
          </ul>
        </Callout>
      ) : null}
      <WorkerFacts here={here} facts={facts} mayReveal={data.mayReveal} />
      <PlaceSections here={here} {...data} />
      <Section
        title={t("worker.certificates", { count: certificates.length })}
        isFlush
        actions={
          <>
            {data.mayKeep ? <AddCertificate here={here} /> : null}
            {certificates.length > 0 ? (
              <ExportMenu action={`${here}/certificates/export`} count={certificates.length} />
            ) : null}
          </>
        }
      >
        <CertificateTable certificates={certificates} />
      </Section>
      {honours.length > 0 ? (
        <Section title={t("honours:title")} isFlush>
          <HonourList honours={honours} />
        </Section>
      ) : null}
      {entitlements.length > 0 ? (
        <Section title={t("payouts:title")} isFlush>
          <EntitlementList entitlements={entitlements} />
        </Section>
      ) : null}
      <ChangeHistory changes={changes} reveals={reveals} merges={merges} mayKeep={data.mayKeep} />
    </Page>
  );
}
