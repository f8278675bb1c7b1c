import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { RESULT_VIEWS, resultListSchema } from "~/features/agenda/agenda.schemas";
import { NewsRows } from "~/features/agenda/components/NewsRows";
import { PublicListHead } from "~/features/agenda/components/PublicListHead";
import { useNews } from "~/features/agenda/components/PublicNews";
import { findPublicResults } from "~/features/agenda/find-public-results.server";
import { EmptyState } from "~/ui/EmptyState";
import { Page } from "~/ui/Page";
import { Pager } from "~/ui/Pager";
import { pageOf } from "~/web/page-of.server";
import type { PageHandle } from "~/web/page-title";

export const handle: PageHandle = { title: "agenda:results.title" };

export async function loader({ request, context }: LoaderFunctionArgs) {
  const query = Object.fromEntries(new URL(request.url).searchParams);
  const list = resultListSchema.parse(query);
  const page = pageOf(request);
  return { list, page, ...(await findPublicResults(context.db, { ...list, page })) };
}

export default function Results() {
  const { t } = useTranslation("agenda");
  const news = useNews();
  const { list, page, results, people, counts, total, pageSize, years } =
    useLoaderData<typeof loader>();
  const { view, year, search } = list;
  const isFiltered = search || view !== "all" || year;
  return (
    <Page title={t("results.title")} meta={t("results.meta")}>
      <PublicListHead
        label={t("results.view")}
        views={RESULT_VIEWS.map((value) => ({
          value,
          label: t(`results.views.${value}`),
          count: counts[value] ?? 0,
        }))}
        {...{ list, years, people }}
      />
      {results.length > 0 ? <NewsRows rows={results.map(news.result)} /> : null}
      {results.length === 0 && people.length === 0 ? (
        <EmptyState title={t(isFiltered ? "results.none" : "results.empty")}>
          {isFiltered ? <Link to="/results">{t("results.clear")}</Link> : t("results.noneHint")}
        </EmptyState>
      ) : null}
      {total > pageSize ? <Pager {...{ page, pageSize, total }} /> : null}
    </Page>
  );
}
