import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { publicContestsSchema } from "~/features/agenda/agenda.schemas";
import { ContestCards } from "~/features/agenda/components/ContestCards";
import { ContestTabs } from "~/features/agenda/components/ContestTabs";
import { PublicListHead } from "~/features/agenda/components/PublicListHead";
import { CONTEST_VIEWS } from "~/features/agenda/domain/public-standing";
import { findPublicContests } from "~/features/agenda/find-public-contests.server";
import { findPeople } from "~/features/agenda/find-public-results.server";
import { EmptyState } from "~/ui/EmptyState";
import { Page } from "~/ui/Page";
import { Pager } from "~/ui/Pager";
import { pageOf } from "~/web/page-of.server";
import type { PageHandle } from "~/web/page-title";

export const handle: PageHandle = { title: "agenda:contests.title" };

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { db, clock } = context;
  const query = Object.fromEntries(new URL(request.url).searchParams);
  const list = publicContestsSchema.parse(query);
  const page = pageOf(request);
  return {
    list,
    page,
    people: await findPeople(db, list.search),
    ...(await findPublicContests(db, { ...list, page, now: clock.now() })),
  };
}

export default function PublicContests() {
  const { t } = useTranslation("agenda");
  const { list, page, people, contests, counts, total, pageSize, years } =
    useLoaderData<typeof loader>();
  const isFiltered = list.search || list.view !== "all" || list.year;
  return (
    <Page title={t("contests.title")} meta={t("contests.meta")}>
      <ContestTabs current="list" />
      <PublicListHead
        label={t("contests.view")}
        views={CONTEST_VIEWS.map((value) => ({
          value,
          label: t(`contests.views.${value}`),
          count: counts[value] ?? 0,
        }))}
        {...{ list, years, people }}
      />
      {contests.length > 0 ? <ContestCards contests={contests} /> : null}
      {contests.length === 0 && people.length === 0 ? (
        <EmptyState title={t(isFiltered ? "contests.none" : "home.none")}>
          {isFiltered ? (
            <Link to="/public/contests">{t("contests.noneHint")}</Link>
          ) : (
            t("home.noneHint")
          )}
        </EmptyState>
      ) : null}
      {total > pageSize ? <Pager {...{ page, pageSize, total }} /> : null}
    </Page>
  );
}
