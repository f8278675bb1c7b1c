import { useTranslation } from "react-i18next";
import { SelectField } from "~/ui/fields/SelectField";
import { errorAt, type FormProblem, valueAt } from "~/ui/form-problem";

interface Holder {
  readonly id: string;
  readonly name: string;
  readonly offices: readonly { readonly role: string; readonly unionName: string | null }[];
}

/** Chooses one of those who hold an office, each with what they hold. */
export function OfficeHolderField({
  name,
  label,
  hint,
  holders,
  problem,
}: {
  name: string;
  label: string;
  hint: string;
  holders: readonly Holder[];
  problem: FormProblem | undefined;
}) {
  const { t } = useTranslation(["cases", "identity"]);
  const offices = ({ offices: own }: Holder) =>
    own
      .map(({ role, unionName }) => unionName ?? t(`identity:roles.${role}`))
      .join(t("deputies.separator"));
  return (
    <SelectField
      name={name}
      label={label}
      hint={hint}
      isRequired
      defaultValue={valueAt(problem, name)}
      error={errorAt(problem, name)}
      options={[
        { value: "", label: t("deputies.choose") },
        ...holders.map((holder) => ({
          value: holder.id,
          label: `${holder.name} · ${offices(holder)}`,
        })),
      ]}
    />
  );
}
