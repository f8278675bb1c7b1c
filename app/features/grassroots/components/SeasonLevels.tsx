import { useTranslation } from "react-i18next";
import { TabLinks } from "~/ui/TabLinks";

interface SeasonLevelsProps {
  programme: { readonly id: string; readonly contestCount: number | null } | null;
  year: number;
  /** Of the year. */
  grassrootsCount: number;
  current: "district" | "grassroots";
}

/** The season page's two lists: the district's own contests, and those of its unions. */
export function SeasonLevels({ programme, year, grassrootsCount, current }: SeasonLevelsProps) {
  const { t } = useTranslation("grassroots");
  return (
    <TabLinks
      label={t("board.levels")}
      items={[
        {
          to: programme ? `/contests?programme=${programme.id}` : "/contests",
          label: t("board.district"),
          count: programme?.contestCount ?? 0,
          isCurrent: current === "district",
        },
        {
          to: `/grassroots?year=${year}`,
          label: t("board.grassroots"),
          count: grassrootsCount,
          isCurrent: current === "grassroots",
        },
      ]}
    />
  );
}
