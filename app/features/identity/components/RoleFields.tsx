import { useTranslation } from "react-i18next";
import { ROLES } from "~/shared/actor";
import { ChoiceField } from "~/ui/fields/ChoiceField";
import { SelectField } from "~/ui/fields/SelectField";
import { errorAt, type FormProblem, valueAt } from "~/ui/form-problem";

interface RoleFieldsProps {
  problem: FormProblem | undefined;
  /** Unions that a role can be held over. */
  unions: readonly { value: string; label: string }[];
}

/** A role and what it is held over. */
export function RoleFields({ problem, unions }: RoleFieldsProps) {
  const { t } = useTranslation("identity");
  return (
    <>
      <SelectField
        name="role"
        label={t("fields.role")}
        options={ROLES.map((role) => ({ value: role, label: t(`roles.${role}`) }))}
        defaultValue={valueAt(problem, "role", "union-staff")}
        error={errorAt(problem, "role")}
        isRequired
      />
      <ChoiceField
        name="scope"
        label={t("fields.scope")}
        hint={t("hints.scope")}
        options={[
          { value: "everything", label: t("scopes.everything") },
          ...unions.map(({ value, label }) => ({ value: `union:${value}`, label })),
        ]}
        defaultValue={valueAt(problem, "scope", "everything")}
        error={errorAt(problem, "scope")}
        isRequired
      />
    </>
  );
}
