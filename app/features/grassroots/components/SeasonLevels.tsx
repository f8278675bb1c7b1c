import { useTranslation } from "react-i18next";
import { TabLinks } from "~/ui/TabLinks";

interface SeasonLevelsProps {
  programme: { readonly id: string; readonly contestCount: number | null } | null;
  year: number;
  /** Of the year; null for who doesn't read them. */
  grassrootsCount: number | null;
  current: "district" | "grassroots" | "calendar";
}

/** The season page's parts: the district's own contests, those of its unions, and who is where when. */
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
        ...(grassrootsCount === null
          ? []
          : [
              {
                to: `/grassroots?year=${year}`,
                label: t("board.grassroots"),
                count: grassrootsCount,
                isCurrent: current === "grassroots",
              },
            ]),
        {
          to: "/contests/calendar",
          label: t("board.calendar"),
          isCurrent: current === "calendar",
        },
      ]}
    />
  );
}
