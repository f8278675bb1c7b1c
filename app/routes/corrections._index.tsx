import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import * as CorrectionRequests from "~/features/registry/correction-requests.queries.server";
import { keepsRegister, mayKeepSomeWorkers } from "~/features/registry/registry.access";
import { staffedUnions } from "~/features/unions/find-union-page.server";
import { DataTable } from "~/ui/DataTable";
import { EmptyState } from "~/ui/EmptyState";
import { ExportMenu } from "~/ui/ExportMenu";
import { Page } from "~/ui/Page";
import { Pager } from "~/ui/Pager";
import { Toolbar } from "~/ui/Toolbar";
import { When } from "~/ui/When";
import { pageOf } from "~/web/page-of.server";
import type { PageHandle } from "~/web/page-title";
import { allow, requireActor } from "~/web/require-actor.server";

export const handle: PageHandle = { title: "registry:corrections.title" };

const PAGE_SIZE = 25;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requireActor(context, request);
  allow(mayKeepSomeWorkers(actor));
  const within = keepsRegister(actor) ? null : staffedUnions(actor);
  const page = pageOf(request);
  const range = { limit: PAGE_SIZE, offset: (page - 1) * PAGE_SIZE };
  return {
    page,
    requests: await CorrectionRequests.findOpenPage(context.db, within, range),
    total: await CorrectionRequests.countOpen(context.db, within),
  };
}

export default function Corrections() {
  const { t } = useTranslation("registry");
  const { page, requests, total } = useLoaderData<typeof loader>();
  return (
    <Page
      title={t("corrections.title")}
      meta={t("corrections.meta", { count: total })}
      breadcrumb={[{ label: t("list.title"), to: "/workers" }]}
    >
      <Toolbar end={<ExportMenu action="/corrections/export" count={total} />}>{null}</Toolbar>
      <DataTable
        caption={t("corrections.title")}
        rows={requests}
        rowKey={({ id }) => id}
        rowHref={({ id }) => `/corrections/${id}`}
        columns={[
          { key: "name", header: t("fields.name"), isFrozen: true, cell: ({ name }) => name },
          { key: "union", header: t("fields.union"), cell: ({ unionName }) => unionName },
          {
            key: "field",
            header: t("corrections.field"),
            cell: ({ field }) => t(`fieldNames.${field}`),
          },
          { key: "text", header: t("corrections.text"), cell: ({ text }) => text },
          {
            key: "since",
            header: t("corrections.raisedAt"),
            isWhole: true,
            cell: ({ raisedAt }) => <When at={raisedAt} />,
          },
        ]}
        empty={<EmptyState title={t("corrections.none")}>{t("corrections.noneHint")}</EmptyState>}
      />
      <Pager page={page} pageSize={PAGE_SIZE} total={total} />
    </Page>
  );
}
