import { useTranslation } from "react-i18next";
import { ChoiceField } from "~/ui/fields/ChoiceField";
import { DateField } from "~/ui/fields/DateField";
import { TextAreaField } from "~/ui/fields/TextAreaField";
import { errorAt, type FormProblem, valueAt } from "~/ui/form-problem";

/** To which union, from when, and why. */
export function TransferFields({
  problem,
  unions,
  today,
}: {
  problem: FormProblem | undefined;
  unions: readonly { value: string; label: string }[];
  today: string;
}) {
  const { t } = useTranslation("registry");
  const only = unions.length === 1 ? unions[0]?.value : undefined;
  return (
    <>
      <ChoiceField
        name="unionId"
        label={t("transfer.union")}
        hint={t("transfer.unionHint")}
        options={unions}
        defaultValue={valueAt(problem, "unionId", only)}
        error={errorAt(problem, "unionId")}
        isRequired
      />
      <DateField
        name="startsOn"
        label={t("transfer.startsOn")}
        hint={t("transfer.startsOnHint")}
        defaultValue={valueAt(problem, "startsOn", today)}
        error={errorAt(problem, "startsOn")}
        isRequired
      />
      <TextAreaField
        name="reason"
        label={t("transfer.reason")}
        hint={t("transfer.reasonHint")}
        defaultValue={valueAt(problem, "reason")}
        error={errorAt(problem, "reason")}
        isRequired
      />
    </>
  );
}
