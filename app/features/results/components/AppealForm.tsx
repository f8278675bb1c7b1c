import { useTranslation } from "react-i18next";
import { instantText } from "~/shared/calendar-text";
import { Button, ButtonLink } from "~/ui/Button";
import { ErrorSummary } from "~/ui/ErrorSummary";
import { FormActions } from "~/ui/FormActions";
import { RadioField } from "~/ui/fields/RadioField";
import { TextAreaField } from "~/ui/fields/TextAreaField";
import { errorAt, type FormProblem, valueAt } from "~/ui/form-problem";
import { Section } from "~/ui/Page";
import { useCalendarLanguage } from "~/ui/When";
import { WriteForm } from "~/ui/WriteForm";

const GROUNDS = ["scoring", "conduct", "equipment"] as const;

interface AppealFormProps {
  until: string | null;
  formKey: string;
  backTo: string;
  problem: FormProblem | undefined;
}

/** What a contestant appeals against, and until when. */
export function AppealForm({ until, formKey, backTo, problem }: AppealFormProps) {
  const { t } = useTranslation("results");
  const language = useCalendarLanguage();
  return (
    <>
      <ErrorSummary errors={problem?.errors ?? []} />
      <Section
        hint={
          until
            ? t("own.appealUntil", { until: instantText(until, language, "second") })
            : t("own.conductOnly")
        }
      >
        <WriteForm formKey={formKey}>
          <RadioField
            name="ground"
            label={t("own.ground")}
            options={GROUNDS.map((ground) => ({
              value: ground,
              label: t(`appeals.grounds.${ground}`),
            }))}
            defaultValue={valueAt(problem, "ground", "scoring")}
            error={errorAt(problem, "ground")}
            isRequired
          />
          <TextAreaField
            name="text"
            label={t("own.text")}
            hint={t("own.textHint")}
            defaultValue={valueAt(problem, "text")}
            error={errorAt(problem, "text")}
            rows={5}
            isRequired
          />
          <FormActions>
            <Button look="ink" icon="send">
              {t("own.submit")}
            </Button>
            <ButtonLink to={backTo} look="quiet">
              {t("own.cancel")}
            </ButtonLink>
          </FormActions>
        </WriteForm>
      </Section>
    </>
  );
}
