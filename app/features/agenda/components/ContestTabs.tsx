import { useTranslation } from "react-i18next";
import { TabLinks } from "~/ui/TabLinks";

/** The contests as a list, or by their days. */
export function ContestTabs({ current }: { current: "list" | "calendar" }) {
  const { t } = useTranslation("agenda");
  return (
    <TabLinks
      label={t("contests.title")}
      items={[
        { to: "/public/contests", label: t("contests.list"), isCurrent: current === "list" },
        {
          to: "/public/contests/calendar",
          label: t("contests.calendar"),
          isCurrent: current === "calendar",
        },
      ]}
    />
  );
}
