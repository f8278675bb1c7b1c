import { useTranslation } from "react-i18next";
import { monthText } from "~/shared/calendar-text";
import { SelectField } from "~/ui/fields/SelectField";
import { TextAreaField } from "~/ui/fields/TextAreaField";
import { TextField } from "~/ui/fields/TextField";
import { errorAt, type FormProblem, valueAt } from "~/ui/form-problem";
import { useCalendarLanguage } from "~/ui/When";

interface CommendationFieldsProps {
  month: string | null;
  reviewed: readonly string[];
  /** With their ranks of the month. */
  teams: readonly { teamId: string; name: string; rank: number | null }[];
  problem: FormProblem | undefined;
}

/** Which team is commended for what: a month that was reviewed, or the whole contest. */
export function CommendationFields({ month, reviewed, teams, problem }: CommendationFieldsProps) {
  const { t } = useTranslation("grassroots");
  const language = useCalendarLanguage();
  const first = [...teams].sort((one, other) => (one.rank ?? 99) - (other.rank ?? 99));
  const field = (name: "month" | "teamId" | "title" | "reason", stored: string) => ({
    name,
    label: t(`labour.fields.${name}`),
    defaultValue: valueAt(problem, name, stored),
    error: errorAt(problem, name),
  });
  return (
    <>
      <SelectField
        {...field("month", month ?? "")}
        options={[
          ...reviewed.map((one) => ({ value: one, label: monthText(one, language) })),
          { value: "", label: t("labour.whole") },
        ]}
        isRequired={false}
      />
      <SelectField
        {...field("teamId", first[0]?.teamId ?? "")}
        options={first.map(({ teamId, name, rank }) => ({
          value: teamId,
          label: rank === null ? name : t("labour.teamAt", { name, rank }),
        }))}
        isRequired
      />
      <TextField {...field("title", t("labour.usualTitle"))} isRequired />
      <TextAreaField {...field("reason", "")} hint={t("labour.reasonHint")} isRequired={false} />
    </>
  );
}
