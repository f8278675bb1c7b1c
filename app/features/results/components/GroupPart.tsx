import { useTranslation } from "react-i18next";
import { GROUP_PRIZE_KINDS } from "~/features/scoring/domain/report/group-prizes";
import { PaperHead, PaperTable } from "~/ui/OfficialPaper";
import type { PublicGroup, PublishedResult } from "../find-public-result.server";

/** The prizes of unions on paper; `from`: the number of the first of them. */
export function GroupPart({ page, from }: { page: PublishedResult; from: number }) {
  const { t } = useTranslation("papers");
  const given = GROUP_PRIZE_KINDS.map((kind) => ({
    kind,
    rows: page.result.groups.filter((group) => group.kind === kind && group.award !== null),
  })).filter(({ rows }) => rows.length > 0);
  return (
    <>
      {given.map(({ kind, rows }, at) => (
        <section key={kind}>
          <PaperHead level={2}>
            {t("groups.head", {
              number: t(`numerals.${from + at}`),
              ...{ name: t(`groups.kinds.${kind}`), count: rows.length },
            })}
          </PaperHead>
          <PaperTable<PublicGroup>
            caption={t(`groups.kinds.${kind}`)}
            rows={rows}
            rowKey={({ unionName }) => unionName}
            columns={[
              { header: t("groups.rank"), cell: ({ rank }) => rank ?? "–" },
              { header: t("groups.union"), isName: true, cell: ({ unionName }) => unionName },
              { header: t(`groups.values.${kind}`), cell: ({ value }) => value ?? "–" },
              { header: t("groups.award"), cell: ({ award }) => award ?? "" },
            ]}
          />
        </section>
      ))}
    </>
  );
}
