import { useTranslation } from "react-i18next";
import { describedBy, FieldError, fieldId } from "~/ui/fields/Field";
import { errorAt, type FormProblem, valueAt } from "~/ui/form-problem";
import type { PaperPage } from "../find-paper-page.server";
import { AspectRange } from "./AspectRange";
import styles from "./KeyingDesk.module.css";

interface KeyedLineProps {
  asked: PaperPage["asked"][number];
  problem: FormProblem | undefined;
  /** What is wrong with what was just typed. */
  fault: string | undefined;
  isFirst: boolean;
  onLeave: (field: HTMLInputElement) => void;
}

/** One aspect of a paper sheet: its code and name, what can stand there, the mark and, where it takes one, the reason. */
export function KeyedLine({ asked, problem, fault, isFirst, onLeave }: KeyedLineProps) {
  const { t } = useTranslation("marksheets");
  const { aspect, takesReason } = asked;
  const [mark, reason] = [`marks.${aspect.id}`, `reasons.${aspect.id}`];
  const error = fault ?? errorAt(problem, mark);
  const reasonError = errorAt(problem, reason);
  return (
    <div className={styles.line} data-invalid={(error ?? reasonError) ? "" : undefined}>
      <label htmlFor={fieldId(mark)}>
        <strong>{aspect.id}</strong>
        {aspect.name}
      </label>
      <span className={styles.range}>
        <AspectRange aspect={aspect} />
      </span>
      <input
        type="text"
        {...describedBy({ name: mark, error })}
        data-keyed="mark"
        defaultValue={valueAt(problem, mark)}
        onBlur={(event) => onLeave(event.currentTarget)}
        inputMode="decimal"
        autoComplete="off"
        maxLength={20}
        // biome-ignore lint/a11y/noAutofocus: one sheet after another is keyed without a mouse
        autoFocus={isFirst}
        className={styles.mark}
      />
      <FieldError name={mark} error={error} />
      {takesReason ? (
        <input
          type="text"
          {...describedBy({ name: reason, error: reasonError })}
          data-keyed="reason"
          aria-label={t("reasonOf", { aspect: aspect.id })}
          placeholder={t("reason")}
          defaultValue={valueAt(problem, reason)}
          autoComplete="off"
          maxLength={200}
          className={styles.reason}
        />
      ) : null}
      <FieldError name={reason} error={reasonError} />
    </div>
  );
}
