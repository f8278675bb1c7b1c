import { Link } from "@remix-run/react";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button, ButtonLink } from "~/ui/Button";
import { FormActions } from "~/ui/FormActions";
import { TextAreaField } from "~/ui/fields/TextAreaField";
import { errorAt, type FormProblem, valueAt } from "~/ui/form-problem";
import { Section } from "~/ui/Page";
import { OnDate } from "~/ui/When";
import { WriteForm } from "~/ui/WriteForm";
import type { Remindable } from "../find-reminders.server";
import styles from "./ReminderForm.module.css";
import { ReminderPreview } from "./ReminderPreview";

interface ReminderFormProps {
  due: readonly Remindable[];
  formKey: string;
  problem: FormProblem | undefined;
}

/** Whom to remind, what to add, and what each of them will read; those over their day are ticked. */
export function ReminderForm({ due, formKey, problem }: ReminderFormProps) {
  const { t } = useTranslation("grassroots");
  const first = chosenAtFirst(due, problem);
  const [draft, setDraft] = useState({ chosen: first, note: valueAt(problem, "note") });
  const fields = useRef<HTMLDivElement>(null);
  const read = () => setDraft(draftIn(fields.current));
  // What was ticked and typed before the page came to life counts.
  useEffect(() => setDraft(draftIn(fields.current)), []);
  return (
    <WriteForm formKey={formKey}>
      <div ref={fields} onChange={read} className={styles.form}>
        <Section title={t("reminders.who")} isFlush>
          <ul className={styles.list}>
            {due.map((one) => (
              <Line key={one.id} one={one} isChosen={first.includes(one.id)} />
            ))}
          </ul>
        </Section>
        <Section title={t("reminders.message")}>
          <TextAreaField
            name="note"
            label={t("reminders.note")}
            hint={t("reminders.noteHint")}
            defaultValue={valueAt(problem, "note")}
            error={errorAt(problem, "note")}
            rows={2}
            isRequired={false}
          />
          <ReminderPreview
            chosen={due.filter(({ id }) => draft.chosen.includes(id))}
            note={draft.note}
          />
          <FormActions>
            <Button look="ink" size="large" type="submit" icon="send">
              {t("reminders.send")}
            </Button>
            <ButtonLink to="/grassroots?state=due" look="quiet">
              {t("ui:confirm.cancel")}
            </ButtonLink>
          </FormActions>
        </Section>
      </div>
    </WriteForm>
  );
}

function chosenAtFirst(due: readonly Remindable[], problem: FormProblem | undefined): string[] {
  const isChosen = ({ id, daysOver }: Remindable) =>
    problem ? problem.values[`contests.${id}`] === "1" : daysOver > 0;
  return due.filter((one) => one.fault === null && isChosen(one)).map(({ id }) => id);
}

function draftIn(fields: HTMLDivElement | null) {
  const ticks = [...(fields?.querySelectorAll<HTMLInputElement>("input:checked") ?? [])];
  return {
    chosen: ticks.map(({ name }) => name.replace("contests.", "")),
    note: fields?.querySelector("textarea")?.value ?? "",
  };
}

function Line({ one, isChosen }: { one: Remindable; isChosen: boolean }) {
  const { t } = useTranslation("grassroots");
  const { id, name, unionName, parentName, last, fault } = one;
  return (
    <li>
      <label className={styles.line}>
        <input
          type="checkbox"
          name={`contests.${id}`}
          value="1"
          defaultChecked={isChosen}
          disabled={fault !== null}
        />
        <span className={styles.words}>
          <span className={styles.name}>{name}</span>
          <span>{[unionName, parentName].filter(Boolean).join(" · ")}</span>
          {last && fault !== "reminded-today" ? <LastReminder last={last} /> : null}
        </span>
        <Deadline one={one} />
      </label>
      {fault === null ? null : (
        <p className={styles.fault}>
          {t(`reminders.faults.${fault}`, { name: last?.byName ?? t("reminders.system") })}{" "}
          {fault === "nobody-there" ? (
            <Link to={`/grassroots/${id}/report`}>{t("reminders.fileFor")}</Link>
          ) : null}
        </p>
      )}
    </li>
  );
}

function LastReminder({ last }: { last: NonNullable<Remindable["last"]> }) {
  const { t } = useTranslation("grassroots");
  return (
    <span>
      <OnDate on={last.remindedOn} style="short" />{" "}
      {last.byName === null ? t("reminders.byItself") : t("reminders.by", { name: last.byName })}
    </span>
  );
}

function Deadline({ one: { daysOver, reportDueOn } }: { one: Remindable }) {
  const { t } = useTranslation("grassroots");
  if (daysOver > 0) {
    return (
      <span className={styles.due} data-over="">
        {t("board.daysOver", { count: daysOver })}
      </span>
    );
  }
  return (
    <span className={styles.due}>
      <OnDate on={reportDueOn ?? ""} style="short" /> {t("board.deadline")}
    </span>
  );
}
