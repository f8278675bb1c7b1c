import { useTranslation } from "react-i18next";
import { DateField } from "~/ui/fields/DateField";
import { TextField } from "~/ui/fields/TextField";
import { errorAt, type FormProblem, valueAt } from "~/ui/form-problem";

interface UnionFieldsProps {
  problem: FormProblem | undefined;
  stored?: { name: string; shortName: string; foundedOn: string | null };
}

/** What is known of a union, for opening one and for changing it. */
export function UnionFields({ problem, stored }: UnionFieldsProps) {
  const { t } = useTranslation("unions");
  return (
    <>
      <TextField
        name="name"
        label={t("fields.name")}
        hint={t("hints.name")}
        defaultValue={valueAt(problem, "name", stored?.name)}
        error={errorAt(problem, "name")}
        isRequired
      />
      <TextField
        name="shortName"
        label={t("fields.shortName")}
        hint={t("hints.shortName")}
        defaultValue={valueAt(problem, "shortName", stored?.shortName)}
        error={errorAt(problem, "shortName")}
        isRequired
      />
      <DateField
        name="foundedOn"
        label={t("fields.foundedOn")}
        defaultValue={valueAt(problem, "foundedOn", stored?.foundedOn ?? "")}
        error={errorAt(problem, "foundedOn")}
      />
    </>
  );
}
