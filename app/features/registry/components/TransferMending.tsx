import { useTranslation } from "react-i18next";
import { DateField } from "~/ui/fields/DateField";
import { TextAreaField } from "~/ui/fields/TextAreaField";
import { errorAt, type FormProblem, valueAt } from "~/ui/form-problem";

/** The fields that were sent back, each with what the union said of it; the others stay as they are. */
export function TransferMending({
  returns,
  stored,
  problem,
}: {
  returns: readonly { field: string; text: string }[];
  stored: { startsOn: string; reason: string };
  problem: FormProblem | undefined;
}) {
  const { t } = useTranslation(["registry", "cases"]);
  const said = (field: string) => returns.find((one) => one.field === field)?.text;
  const hintOf = (field: string) => `${t("cases:own.sayThat")}${said(field)}`;
  return (
    <>
      {said("startsOn") ? (
        <DateField
          name="startsOn"
          label={t("transfer.startsOn")}
          hint={hintOf("startsOn")}
          defaultValue={valueAt(problem, "startsOn", stored.startsOn)}
          error={errorAt(problem, "startsOn")}
          isRequired
        />
      ) : null}
      {said("reason") ? (
        <TextAreaField
          name="reason"
          label={t("transfer.reason")}
          hint={hintOf("reason")}
          defaultValue={valueAt(problem, "reason", stored.reason)}
          error={errorAt(problem, "reason")}
          isRequired
        />
      ) : null}
    </>
  );
}
