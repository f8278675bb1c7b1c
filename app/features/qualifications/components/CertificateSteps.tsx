import { useTranslation } from "react-i18next";
import { Button } from "~/ui/Button";
import { RadioField } from "~/ui/fields/RadioField";
import { TextAreaField } from "~/ui/fields/TextAreaField";
import { errorAt, type FormProblem, valueAt } from "~/ui/form-problem";
import { Section } from "~/ui/Page";
import { WriteForm } from "~/ui/WriteForm";
import { LOOKUP_OUTCOMES } from "../domain/lookup";

interface CertificateStepsProps {
  problem: FormProblem | undefined;
  lookUpKey: string;
  voidKey: string;
  mayLookUp: boolean;
  mayVoid: boolean;
}

/** What can be done about a certificate: note what the national register says, or void a wrong record. */
export function CertificateSteps(props: CertificateStepsProps) {
  const { problem, lookUpKey, voidKey, mayLookUp, mayVoid } = props;
  const { t } = useTranslation("qualifications");
  return (
    <>
      {mayLookUp ? (
        <Section title={t("lookups.title")} hint={t("lookups.hint")}>
          <WriteForm formKey={lookUpKey}>
            <input type="hidden" name="step" value="look-up" />
            <RadioField
              name="outcome"
              label={t("lookups.outcome")}
              options={LOOKUP_OUTCOMES.map((outcome) => ({
                value: outcome,
                label: t(`lookups.${outcome}`),
              }))}
              defaultValue={valueAt(problem, "outcome")}
              error={errorAt(problem, "outcome")}
              isRequired
            />
            <Button look="ink" type="submit">
              {t("lookups.submit")}
            </Button>
          </WriteForm>
        </Section>
      ) : null}
      {mayVoid ? (
        <Section title={t("void.title")} hint={t("void.hint")}>
          <WriteForm formKey={voidKey}>
            <input type="hidden" name="step" value="void" />
            <TextAreaField
              name="reason"
              label={t("void.reason")}
              defaultValue={valueAt(problem, "reason")}
              error={errorAt(problem, "reason")}
              isRequired
            />
            <Button look="danger" type="submit">
              {t("void.submit")}
            </Button>
          </WriteForm>
        </Section>
      ) : null}
    </>
  );
}
