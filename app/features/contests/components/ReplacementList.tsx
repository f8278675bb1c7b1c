import { useTranslation } from "react-i18next";
import { When } from "~/ui/When";
import type { EntryPage } from "../find-entry-page.server";

/** Who came in for whom, when, and why. */
export function ReplacementList({ replacements }: Pick<EntryPage, "replacements">) {
  const { t } = useTranslation("contests");
  return (
    <ul>
      {replacements.map(({ id, replacedAt, ...one }) => (
        <li key={id}>
          {t("entry.replaced", one)} <When at={replacedAt} style="short" />
          {one.reason === "" ? "" : t("entry.replacedWhy", one)}
        </li>
      ))}
    </ul>
  );
}
