import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { findNotices } from "~/features/notices/find-notice-page.server";
import { DataTable } from "~/ui/DataTable";
import { EmptyState } from "~/ui/EmptyState";
import { Page } from "~/ui/Page";
import { StatusChip } from "~/ui/StatusChip";
import { OnDate, When } from "~/ui/When";
import type { PageHandle } from "~/web/page-title";

export const handle: PageHandle = { title: "notices:list.title" };

export async function loader({ context }: LoaderFunctionArgs) {
  return { notices: await findNotices(context.db, context.clock.now()) };
}

export default function Notices() {
  const { t } = useTranslation("notices");
  const { notices } = useLoaderData<typeof loader>();
  return (
    <Page title={t("list.title")} meta={t("list.meta")}>
      <DataTable
        caption={t("list.title")}
        rows={notices}
        rowKey={({ id }) => id}
        rowHref={({ id }) => `/notices/${id}`}
        columns={[
          {
            key: "title",
            header: t("list.what"),
            isFrozen: true,
            cell: ({ title }) => <strong>{t("page.heading", { title })}</strong>,
          },
          {
            key: "state",
            header: t("list.state"),
            isWhole: true,
            cell: ({ isOver }) => (
              <StatusChip
                tone={isOver ? "neutral" : "info"}
                icon={isOver ? "check" : "speakerphone"}
              >
                {t(isOver ? "over" : "running")}
              </StatusChip>
            ),
          },
          {
            key: "from",
            header: t("list.from"),
            isWhole: true,
            cell: ({ startsOn }) => <OnDate on={startsOn} />,
          },
          {
            key: "until",
            header: t("list.until"),
            isWhole: true,
            cell: ({ closesAt }) => <When at={closesAt} />,
          },
          {
            key: "document",
            header: t("list.document"),
            cell: ({ documentNumber }) => documentNumber,
          },
        ]}
        empty={<EmptyState title={t("list.none")}>{t("list.noneHint")}</EmptyState>}
      />
    </Page>
  );
}
