import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { JobStateChip } from "~/features/jobs/components/JobStateChip";
import { findJobPage } from "~/features/jobs/find-job-page.server";
import { DataTable } from "~/ui/DataTable";
import { EmptyState } from "~/ui/EmptyState";
import { Page } from "~/ui/Page";
import { Pager } from "~/ui/Pager";
import { When } from "~/ui/When";
import { pageOf } from "~/web/page-of.server";
import type { PageHandle } from "~/web/page-title";
import { requireActor } from "~/web/require-actor.server";

export const handle: PageHandle = { title: "jobs:title" };

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requireActor(context, request);
  const page = pageOf(request);
  return { page, ...(await findJobPage(context.db, actor, page)) };
}

export default function Jobs() {
  const { t } = useTranslation("jobs");
  const { rows, page, pageSize, total } = useLoaderData<typeof loader>();
  return (
    <Page title={t("title")} meta={t("meta", { count: total })}>
      <DataTable
        caption={t("title")}
        rows={rows}
        rowKey={({ id }) => id}
        rowHref={({ id }) => `/jobs/${id}`}
        columns={[
          {
            key: "kind",
            header: t("kind"),
            isFrozen: true,
            cell: ({ kind }) => t(`kinds.${kind}`),
          },
          { key: "state", header: t("state"), cell: ({ state }) => <JobStateChip state={state} /> },
          {
            key: "done",
            header: t("done"),
            align: "end",
            isWhole: true,
            cell: ({ doneCount, totalCount }) =>
              totalCount === null ? "—" : `${doneCount} / ${totalCount}`,
          },
          {
            key: "at",
            header: t("begun"),
            isWhole: true,
            cell: ({ createdAt }) => <When at={createdAt} />,
          },
          { key: "by", header: t("by"), cell: ({ byName }) => byName },
        ]}
        empty={<EmptyState title={t("none")}>{t("noneHint")}</EmptyState>}
      />
      <Pager page={page} pageSize={pageSize} total={total} />
    </Page>
  );
}
