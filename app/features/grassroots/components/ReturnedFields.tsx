import { useTranslation } from "react-i18next";
import { Callout } from "~/ui/Callout";
import { Facts } from "~/ui/Facts";

/** What the union above said of each field that it sent back. */
export function ReturnedFields({
  returns,
}: {
  returns: readonly { readonly field: string; readonly text: string }[];
}) {
  const { t } = useTranslation(["grassroots", "roads"]);
  return (
    <Callout tone="warn" title={t("page.returned", { count: returns.length })}>
      <Facts
        items={returns.map(({ field, text }) => ({
          label: t(`roads:grassroots.fields.${field}`),
          value: text,
        }))}
      />
    </Callout>
  );
}
