import { useTranslation } from "react-i18next";
import { ButtonLink } from "~/ui/Button";
import { Callout } from "~/ui/Callout";
import { ExportMenu } from "~/ui/ExportMenu";
import { RESULT_PAPERS } from "../domain/result-papers";
import type { PublicResult } from "../find-public-result.server";
import styles from "./TakeAway.module.css";

/** The result on paper, and as a table; inside WeChat neither can be had. */
export function TakeAway({ page, isInWeChat }: { page: PublicResult; isInWeChat: boolean }) {
  const { t } = useTranslation("papers");
  const { contest, result } = page;
  if (!result) return null;
  if (isInWeChat) return <Callout tone="info">{t("wechat")}</Callout>;
  const isNewest = result.number === result.versions.at(-1)?.number;
  const search = isNewest ? "" : `?edition=${result.number}`;
  return (
    <div className={styles.row}>
      {RESULT_PAPERS.map((paper) => (
        <ButtonLink
          key={paper}
          to={`/results/${contest.id}/papers/${paper}${search}`}
          icon="print"
          size="small"
        >
          {t(`kinds.${paper}`)}
        </ButtonLink>
      ))}
      <ExportMenu action={`/results/${contest.id}/export`} count={result.lines.length} isPublic />
    </div>
  );
}
