import { useTranslation } from "react-i18next";
import { ChoiceField } from "~/ui/fields/ChoiceField";
import { TextAreaField } from "~/ui/fields/TextAreaField";
import { TextField } from "~/ui/fields/TextField";
import { errorAt, type FormProblem, valueAt } from "~/ui/form-problem";
import type { FilingForm } from "../find-filing-form.server";

interface FileEntryFieldsProps {
  contest: NonNullable<FilingForm["contest"]>;
  workers: FilingForm["workers"];
  problem: FormProblem | undefined;
}

/** Whom a union enters: one of its people, or a team of them with substitutes and a leader. */
export function FileEntryFields({ contest, workers, problem }: FileEntryFieldsProps) {
  const { t } = useTranslation("contests");
  const isTeam = contest.memberCount > 1;
  const at = (name: string) => ({
    name,
    defaultValue: valueAt(problem, name),
    error: errorAt(problem, name),
  });
  return (
    <>
      <input type="hidden" name="contestId" value={contest.id} />
      {isTeam ? <TextField {...at("teamName")} label={t("entry.teamName")} isRequired /> : null}
      <ChoiceField
        {...at("workerId")}
        label={t(isTeam ? "filing.first" : "filing.worker")}
        hint={t("filing.workerHint")}
        options={workers}
        isRequired
      />
      {numbersUpTo(contest.memberCount - 1).map((number) => (
        <ChoiceField
          key={number}
          {...at(`teammates.${number}`)}
          label={t("filing.teammate", { count: number + 1 })}
          options={workers}
          isRequired
        />
      ))}
      {isTeam
        ? numbersUpTo(contest.substituteCount).map((number) => (
            <ChoiceField
              key={number}
              {...at(`substitutes.${number}`)}
              label={t("filing.substitute", { count: number })}
              hint={number === 1 ? t("filing.substituteHint") : undefined}
              options={workers}
            />
          ))
        : null}
      {isTeam ? (
        <ChoiceField
          {...at("leaderId")}
          label={t("entry.leader")}
          hint={t("filing.leaderHint")}
          options={workers}
          isRequired
        />
      ) : null}
      <TextAreaField {...at("statement")} label={t("entry.statement")} rows={3} />
    </>
  );
}

function numbersUpTo(last: number): readonly number[] {
  return Array.from({ length: last }, (_, index) => index + 1);
}
