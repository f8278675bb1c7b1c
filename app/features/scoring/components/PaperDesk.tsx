import { useTranslation } from "react-i18next";
import { Button } from "~/ui/Button";
import { Callout } from "~/ui/Callout";
import { EmptyState } from "~/ui/EmptyState";
import { ErrorSummary } from "~/ui/ErrorSummary";
import { Figure, Figures } from "~/ui/Figure";
import { FormActions } from "~/ui/FormActions";
import type { FormProblem } from "~/ui/form-problem";
import { Section } from "~/ui/Page";
import { WriteForm } from "~/ui/WriteForm";
import type { PapersPage } from "../find-papers.server";

interface PaperDeskProps {
  page: PapersPage;
  formKey: string;
  problem: FormProblem | undefined;
}

/** Marks from paper, module by module: how many sheets are keyed, how many are signed, and that the papers are signed. */
export function PaperDesk({ page, formKey, problem }: PaperDeskProps) {
  const { t } = useTranslation("marksheets");
  const { isOpen, modules } = page;
  if (modules.every(({ sheetCount }) => sheetCount === 0)) {
    return <EmptyState title={t("none")}>{t("noneHint")}</EmptyState>;
  }
  return (
    <>
      <ErrorSummary errors={problem?.errors ?? []} />
      {isOpen ? null : <Callout tone="info">{t("closed")}</Callout>}
      {modules.map((module) => (
        <Section
          key={module.key}
          title={module.name}
          hint={t("sheets", { count: module.sheetCount })}
        >
          <Figures isShort>
            <Figure label={t("empty")} number={module.emptyCount} />
            <Figure label={t("begun")} number={module.begunCount} />
            <Figure label={t("ready")} number={module.readyCount} />
            <Figure label={t("tablet")} number={module.tabletCount} />
            <Figure label={t("signed")} number={module.signedCount} />
          </Figures>
          {isOpen && module.readyCount > 0 ? (
            <WriteForm formKey={formKey}>
              <input type="hidden" name="moduleKey" value={module.key} />
              <input type="hidden" name="count" value={module.readyCount} />
              <p>{t("signHint", { count: module.readyCount })}</p>
              <FormActions>
                <Button look="accent" icon="writing-sign">
                  {t("sign", { count: module.readyCount })}
                </Button>
              </FormActions>
            </WriteForm>
          ) : null}
        </Section>
      ))}
    </>
  );
}
