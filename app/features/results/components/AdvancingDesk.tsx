import { useTranslation } from "react-i18next";
import { dateText } from "~/shared/calendar-text";
import { Button, ButtonLink } from "~/ui/Button";
import { Callout } from "~/ui/Callout";
import { EmptyState } from "~/ui/EmptyState";
import { ErrorSummary } from "~/ui/ErrorSummary";
import type { FormProblem } from "~/ui/form-problem";
import { OfficialPaper, PaperTable, PaperTitle } from "~/ui/OfficialPaper";
import { Section } from "~/ui/Page";
import { useCalendarLanguage } from "~/ui/When";
import { WriteForm } from "~/ui/WriteForm";
import type { Advancing, AdvancingLine } from "../find-advancing.server";

interface AdvancingDeskProps {
  stage: { readonly contestName: string; readonly schemeStage: string };
  /** Null where there is no list, for this reason. */
  list: Advancing | null;
  refusal: string | null;
  today: string;
  formKey: string;
  problem: FormProblem | undefined;
}

/** Who goes on to the next stage: the list as a notice to print, and the act that makes it that stage's own. */
export function AdvancingDesk(props: AdvancingDeskProps) {
  const { t } = useTranslation(["papers", "results"]);
  const { stage, list, refusal, today, formKey, problem } = props;
  const language = useCalendarLanguage();
  if (!list) {
    return (
      <Section>
        <EmptyState title={t(`results:refusals.${refusal ?? "not-closed"}`)} />
      </Section>
    );
  }
  const { next, lines } = list;
  const going = lines.filter(({ hasWithdrawn }) => !hasWithdrawn).length;
  const words = { contest: stage.contestName, stage: stage.schemeStage, next: next.name };
  return (
    <>
      <div className="screen-only">
        <ErrorSummary errors={problem?.errors ?? []} />
        {next.isListed ? (
          <>
            <Callout tone="good">{t("papers:advancing.done", words)}</Callout>
            <ButtonLink to="correction" icon="edit" size="small">
              {t("papers:advancing.correction.title")}
            </ButtonLink>
          </>
        ) : (
          <WriteForm formKey={formKey}>
            <Callout tone="info">{t("papers:advancing.hint", { ...words, count: going })}</Callout>
            <Button look="accent" icon="check-circle">
              {t("papers:advancing.submit", words)}
            </Button>
          </WriteForm>
        )}
      </div>
      <OfficialPaper mark={t("papers:advancing.mark", words)}>
        <PaperTitle lines={[stage.contestName, t("papers:advancing.heading", words)]} />
        <p>{t("papers:advancing.text", { ...words, count: going })}</p>
        <PaperTable<AdvancingLine>
          caption={t("papers:advancing.heading", words)}
          rows={lines}
          rowKey={({ code }) => code}
          columns={[
            { header: t("results:public.rank"), cell: ({ rank }) => rank ?? "–" },
            { header: t("papers:entryCode"), cell: ({ code }) => code },
            { header: t("results:public.name"), cell: ({ name }) => name },
            { header: t("papers:groups.union"), isName: true, cell: ({ union }) => union },
            { header: t("results:public.total"), cell: ({ total }) => total ?? "–" },
            {
              header: t("papers:advancing.note"),
              cell: ({ hasWithdrawn }) => (hasWithdrawn ? t("papers:advancing.withdrawn") : ""),
            },
          ]}
        />
        <p>{dateText(today, language, "long")}</p>
      </OfficialPaper>
    </>
  );
}
