import { useTranslation } from "react-i18next";
import { FilterChips } from "~/ui/FilterChips";

/** Narrows a list to one year, where there is more than one. */
export function YearChips({ years, year }: { years: readonly number[]; year: number | null }) {
  const { t } = useTranslation("agenda");
  if (years.length < 2) return null;
  return (
    <FilterChips
      name="year"
      label={t("year.label")}
      value={year === null ? "" : String(year)}
      options={[
        { value: "", label: t("year.all") },
        ...years.map((one) => ({ value: String(one), label: t("year.one", { year: one }) })),
      ]}
    />
  );
}
