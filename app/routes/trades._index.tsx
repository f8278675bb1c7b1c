import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { tradeListSchema } from "~/features/qualifications/qualifications.schemas";
import * as Trades from "~/features/qualifications/trades.queries.server";
import { DataTable } from "~/ui/DataTable";
import { EmptyState } from "~/ui/EmptyState";
import { ExportMenu } from "~/ui/ExportMenu";
import { FilterChips } from "~/ui/FilterChips";
import { ListSearch } from "~/ui/ListSearch";
import { Page } from "~/ui/Page";
import { Pager } from "~/ui/Pager";
import { StatusChip } from "~/ui/StatusChip";
import { Toolbar } from "~/ui/Toolbar";
import type { PageHandle } from "~/web/page-title";
import { requireActor } from "~/web/require-actor.server";

export const handle: PageHandle = { title: "qualifications:trades.title" };

const PAGE_SIZE = 50;

export async function loader({ request, context }: LoaderFunctionArgs) {
  requireActor(context, request);
  const list = tradeListSchema.parse(Object.fromEntries(new URL(request.url).searchParams));
  const filter = { search: list.search, isDoubled: list.doubled === "1" };
  const range = { limit: PAGE_SIZE, offset: (list.page - 1) * PAGE_SIZE };
  return {
    list,
    trades: await Trades.findPage(context.db, filter, range),
    total: await Trades.count(context.db, filter),
    all: await Trades.count(context.db, { ...filter, isDoubled: false }),
    doubled: await Trades.count(context.db, { ...filter, isDoubled: true }),
  };
}

export default function TradeList() {
  const { t } = useTranslation("qualifications");
  const { list, trades, total, all, doubled } = useLoaderData<typeof loader>();
  return (
    <Page title={t("trades.title")} meta={t("trades.meta", { count: all })}>
      <Toolbar
        end={
          <>
            <ListSearch label={t("trades.search")} value={list.search} />
            <ExportMenu action="/trades/export" count={total} />
          </>
        }
      >
        <FilterChips
          name="doubled"
          value={list.doubled ?? ""}
          options={[
            { value: "", label: t("trades.all"), count: all },
            { value: "1", label: t("trades.doubled"), count: doubled },
          ]}
        />
      </Toolbar>
      <DataTable
        caption={t("trades.title")}
        rows={trades}
        rowKey={({ id }) => id}
        columns={[
          { key: "name", header: t("fields.trade"), isFrozen: true, cell: ({ name }) => name },
          {
            key: "occupation",
            header: t("trades.occupation"),
            cell: ({ occupationName }) => occupationName,
          },
          {
            key: "code",
            header: t("trades.code"),
            isWhole: true,
            cell: ({ occupationCode, isDoubled }) => (
              <>
                {occupationCode}{" "}
                {isDoubled ? (
                  <StatusChip tone="warn" icon="alert">
                    {t("trades.doubledChip")}
                  </StatusChip>
                ) : null}
              </>
            ),
          },
          { key: "edition", header: t("trades.edition"), cell: ({ edition }) => edition },
        ]}
        empty={<EmptyState title={t("trades.none")}>{t("trades.noneHint")}</EmptyState>}
      />
      <Pager page={list.page} pageSize={PAGE_SIZE} total={total} />
    </Page>
  );
}
