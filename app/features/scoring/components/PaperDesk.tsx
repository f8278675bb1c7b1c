import { useTranslation } from "react-i18next";
import { Button, ButtonLink } from "~/ui/Button";
import { Callout } from "~/ui/Callout";
import { EmptyState } from "~/ui/EmptyState";
import { ErrorSummary } from "~/ui/ErrorSummary";
import { Figure, Figures } from "~/ui/Figure";
import { FormActions } from "~/ui/FormActions";
import { errorAt, type FormProblem, valueAt } from "~/ui/form-problem";
import { LinkList } from "~/ui/LinkList";
import { Section } from "~/ui/Page";
import { WriteForm } from "~/ui/WriteForm";
import { PAPER_COUNTS, type PaperCount } from "../domain/papers/paper-state";
import type { PapersPage } from "../find-papers.server";
import { PaperFinder } from "./PaperFinder";

/** The others stand only where there are any. */
const ALWAYS: readonly PaperCount[] = ["empty", "ready", "signed"];

interface PaperDeskProps {
  page: PapersPage;
  /** The address of this page; the sheets lie below it. */
  at: string;
  formKey: string;
  problem: FormProblem | undefined;
}

/** Marks from paper: which sheet is keyed next, what two people read differently, and module by module how far it is. */
export function PaperDesk({ page, at, formKey, problem }: PaperDeskProps) {
  const { t } = useTranslation("marksheets");
  const { isOpen, modules } = page;
  if (modules.every(({ sheetCount }) => sheetCount === 0)) {
    return <EmptyState title={t("none")}>{t("noneHint")}</EmptyState>;
  }
  return (
    <>
      <ErrorSummary errors={problem?.errors ?? []} />
      {isOpen ? <ToKey {...{ page, at, problem }} /> : <Callout tone="info">{t("closed")}</Callout>}
      {modules.map((module) => (
        <Section
          key={module.key}
          title={`${module.number} ${module.name}`}
          hint={t("sheets", { count: module.sheetCount })}
          actions={
            <ButtonLink
              to={`${at}/print?module=${encodeURIComponent(module.key)}`}
              icon="print"
              size="small"
            >
              {t("print")}
            </ButtonLink>
          }
        >
          <Figures isShort>
            {PAPER_COUNTS.map((count) =>
              module.counts[count] === 0 && !ALWAYS.includes(count) ? null : (
                <Figure key={count} label={t(`counts.${count}`)} number={module.counts[count]} />
              ),
            )}
          </Figures>
          {isOpen && module.counts.ready > 0 ? (
            <WriteForm formKey={formKey}>
              <input type="hidden" name="moduleKey" value={module.key} />
              <input type="hidden" name="count" value={module.counts.ready} />
              <p>{t("signHint", { count: module.counts.ready })}</p>
              <FormActions>
                <Button look="accent" icon="writing-sign">
                  {t("sign", { count: module.counts.ready })}
                </Button>
              </FormActions>
            </WriteForm>
          ) : null}
        </Section>
      ))}
    </>
  );
}

/** The next sheet, one looked for by its number, and those on which two people differ. */
function ToKey({ page, at, problem }: Pick<PaperDeskProps, "page" | "at" | "problem">) {
  const { t } = useTranslation("marksheets");
  return (
    <Section title={t("keying")} hint={t("keyingHint")}>
      <FormActions>
        {page.nextId ? (
          <ButtonLink to={`${at}/${page.nextId}`} look="ink" icon="edit">
            {t("start", { count: page.toKeyCount })}
          </ButtonLink>
        ) : (
          <p>{t("nothingToKey")}</p>
        )}
      </FormActions>
      <PaperFinder action={at} text={valueAt(problem, "find")} error={errorAt(problem, "find")} />
      {page.differing.length > 0 ? (
        <LinkList
          items={page.differing.map(({ sheetId, number, isMine }) => ({
            to: `${at}/${sheetId}/settlement`,
            icon: "compare" as const,
            label: t("differsAt", { number }),
            note: t(isMine ? "differsMine" : "differsOther"),
          }))}
        />
      ) : null}
    </Section>
  );
}
