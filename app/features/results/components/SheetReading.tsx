import { useTranslation } from "react-i18next";
import { Button, ButtonLink } from "~/ui/Button";
import { Callout } from "~/ui/Callout";
import { ErrorSummary } from "~/ui/ErrorSummary";
import { FormActions } from "~/ui/FormActions";
import { TextField } from "~/ui/fields/TextField";
import { errorAt, type FormProblem, valueAt } from "~/ui/form-problem";
import { Section } from "~/ui/Page";
import { WriteForm } from "~/ui/WriteForm";
import type { findReadingPage } from "../find-reading-page.server";

interface SheetReadingProps {
  page: NonNullable<Awaited<ReturnType<typeof findReadingPage>>>;
  formKey: string;
  backTo: string;
  problem: FormProblem | undefined;
}

/** A sheet read from paper a second time, aspect by aspect; what stands in the system isn't shown. */
export function SheetReading({ page, formKey, backTo, problem }: SheetReadingProps) {
  const { t } = useTranslation("results");
  if (page.isRead) {
    return (
      <Callout tone="good" title={t("reading.done")}>
        <ButtonLink to={backTo}>{t("reading.back")}</ButtonLink>
      </Callout>
    );
  }
  return (
    <>
      <ErrorSummary errors={problem?.errors ?? []} />
      <Section hint={t("reading.hint", { count: page.waitingCount })}>
        <WriteForm formKey={formKey}>
          {page.aspects.map(({ id, name, max }) => (
            <TextField
              key={id}
              name={`marks.${id}`}
              label={[id, name].filter(Boolean).join(" ")}
              hint={max === null ? undefined : t("reading.max", { max })}
              defaultValue={valueAt(problem, `marks.${id}`)}
              error={errorAt(problem, `marks.${id}`)}
              inputMode="decimal"
              autoComplete="off"
              isRequired
            />
          ))}
          <FormActions>
            <Button look="ink" icon="checks">
              {t(page.nextId ? "reading.submitNext" : "reading.submit")}
            </Button>
            <ButtonLink to={backTo} look="quiet">
              {t("reading.later")}
            </ButtonLink>
          </FormActions>
        </WriteForm>
      </Section>
    </>
  );
}
