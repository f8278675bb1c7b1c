import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { NewsRows } from "~/features/agenda/components/NewsRows";
import { useNews } from "~/features/agenda/components/PublicNews";
import { findNotices } from "~/features/notices/find-notice-page.server";
import { NOTICE_VIEWS, noticeListSchema } from "~/features/notices/notices.schemas";
import { EmptyState } from "~/ui/EmptyState";
import { FilterChips } from "~/ui/FilterChips";
import { ListSearch } from "~/ui/ListSearch";
import { Page } from "~/ui/Page";
import { Pager } from "~/ui/Pager";
import { Toolbar } from "~/ui/Toolbar";
import { pageOf } from "~/web/page-of.server";
import type { PageHandle } from "~/web/page-title";

export const handle: PageHandle = { title: "notices:list.title" };

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { db, clock } = context;
  const query = Object.fromEntries(new URL(request.url).searchParams);
  const list = noticeListSchema.parse(query);
  const page = pageOf(request);
  return { list, page, ...(await findNotices(db, { ...list, page, now: clock.now() })) };
}

export default function Notices() {
  const { t } = useTranslation("notices");
  const news = useNews();
  const { list, page, notices, counts, total, pageSize } = useLoaderData<typeof loader>();
  const { view, search } = list;
  return (
    <Page title={t("list.title")} meta={t("list.meta")}>
      <Toolbar end={<ListSearch label={t("list.search")} value={search} />}>
        <FilterChips
          name="view"
          label={t("list.view")}
          value={view === "all" ? "" : view}
          options={NOTICE_VIEWS.map((one) => ({
            value: one === "all" ? "" : one,
            label: t(`list.views.${one}`),
            count: counts[one],
          }))}
        />
      </Toolbar>
      {notices.length > 0 ? (
        <NewsRows rows={notices.map(news.notice)} />
      ) : (
        <EmptyState title={t("list.none")}>
          {search || view !== "all" ? (
            <Link to="/notices">{t("list.clear")}</Link>
          ) : (
            t("list.noneHint")
          )}
        </EmptyState>
      )}
      {total > pageSize ? <Pager {...{ page, pageSize, total }} /> : null}
    </Page>
  );
}
