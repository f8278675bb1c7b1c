import { useTranslation } from "react-i18next";
import { Button } from "~/ui/Button";
import { DateField } from "~/ui/fields/DateField";
import { errorAt, type FormProblem, valueAt } from "~/ui/form-problem";
import { Section } from "~/ui/Page";
import { WriteForm } from "~/ui/WriteForm";
import { PeriodText } from "./PeriodText";

interface EndListProps {
  title: string;
  rows: readonly { id: string; label: string; startsOn: string | null; formKey: string }[];
  /** The form's field that names the row; none where there can be only one. */
  field?: string;
  problem: FormProblem | undefined;
}

/** What goes on, each with the day on which it ends. */
export function EndList({ title, rows, field, problem }: EndListProps) {
  const { t } = useTranslation("registry");
  if (rows.length === 0) return null;
  return (
    <Section title={title}>
      {rows.map(({ id, label, startsOn, formKey }) => (
        <WriteForm key={id} formKey={formKey}>
          <p>
            {label}
            {t("comma")}
            <PeriodText startsOn={startsOn} endsOn={null} />
          </p>
          <input type="hidden" name="step" value="end" />
          {field ? <input type="hidden" name={field} value={id} /> : null}
          <DateField
            name="endsOn"
            label={t("fields.endsOn")}
            defaultValue={valueAt(problem, "endsOn")}
            error={errorAt(problem, "endsOn")}
            isRequired
          />
          <Button look="outline" type="submit" aria-label={t("period.endOf", { what: label })}>
            {t("period.end")}
          </Button>
        </WriteForm>
      ))}
    </Section>
  );
}
