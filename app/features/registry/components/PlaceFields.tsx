import { useTranslation } from "react-i18next";
import { CheckboxField } from "~/ui/fields/CheckboxField";
import { ChoiceField } from "~/ui/fields/ChoiceField";
import { DateField } from "~/ui/fields/DateField";
import { TextField } from "~/ui/fields/TextField";
import { errorAt, type FormProblem, valueAt } from "~/ui/form-problem";

interface PlaceFieldsProps {
  problem: FormProblem | undefined;
  employers: readonly { id: string; name: string }[];
  takesMembers: boolean;
}

/** Where a worker who is being registered works, and whether they are a member. */
export function PlaceFields({ problem, employers, takesMembers }: PlaceFieldsProps) {
  const { t } = useTranslation("registry");
  const only = employers.length === 1 ? (employers[0]?.id ?? "") : "";
  return (
    <>
      <ChoiceField
        name="employerId"
        label={t("fields.employer")}
        options={employers.map(({ id, name }) => ({ value: id, label: name }))}
        defaultValue={valueAt(problem, "employerId", only)}
        error={errorAt(problem, "employerId")}
        isRequired={false}
      />
      <TextField
        name="jobTitle"
        label={t("fields.jobTitle")}
        defaultValue={valueAt(problem, "jobTitle")}
        error={errorAt(problem, "jobTitle")}
        isRequired={false}
      />
      <DateField
        name="employedSince"
        label={t("fields.employedSince")}
        defaultValue={valueAt(problem, "employedSince")}
        error={errorAt(problem, "employedSince")}
        isRequired={false}
      />
      {takesMembers ? (
        <>
          <CheckboxField
            name="isMember"
            value="1"
            label={t("fields.isMember")}
            defaultChecked={problem ? valueAt(problem, "isMember") === "1" : true}
          />
          <DateField
            name="memberSince"
            label={t("fields.memberSince")}
            defaultValue={valueAt(problem, "memberSince")}
            error={errorAt(problem, "memberSince")}
            isRequired={false}
          />
        </>
      ) : null}
    </>
  );
}
