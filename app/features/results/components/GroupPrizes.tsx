import { useTranslation } from "react-i18next";
import { GROUP_PRIZE_KINDS } from "~/features/scoring/domain/report/group-prizes";
import { DataTable } from "~/ui/DataTable";
import { Section } from "~/ui/Page";
import type { PublicGroup } from "../find-public-result.server";

/** Which unions get a team or an organisation prize, and why another gets none. */
export function GroupPrizes({ groups }: { groups: readonly PublicGroup[] }) {
  const { t } = useTranslation("papers");
  return GROUP_PRIZE_KINDS.map((kind) => {
    const rows = groups.filter((group) => group.kind === kind);
    return rows.length === 0 ? null : (
      <Section
        key={kind}
        title={t(`groups.kinds.${kind}`)}
        hint={t(`groups.hints.${kind}`)}
        isFlush
      >
        <DataTable
          caption={t(`groups.kinds.${kind}`)}
          rows={rows}
          rowKey={({ unionName }) => unionName}
          columns={[
            { key: "rank", header: t("groups.rank"), cell: ({ rank }) => rank ?? "–" },
            { key: "union", header: t("groups.union"), cell: ({ unionName }) => unionName },
            {
              key: "value",
              header: t(`groups.values.${kind}`),
              align: "end",
              cell: ({ value }) => value ?? "–",
            },
            {
              key: "award",
              header: t("groups.award"),
              cell: ({ award, refusal }) =>
                award ?? (refusal ? t(`groups.refusals.${refusal}`) : ""),
            },
          ]}
          empty={null}
          isDense
        />
      </Section>
    );
  });
}
