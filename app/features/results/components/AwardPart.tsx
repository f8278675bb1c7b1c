import { useTranslation } from "react-i18next";
import { SKILL_LEVEL_KEYS } from "~/shared/skill-level";
import { PaperHead, PaperTable } from "~/ui/OfficialPaper";
import { winnersByAward } from "../domain/result-papers";
import type { PublicLine, PublishedResult } from "../find-public-result.server";
import { GroupPart } from "./GroupPart";

/** The winners award by award, then who is proposed for a higher level. */
export function AwardPart({ page }: { page: PublishedResult }) {
  const { t } = useTranslation(["papers", "qualifications"]);
  const { awards, lines } = page.result;
  const given = winnersByAward(lines, awards);
  const promoted = lines.filter(({ promotionLevel }) => promotionLevel !== null);
  const groups = new Set(
    page.result.groups.filter(({ award }) => award !== null).map(({ kind }) => kind),
  ).size;
  const level = ({ promotionLevel }: PublicLine) =>
    t(`qualifications:levels.${SKILL_LEVEL_KEYS[promotionLevel ?? 0]}`);
  return (
    <>
      {given.length === 0 ? <p>{t("papers:noAwards")}</p> : null}
      {given.map(({ id, name, winners }, at) => (
        <section key={id}>
          <PaperHead level={2}>
            {t("papers:award", {
              number: t(`papers:numerals.${at + 1}`),
              ...{ name, count: winners.length },
            })}
          </PaperHead>
          <Winners rows={winners} caption={name} />
        </section>
      ))}
      <GroupPart page={page} from={given.length + 1} />
      {promoted.length > 0 ? (
        <section>
          <PaperHead level={2}>
            {t("papers:promoted", { number: t(`papers:numerals.${given.length + groups + 1}`) })}
          </PaperHead>
          <Winners
            rows={promoted}
            caption={t("papers:promotedCaption")}
            more={{ header: t("papers:level"), cell: level }}
          />
        </section>
      ) : null}
    </>
  );
}

function Winners(props: {
  rows: readonly PublicLine[];
  caption: string;
  more?: { header: string; cell: (line: PublicLine) => string };
}) {
  const { t } = useTranslation(["papers", "results"]);
  const { rows, caption, more } = props;
  return (
    <PaperTable<PublicLine>
      caption={caption}
      rows={rows}
      rowKey={({ code }) => code}
      columns={[
        { header: t("results:public.rank"), cell: ({ rank }) => rank ?? "–" },
        { header: t("results:public.name"), cell: ({ name }) => name },
        { header: t("results:public.employer"), isName: true, cell: ({ employer }) => employer },
        more ?? { header: t("results:public.total"), cell: ({ total }) => total ?? "–" },
      ]}
    />
  );
}
