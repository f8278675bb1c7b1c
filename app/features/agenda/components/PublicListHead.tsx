import { useTranslation } from "react-i18next";
import { FilterChips } from "~/ui/FilterChips";
import { ListSearch } from "~/ui/ListSearch";
import { Toolbar } from "~/ui/Toolbar";
import type { PublicPerson } from "../find-public-results.server";
import { NewsRows, NewsSection } from "./NewsRows";
import { useNews } from "./PublicNews";
import { YearChips } from "./YearChips";

interface PublicListHeadProps {
  /** What the views narrow, and each view with its name and how many it holds; the first is all. */
  label: string;
  views: readonly { readonly value: string; readonly label: string; readonly count: number }[];
  list: { readonly view: string; readonly year: number | null; readonly search: string };
  years: readonly number[];
  people: readonly PublicPerson[];
}

/** What stands above a public list: views, years and search, and whom the search found by their whole name. */
export function PublicListHead({ label, views, list, years, people }: PublicListHeadProps) {
  const { t } = useTranslation("agenda");
  const news = useNews();
  const inQuery = (view: string) => (view === "all" ? "" : view);
  return (
    <>
      <Toolbar end={<ListSearch label={t("search")} value={list.search} />}>
        <FilterChips
          name="view"
          label={label}
          value={inQuery(list.view)}
          options={views.map((view) => ({ ...view, value: inQuery(view.value) }))}
        />
        <YearChips years={years} year={list.year} />
      </Toolbar>
      {people.length > 0 ? (
        <NewsSection title={t("contests.people")}>
          <NewsRows rows={people.map(news.person)} />
        </NewsSection>
      ) : null}
    </>
  );
}
