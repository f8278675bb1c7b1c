import { useTranslation } from "react-i18next";
import { Button } from "~/ui/Button";
import { Callout } from "~/ui/Callout";
import { Page } from "~/ui/Page";
import { TabLinks } from "~/ui/TabLinks";
import { RESULT_PAPERS, type ResultPaperKind } from "../domain/result-papers";
import type { PublishedResult } from "../find-public-result.server";
import { ResultPaper } from "./ResultPaper";

interface PaperDeskProps {
  kind: ResultPaperKind;
  page: PublishedResult;
  edition: number | null;
  code: string;
  isInWeChat: boolean;
}

/** The papers of a result, one at a time, as they come out of the printer. */
export function PaperDesk({ kind, page, edition, code, isInWeChat }: PaperDeskProps) {
  const { t } = useTranslation("papers");
  const here = `/results/${page.contest.id}`;
  const search = edition === null ? "" : `?edition=${edition}`;
  return (
    <Page
      title={t(`kinds.${kind}`)}
      meta={page.contest.name}
      isPaper
      breadcrumb={[{ label: t("back"), to: here + search }]}
      actions={
        <Button type="button" look="ink" icon="print" onClick={() => window.print()}>
          {t("print")}
        </Button>
      }
    >
      <TabLinks
        label={t("title")}
        items={RESULT_PAPERS.map((paper) => ({
          to: `${here}/papers/${paper}${search}`,
          label: t(`kinds.${paper}`),
        }))}
      />
      {isInWeChat ? <Callout tone="warn">{t("wechat")}</Callout> : null}
      <ResultPaper kind={kind} page={page} code={code} />
    </Page>
  );
}
