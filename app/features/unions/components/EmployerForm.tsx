import { useTranslation } from "react-i18next";
import { Button, ButtonLink } from "~/ui/Button";
import { ErrorSummary } from "~/ui/ErrorSummary";
import { FormActions } from "~/ui/FormActions";
import { TextField } from "~/ui/fields/TextField";
import { errorAt, type FormProblem, valueAt } from "~/ui/form-problem";
import { Section } from "~/ui/Page";
import { WriteForm } from "~/ui/WriteForm";

interface EmployerFormProps {
  formKey: string;
  problem: FormProblem | undefined;
  backTo: string;
  stored?: { name: string; creditCode: string | null; version: number };
}

/** What is known of an employer, for adding one and for changing it. */
export function EmployerForm({ formKey, problem, backTo, stored }: EmployerFormProps) {
  const { t } = useTranslation("unions");
  return (
    <>
      <ErrorSummary errors={problem?.errors ?? []} />
      <Section>
        <WriteForm formKey={formKey}>
          {stored ? <input type="hidden" name="version" value={stored.version} /> : null}
          <TextField
            name="name"
            label={t("employer.name")}
            hint={t("employer.nameHint")}
            defaultValue={valueAt(problem, "name", stored?.name)}
            error={errorAt(problem, "name")}
            isRequired
          />
          <TextField
            name="creditCode"
            label={t("employer.creditCode")}
            hint={t("employer.creditCodeHint")}
            defaultValue={valueAt(problem, "creditCode", stored?.creditCode ?? "")}
            error={errorAt(problem, "creditCode")}
            autoCapitalize="characters"
          />
          <FormActions>
            <Button look="ink" type="submit">
              {t(stored ? "change.submit" : "employer.addSubmit")}
            </Button>
            <ButtonLink to={backTo} look="quiet">
              {t("cancel")}
            </ButtonLink>
          </FormActions>
        </WriteForm>
      </Section>
    </>
  );
}
