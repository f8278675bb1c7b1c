import { useTranslation } from "react-i18next";
import { LinkList } from "~/ui/LinkList";
import { Section } from "~/ui/Page";
import type { ImportKindName } from "../domain/import-kind";

/** An empty workbook of each kind, to fill in and bring back. */
export function ListTemplates({ kinds }: { kinds: readonly ImportKindName[] }) {
  const { t } = useTranslation("imports");
  return (
    <Section title={t("templates.title")} hint={t("templates.hint")}>
      <LinkList
        items={kinds.map((kind) => ({
          to: `/imports/templates/${kind}`,
          icon: "download",
          label: t("templates.name", { kind: t(`kinds.${kind}`) }),
          isFile: true,
        }))}
      />
    </Section>
  );
}
