import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Button } from "~/ui/Button";
import { DataTable } from "~/ui/DataTable";
import { EmptyState } from "~/ui/EmptyState";
import { ErrorSummary } from "~/ui/ErrorSummary";
import { Facts } from "~/ui/Facts";
import { FormActions } from "~/ui/FormActions";
import { RadioField } from "~/ui/fields/RadioField";
import { TextAreaField } from "~/ui/fields/TextAreaField";
import { errorAt, type FormProblem, valueAt } from "~/ui/form-problem";
import { Section } from "~/ui/Page";
import { When } from "~/ui/When";
import { Words } from "~/ui/Words";
import { WriteForm } from "~/ui/WriteForm";
import type { AppealedScores, AppealPage } from "../find-appeal-pages.server";
import styles from "./AppealDesk.module.css";
import { OutcomeChip } from "./AppealList";
import { ScoreLadder } from "./ScoreLadder";

interface AppealDeskProps {
  page: AppealPage;
  /** What was typed to see what it would change. */
  marks: Readonly<Record<string, string>>;
  formKey: string;
  mayRule: boolean;
  problem: FormProblem | undefined;
}

/** An appeal with the marks it is about: try a change, see whom it moves, then rule. */
export function AppealDesk({ page, marks, formKey, mayRule, problem }: AppealDeskProps) {
  const { t } = useTranslation("results");
  const { appeal, scores } = page;
  const isOpen = appeal.outcome === null;
  return (
    <div className={styles.columns}>
      <div className={styles.column}>
        <ErrorSummary errors={problem?.errors ?? []} />
        <Section title={t("appeals.what")}>
          <Words>{appeal.text}</Words>
          <Facts
            items={[
              { label: t("appeals.ground"), value: t(`appeals.grounds.${appeal.ground}`) },
              { label: t("appeals.filed"), value: <When at={appeal.filedAt} precision="second" /> },
              { label: t("appeals.ruling"), value: <OutcomeChip outcome={appeal.outcome} /> },
              ...(appeal.rulingText
                ? [{ label: t("appeals.answer"), value: appeal.rulingText }]
                : []),
            ]}
          />
        </Section>
        {isOpen && mayRule ? (
          <>
            {scores ? <Trial scores={scores} marks={marks} /> : null}
            <Ruling marks={marks} formKey={formKey} problem={problem} />
          </>
        ) : null}
      </div>
      <div className={styles.column}>
        <Section title={t("ladder.title")} isFlush>
          {scores?.ladder ? (
            <ScoreLadder ladder={scores.ladder} />
          ) : (
            <EmptyState title={t(scores ? "ladder.none" : "ladder.coded")} />
          )}
        </Section>
      </div>
    </div>
  );
}

/** Marks that could be put right, and whom it would move: nothing is kept by it. */
function Trial({ scores, marks }: Pick<AppealDeskProps, "marks"> & { scores: AppealedScores }) {
  const { t } = useTranslation("results");
  const rankText = ({ rank, total }: { rank: number | null; total: string | null }) =>
    t("appeals.standing", { rank: rank ?? "–", total: total ?? "–" });
  return (
    <Section title={t("appeals.trial")} hint={t("appeals.trialHint")}>
      <Form method="get" className={styles.trial}>
        {scores.modules.map(({ id, name, aspects }) => (
          <details key={id} open={scores.modules.length === 1 || Object.keys(marks).length > 0}>
            <summary>{name}</summary>
            {aspects.map((aspect) => (
              <fieldset key={aspect.id} className={styles.aspect}>
                <legend>
                  {aspect.id} {aspect.name} / {aspect.max}
                </legend>
                {aspect.seats.map(({ judge, mark, key }) => (
                  <label key={key}>
                    <span>{t("seat", { seat: judge })}</span>
                    <input
                      name={`marks.${key}`}
                      placeholder={mark ?? "–"}
                      defaultValue={marks[key] ?? ""}
                      inputMode="decimal"
                      autoComplete="off"
                    />
                  </label>
                ))}
              </fieldset>
            ))}
          </details>
        ))}
        <FormActions>
          <Button look="outline" icon="compare">
            {t("appeals.try")}
          </Button>
        </FormActions>
      </Form>
      {scores.changes.length > 0 ? (
        <DataTable
          caption={t("appeals.changes")}
          rows={scores.changes}
          rowKey={({ entry }) => entry}
          columns={[
            {
              key: "entry",
              header: t("scores.entry"),
              cell: ({ number }) => String(number ?? "").padStart(2, "0"),
            },
            { key: "before", header: t("appeals.before"), cell: ({ before }) => rankText(before) },
            { key: "after", header: t("appeals.after"), cell: ({ after }) => rankText(after) },
          ]}
          empty={null}
          isDense
        />
      ) : null}
    </Section>
  );
}

function Ruling({
  marks,
  formKey,
  problem,
}: Pick<AppealDeskProps, "marks" | "formKey" | "problem">) {
  const { t } = useTranslation("results");
  const typed = Object.entries(marks).filter(([, text]) => text.trim() !== "");
  return (
    <Section
      title={t("appeals.rule")}
      hint={
        typed.length > 0
          ? t("appeals.ruleHint", { count: typed.length })
          : t("appeals.ruleHintNone")
      }
    >
      <WriteForm formKey={formKey}>
        {typed.map(([key, text]) => (
          <input key={key} type="hidden" name={`marks.${key}`} value={text} />
        ))}
        <RadioField
          name="outcome"
          label={t("appeals.ruling")}
          options={[
            { value: "upheld", label: t("appeals.outcomes.upheld") },
            { value: "dismissed", label: t("appeals.outcomes.dismissed") },
          ]}
          defaultValue={valueAt(problem, "outcome")}
          error={errorAt(problem, "outcome")}
          isRequired
        />
        <TextAreaField
          name="text"
          label={t("appeals.answer")}
          hint={t("appeals.answerHint")}
          defaultValue={valueAt(problem, "text")}
          error={errorAt(problem, "text")}
          rows={4}
          isRequired
        />
        <FormActions>
          <Button look="accent" icon="gavel">
            {t("appeals.submit")}
          </Button>
        </FormActions>
      </WriteForm>
    </Section>
  );
}
