import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { mayReadAudit } from "~/features/audit/audit.access";
import { auditListSchema } from "~/features/audit/audit.schemas";
import { findAuditPage } from "~/features/audit/find-audit-page.server";
import { ButtonLink } from "~/ui/Button";
import { Callout } from "~/ui/Callout";
import { DataTable } from "~/ui/DataTable";
import { EmptyState } from "~/ui/EmptyState";
import { ExportMenu } from "~/ui/ExportMenu";
import { Page } from "~/ui/Page";
import { Toolbar } from "~/ui/Toolbar";
import { When } from "~/ui/When";
import type { PageHandle } from "~/web/page-title";
import { allow, requireActor } from "~/web/require-actor.server";

export const handle: PageHandle = { title: "audit:title" };

export async function loader({ request, context }: LoaderFunctionArgs) {
  allow(mayReadAudit(requireActor(context, request)));
  const list = auditListSchema.parse(Object.fromEntries(new URL(request.url).searchParams));
  return findAuditPage(context.db, list);
}

export default function Audit() {
  const { t } = useTranslation("audit");
  const { rows, total, shown, olderTo, newestTo } = useLoaderData<typeof loader>();
  return (
    <Page title={t("title")} meta={t("meta", { count: total })}>
      <Toolbar end={<ExportMenu action="/audit/export" count={shown} />}>{null}</Toolbar>
      <Callout tone="info" title={t("chain")}>
        {t("chainText")}
      </Callout>
      <DataTable
        caption={t("title")}
        rows={rows}
        rowKey={({ seq }) => String(seq)}
        isDense
        columns={[
          { key: "seq", header: t("fields.seq"), align: "end", cell: ({ seq }) => seq },
          {
            key: "at",
            header: t("fields.at"),
            cell: ({ at }) => <When at={at} precision="second" />,
          },
          {
            key: "actor",
            header: t("fields.actor"),
            cell: ({ actorName, actorKind }) => actorName ?? t(`actors.${actorKind}`),
          },
          {
            key: "action",
            header: t("fields.action"),
            // An action's name holds a dot, which is no step into nested words here.
            cell: ({ action }) => t(`actions.${action.replaceAll(".", "-")}`),
          },
          {
            key: "subject",
            header: t("fields.subject"),
            cell: ({ subjectKind, subjectName, subjectId }) => (
              <>
                {t(`subjects.${subjectKind}`)} {subjectName ?? subjectId.slice(-8)}
              </>
            ),
          },
        ]}
        empty={<EmptyState title={t("none")}>{t("noneHint")}</EmptyState>}
      />
      <nav aria-label={t("pages")}>
        {newestTo ? (
          <ButtonLink to={newestTo} look="outline" icon="arrow-up">
            {t("newest")}
          </ButtonLink>
        ) : null}
        {olderTo ? (
          <ButtonLink to={olderTo} look="outline" icon="arrow-down">
            {t("older")}
          </ButtonLink>
        ) : null}
      </nav>
    </Page>
  );
}
