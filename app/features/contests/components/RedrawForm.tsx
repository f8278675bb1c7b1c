import { useTranslation } from "react-i18next";
import { Button, ButtonLink } from "~/ui/Button";
import { Callout } from "~/ui/Callout";
import { EmptyState } from "~/ui/EmptyState";
import { ErrorSummary } from "~/ui/ErrorSummary";
import { FormActions } from "~/ui/FormActions";
import { RadioField } from "~/ui/fields/RadioField";
import { TextAreaField } from "~/ui/fields/TextAreaField";
import { errorAt, type FormProblem, valueAt } from "~/ui/form-problem";
import { Section } from "~/ui/Page";
import { When } from "~/ui/When";
import { WriteForm } from "~/ui/WriteForm";
import { DRAW_WAYS } from "../domain/draw/ceremony";
import type { RedrawnChoice } from "../find-redraw-form.server";

interface RedrawFormProps {
  batches: readonly RedrawnChoice[];
  formKey: string;
  problem: FormProblem | undefined;
  backTo: string;
}

/** Which batch is drawn again, how, and why. */
export function RedrawForm({ batches, formKey, problem, backTo }: RedrawFormProps) {
  const { t } = useTranslation("draws");
  if (batches.length === 0) return <EmptyState title={t("redraw.none")} />;
  return (
    <>
      <ErrorSummary errors={problem?.errors ?? []} />
      <Section hint={t("redraw.lead")}>
        <WriteForm formKey={formKey}>
          <RadioField
            name="batch"
            label={t("redraw.batch")}
            options={batches.map((batch) => ({ value: batch.key, ...labelOf(batch) }))}
            defaultValue={valueAt(problem, "batch")}
            error={errorAt(problem, "batch")}
            isRequired
          />
          <RadioField
            name="way"
            label={t("redraw.way")}
            options={DRAW_WAYS.map((way) => ({ value: way, label: t(`freezing.ways.${way}`) }))}
            defaultValue={valueAt(problem, "way", "seed")}
            error={errorAt(problem, "way")}
          />
          <TextAreaField
            name="reason"
            label={t("redraw.reason")}
            hint={t("redraw.reasonHint")}
            defaultValue={valueAt(problem, "reason")}
            error={errorAt(problem, "reason")}
            rows={2}
            isRequired
          />
          <Callout tone="warn">{t("redraw.printed")}</Callout>
          <FormActions>
            <Button look="ink" icon="lock">
              {t("redraw.submit")}
            </Button>
            <ButtonLink to={backTo} look="quiet">
              {t("redraw.notNow")}
            </ButtonLink>
          </FormActions>
        </WriteForm>
      </Section>
    </>
  );

  function labelOf({ session, batch, startsAt, codes, outCount }: RedrawnChoice) {
    const out = outCount > 0 ? t("redraw.out", { count: outCount }) : "";
    return {
      label: (
        <>
          {t("ceremony.batch", { session, batch })} <When at={startsAt} style="short" />
        </>
      ),
      hint: `${codes.join(" ")}${out}`,
    };
  }
}
