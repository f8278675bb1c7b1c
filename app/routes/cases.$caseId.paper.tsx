import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import QRCode from "qrcode";
import { useTranslation } from "react-i18next";
import { paperSchema } from "~/features/cases/cases.schemas";
import { PaperSheet } from "~/features/cases/components/PaperSheet";
import { paperMark, paperPath } from "~/features/cases/domain/paper-code";
import { findCasePage } from "~/features/cases/find-case-page.server";
import { findTransferPage } from "~/features/registry/find-transfer-page.server";
import { dateText } from "~/shared/calendar-text";
import { Callout } from "~/ui/Callout";
import { Page } from "~/ui/Page";
import { useCalendarLanguage } from "~/ui/When";
import { requireCase } from "~/web/case-requests.server";
import type { PageHandle } from "~/web/page-title";
import { found } from "~/web/require-actor.server";

export const handle: PageHandle = { title: "cases:papers.pageTitle" };

export async function loader(args: LoaderFunctionArgs) {
  const { actor, caseId } = await requireCase(args);
  const { db, roads, clock, config } = args.context;
  const now = clock.now();
  const page = found(await findCasePage(db, roads, { actor, caseId, now }));
  const { road, state, version, title, note, unionName } = page;
  const params = Object.fromEntries(new URL(args.request.url).searchParams);
  const atHand = paperSchema.parse(params).version;
  const address = config.publicUrl.origin + paperPath({ caseId, version });
  return {
    caseId,
    paper: { road, state, version, title, note, unionName, mark: paperMark({ caseId, version }) },
    olderVersion: atHand !== null && atHand < version ? atHand : null,
    code: await QRCode.toDataURL(address, { margin: 2, width: 480, errorCorrectionLevel: "M" }),
    transfer: await findTransferPage(db, caseId, now),
  };
}

type Loaded = ReturnType<typeof useLoaderData<typeof loader>>;

export default function Paper() {
  const { t } = useTranslation(["cases", "roads"]);
  const { caseId, paper, olderVersion, code, transfer } = useLoaderData<typeof loader>();
  const { road, state, version, title, note, unionName, mark } = paper;
  const ofTransfer = useTransferLines(transfer);
  return (
    <Page
      title={t("papers.pageTitle")}
      breadcrumb={[
        { label: t("queue.title"), to: "/cases" },
        { label: title, to: `/cases/${caseId}` },
      ]}
      width="reading"
    >
      {olderVersion === null ? (
        <Callout tone="info">{t("papers.hint")}</Callout>
      ) : (
        <Callout tone="warn">
          {t("papers.stale", { version: olderVersion, current: version })}
        </Callout>
      )}
      <PaperSheet
        title={t(`roads:${road}.title`)}
        note={note}
        lines={[
          { label: t("papers.applicant"), value: title },
          { label: t("papers.union"), value: unionName },
          ...ofTransfer,
          { label: t("papers.state"), value: t(`roads:${road}.states.${state}`) },
        ]}
        version={version}
        mark={mark}
        code={code}
      />
    </Page>
  );
}

/** What a transfer asks, on paper. */
function useTransferLines(transfer: Loaded["transfer"]) {
  const { t } = useTranslation("registry");
  const language = useCalendarLanguage();
  if (!transfer) return [];
  const { fromUnionName, toUnionName, startsOn, reason } = transfer;
  return [
    { label: t("transfer.from"), value: fromUnionName ?? t("transfer.none") },
    { label: t("transfer.to"), value: toUnionName },
    { label: t("transfer.startsOn"), value: dateText(startsOn, language, "long") },
    { label: t("transfer.reason"), value: reason },
  ];
}
