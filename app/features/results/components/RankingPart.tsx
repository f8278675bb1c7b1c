import { useTranslation } from "react-i18next";
import { PaperTable } from "~/ui/OfficialPaper";
import type { PublicLine, PublishedResult } from "../find-public-result.server";

/** Everyone's place, with the modules behind the total. */
export function RankingPart({ page }: { page: PublishedResult }) {
  const { t } = useTranslation(["papers", "results"]);
  const { awards, modules, lines } = page.result;
  const names = new Map(awards.map(({ id, name }) => [id, name]));
  return (
    <PaperTable<PublicLine>
      caption={t("papers:kinds.ranking")}
      rows={lines}
      rowKey={({ code }) => code}
      columns={[
        { header: t("results:public.rank"), cell: ({ rank }) => rank ?? "–" },
        { header: t("papers:entryCode"), cell: ({ code }) => code },
        { header: t("results:public.name"), cell: ({ name }) => name },
        { header: t("results:public.employer"), isName: true, cell: ({ employer }) => employer },
        ...modules.map(({ name, weight }, at) => ({
          header: weight === null ? name : `${name} ${weight}%`,
          cell: (line: PublicLine) => line.modules[at] ?? "–",
        })),
        {
          header: t("results:public.total"),
          cell: ({ total, noScore }) => total ?? t(`papers:noScore.${noScore ?? "incomplete"}`),
        },
        {
          header: t("results:public.award"),
          cell: ({ award }) => (award ? (names.get(award) ?? award) : ""),
        },
      ]}
    />
  );
}
