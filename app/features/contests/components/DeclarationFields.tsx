import { useTranslation } from "react-i18next";
import { Button, ButtonLink } from "~/ui/Button";
import { Callout } from "~/ui/Callout";
import { ErrorSummary } from "~/ui/ErrorSummary";
import { FormActions } from "~/ui/FormActions";
import { TextField } from "~/ui/fields/TextField";
import { errorAt, type FormProblem, valueAt } from "~/ui/form-problem";
import { Section } from "~/ui/Page";
import { WriteForm } from "~/ui/WriteForm";
import type { DeclarationForm } from "../find-declarations.server";
import styles from "./DeclarationFields.module.css";

interface DeclarationFieldsProps {
  form: DeclarationForm;
  formKey: string;
  problem: FormProblem | undefined;
  backTo: string;
}

/** All that one entry declares, a line for each aspect: its code, and the factor that goes with it. */
export function DeclarationFields({ form, formKey, problem, backTo }: DeclarationFieldsProps) {
  const { t } = useTranslation("declarations");
  if (!form.isOpen) return <Callout tone="info">{t("closed")}</Callout>;
  return (
    <>
      <ErrorSummary errors={problem?.errors ?? []} />
      <Section hint={t("hint")}>
        <WriteForm formKey={formKey}>
          <input type="hidden" name="seen" value={valueAt(problem, "seen", form.seen)} />
          {form.lines.map((line, at) => (
            <Line
              // biome-ignore lint/suspicious/noArrayIndexKey: a line is known by its place alone
              key={at}
              {...{ line, problem, number: at + 1 }}
            />
          ))}
          <FormActions>
            <Button look="ink" icon="check">
              {t(form.nextId ? "submitNext" : "submit")}
            </Button>
            <ButtonLink to={backTo} look="quiet">
              {t("back")}
            </ButtonLink>
          </FormActions>
        </WriteForm>
      </Section>
    </>
  );
}

interface LineProps {
  line: DeclarationForm["lines"][number];
  number: number;
  problem: FormProblem | undefined;
}

function Line({ line, number, problem }: LineProps) {
  const { t } = useTranslation("declarations");
  const [code, factor] = [`codes.${number}`, `factors.${number}`];
  return (
    <div className={styles.line}>
      <TextField
        name={code}
        label={line.name ?? t("code", { number })}
        defaultValue={valueAt(problem, code, line.aspectKey)}
        error={errorAt(problem, code)}
        readOnly={line.isFixed}
        maxLength={40}
        autoComplete="off"
      />
      {line.takesFactor ? (
        <TextField
          name={factor}
          label={t("factor")}
          defaultValue={valueAt(problem, factor, line.factor)}
          error={errorAt(problem, factor)}
          inputMode="decimal"
          maxLength={10}
          autoComplete="off"
        />
      ) : null}
    </div>
  );
}
