import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { RESULT_VIEWS, resultListSchema } from "~/features/agenda/agenda.schemas";
import { NewsRows, NewsSection } from "~/features/agenda/components/NewsRows";
import { useNews } from "~/features/agenda/components/PublicNews";
import { YearChips } from "~/features/agenda/components/YearChips";
import { findPublicResults } from "~/features/agenda/find-public-results.server";
import { EmptyState } from "~/ui/EmptyState";
import { FilterChips } from "~/ui/FilterChips";
import { ListSearch } from "~/ui/ListSearch";
import { Page } from "~/ui/Page";
import { Pager } from "~/ui/Pager";
import { Toolbar } from "~/ui/Toolbar";
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
  return (
    <Page title={t("results.title")} meta={t("results.meta")}>
      <Toolbar end={<ListSearch label={t("search")} value={search} />}>
        <FilterChips
          name="view"
          label={t("results.view")}
          value={view === "all" ? "" : view}
          options={RESULT_VIEWS.map((one) => ({
            value: one === "all" ? "" : one,
            label: t(`results.views.${one}`),
            count: counts[one] ?? 0,
          }))}
        />
        <YearChips years={years} year={year} />
      </Toolbar>
      {people.length > 0 ? (
        <NewsSection title={t("contests.people")}>
          <NewsRows rows={people.map(news.person)} />
        </NewsSection>
      ) : null}
      {results.length > 0 ? <NewsRows rows={results.map(news.result)} /> : null}
      {results.length === 0 && people.length === 0 ? (
        <EmptyState title={t("results.none")}>
          {search || view !== "all" || year ? (
            <Link to="/results">{t("results.clear")}</Link>
          ) : (
            t("results.noneHint")
          )}
        </EmptyState>
      ) : null}
      {total > pageSize ? <Pager {...{ page, pageSize, total }} /> : null}
    </Page>
  );
}
