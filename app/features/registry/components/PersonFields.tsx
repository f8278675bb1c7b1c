import { useTranslation } from "react-i18next";
import { DateField } from "~/ui/fields/DateField";
import { SelectField } from "~/ui/fields/SelectField";
import { TextField } from "~/ui/fields/TextField";
import { errorAt, type FormProblem, valueAt } from "~/ui/form-problem";
import { IDENTITY_KINDS } from "../domain/identity-document";

interface PersonFieldsProps {
  problem: FormProblem | undefined;
  stored?: { name: string; bornOn: string | null; identityKind: string | null };
  /** What stands in the place of a number that is on record. */
  hints: { identityNumber: string; phone: string };
}

/** Who a worker is, for registering one and for changing the record. */
export function PersonFields({ problem, stored, hints }: PersonFieldsProps) {
  const { t } = useTranslation("registry");
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
      <SelectField
        name="identityKind"
        label={t("fields.identityKind")}
        options={IDENTITY_KINDS.map((kind) => ({ value: kind, label: t(`identityKinds.${kind}`) }))}
        defaultValue={valueAt(problem, "identityKind", stored?.identityKind ?? "resident-id")}
        error={errorAt(problem, "identityKind")}
        isRequired
      />
      <TextField
        name="identityNumber"
        label={t("fields.identityNumber")}
        hint={hints.identityNumber}
        defaultValue={valueAt(problem, "identityNumber")}
        error={errorAt(problem, "identityNumber")}
        autoComplete="off"
        autoCapitalize="characters"
      />
      <DateField
        name="bornOn"
        label={t("fields.bornOn")}
        hint={t("hints.bornOn")}
        defaultValue={valueAt(problem, "bornOn", stored?.bornOn ?? "")}
        error={errorAt(problem, "bornOn")}
      />
      <TextField
        name="phone"
        label={t("fields.phone")}
        hint={hints.phone}
        defaultValue={valueAt(problem, "phone")}
        error={errorAt(problem, "phone")}
        autoComplete="off"
        inputMode="tel"
      />
    </>
  );
}
