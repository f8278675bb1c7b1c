import { useTranslation } from "react-i18next";
import { Button } from "~/ui/Button";
import { EmptyState } from "~/ui/EmptyState";
import { TextAreaField } from "~/ui/fields/TextAreaField";
import { errorAt, type FormProblem, valueAt } from "~/ui/form-problem";
import { StatusChip } from "~/ui/StatusChip";
import { When } from "~/ui/When";
import { WriteForm } from "~/ui/WriteForm";
import type { RecheckPage } from "../find-recheck-page.server";
import styles from "./DifferenceList.module.css";

type Difference = RecheckPage["differences"][number];

interface DifferenceListProps {
  differences: readonly Difference[];
  formKey: string;
  mayDecide: boolean;
  problem: FormProblem | undefined;
}

/** Where the second reading differs from the first: both beside each other, and what was decided. */
export function DifferenceList(props: DifferenceListProps) {
  const { t } = useTranslation("results");
  const { differences } = props;
  if (differences.length === 0) return <EmptyState title={t("recheck.noDifferences")} />;
  return (
    <ul className={styles.list}>
      {differences.map((difference) => (
        <li key={`${difference.sheetId} ${difference.aspectKey}`}>
          <DifferenceLine {...props} difference={difference} />
        </li>
      ))}
    </ul>
  );
}

function DifferenceLine({
  difference,
  formKey,
  mayDecide,
  problem,
}: DifferenceListProps & { difference: Difference }) {
  const { t } = useTranslation("results");
  const { code, module, seatNumber, aspect, first, second, outcome, reason, decidedAt } =
    difference;
  return (
    <article className={styles.line}>
      <div className={styles.place}>
        <strong>{code}</strong>
        <span>{module}</span>
        <span>{aspect}</span>
        <span>{t("seat", { seat: seatNumber })}</span>
      </div>
      <dl className={styles.readings}>
        <div>
          <dt>{t("recheck.first")}</dt>
          <dd>{first ?? t("recheck.nothing")}</dd>
        </div>
        <div data-differs="">
          <dt>{t("recheck.second")}</dt>
          <dd>{second}</dd>
        </div>
      </dl>
      {outcome ? (
        <p className={styles.decided}>
          <StatusChip tone={outcome === "corrected" ? "warn" : "good"} icon="check">
            {t(`recheck.outcomes.${outcome}`)}
          </StatusChip>
          <span>{reason}</span>
          {decidedAt ? <When at={decidedAt} /> : null}
        </p>
      ) : mayDecide ? (
        <Decide difference={difference} formKey={formKey} problem={problem} />
      ) : (
        <StatusChip tone="warn" icon="hourglass">
          {t("recheck.waitsForChief")}
        </StatusChip>
      )}
    </article>
  );
}

function Decide({
  difference: { sheetId, aspectKey, first, second },
  formKey,
  problem,
}: Pick<DifferenceListProps, "formKey" | "problem"> & { difference: Difference }) {
  const { t } = useTranslation("results");
  const isTried = problem?.values.sheetId === sheetId && problem.values.aspectKey === aspectKey;
  const own = isTried ? problem : undefined;
  return (
    <WriteForm formKey={formKey}>
      <input type="hidden" name="sheetId" value={sheetId} />
      <input type="hidden" name="aspectKey" value={aspectKey} />
      <TextAreaField
        name="reason"
        label={t("recheck.reason")}
        hint={t("recheck.reasonHint")}
        defaultValue={valueAt(own, "reason")}
        error={errorAt(own, "reason")}
        rows={2}
        isRequired
      />
      <div className={styles.acts}>
        <Button look="ink" name="outcome" value="corrected" icon="edit">
          {t("recheck.correct", { value: second })}
        </Button>
        <Button look="outline" name="outcome" value="stands" icon="check">
          {t("recheck.keep", { value: first ?? t("recheck.nothing") })}
        </Button>
      </div>
    </WriteForm>
  );
}
