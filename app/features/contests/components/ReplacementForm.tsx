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
import { WriteForm } from "~/ui/WriteForm";

interface Person {
  readonly id: string;
  readonly name: string;
}

interface ReplacementFormProps {
  contestants: readonly Person[];
  substitutes: readonly Person[];
  /** Places are drawn: it needs a reason. */
  isDrawn: boolean;
  formKey: string;
  problem: FormProblem | undefined;
  backTo: string;
}

/** Who leaves the team, which substitute comes in, and why. */
export function ReplacementForm(props: ReplacementFormProps) {
  const { contestants, substitutes, isDrawn, formKey, problem, backTo } = props;
  const { t } = useTranslation(["contests", "ui"]);
  if (substitutes.length === 0) {
    return (
      <Section isFlush>
        <EmptyState title={t("replacement.none")}>{t("replacement.noneHint")}</EmptyState>
      </Section>
    );
  }
  const chosen = (name: "outMemberId" | "inMemberId", people: readonly Person[]) => ({
    name,
    options: people.map((person) => ({ value: person.id, label: person.name })),
    defaultValue: valueAt(problem, name, people.length === 1 ? people[0]?.id : undefined),
    error: errorAt(problem, name),
    isRequired: true,
  });
  return (
    <>
      <ErrorSummary errors={problem?.errors ?? []} />
      {isDrawn ? <Callout tone="warn">{t("replacement.drawn")}</Callout> : null}
      <Section hint={t("replacement.lead")}>
        <WriteForm formKey={formKey}>
          <RadioField {...chosen("outMemberId", contestants)} label={t("replacement.out")} />
          <RadioField {...chosen("inMemberId", substitutes)} label={t("replacement.in")} />
          <TextAreaField
            name="reason"
            label={t("replacement.reason")}
            hint={t("replacement.reasonHint")}
            defaultValue={valueAt(problem, "reason")}
            error={errorAt(problem, "reason")}
            rows={2}
            isRequired={isDrawn}
          />
          <FormActions>
            <Button look="ink" type="submit">
              {t("replacement.submit")}
            </Button>
            <ButtonLink to={backTo} look="quiet">
              {t("ui:confirm.cancel")}
            </ButtonLink>
          </FormActions>
        </WriteForm>
      </Section>
    </>
  );
}
