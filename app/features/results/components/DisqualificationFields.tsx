import { useTranslation } from "react-i18next";
import { TextAreaField } from "~/ui/fields/TextAreaField";
import { TextField } from "~/ui/fields/TextField";
import { errorAt, type FormProblem, valueAt } from "~/ui/form-problem";

/** Which entry is disqualified, and why. */
export function DisqualificationFields({ problem }: { problem: FormProblem | undefined }) {
  const { t } = useTranslation("results");
  return (
    <>
      <TextField
        name="entryNumber"
        label={t("scores.entry")}
        inputMode="numeric"
        defaultValue={valueAt(problem, "entryNumber")}
        error={errorAt(problem, "entryNumber")}
        isRequired
      />
      <TextAreaField
        name="reason"
        label={t("correction.reason")}
        hint={t("correction.reasonHint")}
        defaultValue={valueAt(problem, "reason")}
        error={errorAt(problem, "reason")}
        rows={3}
        isRequired
      />
    </>
  );
}
