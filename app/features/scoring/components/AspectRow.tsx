import { useTranslation } from "react-i18next";
import { Icon } from "~/ui/icons";
import { type AspectColumn, cellOf, withCell } from "../domain/draft/aspect-cells";
import { ASPECT_KINDS } from "../domain/draft/aspect-kind";
import { COMBINE_CHOICE_NAMES } from "../domain/draft/combine-choices";
import { type AspectPlace, removeAspect, replaceAspect } from "../domain/draft/edit-draft";
import type { Aspect } from "../domain/scheme/aspect";
import { AspectDetails, detailsText } from "./AspectDetails";
import styles from "./AspectGrid.module.css";
import type { Edit } from "./use-draft";

interface AspectRowProps {
  aspect: Aspect;
  at: AspectPlace;
  isChanged: boolean;
  isOpened: boolean;
  edit(edit: Edit): void;
  onCurrent(): void;
  onToggle(): void;
}

export function AspectRow(props: AspectRowProps) {
  const { aspect, at, isChanged, isOpened, edit, onCurrent, onToggle } = props;
  const { t } = useTranslation("schemes");
  const typed = (column: AspectColumn) => (text: string) =>
    edit((draft) => replaceAspect(draft, at, withCell(aspect, column, text)));
  const cell = (column: AspectColumn, mode?: "decimal") => (
    <td data-column={column}>
      <input
        aria-label={`${aspect.id} ${t(`columns.${column}`)}`}
        data-row={at.aspect}
        data-column={column}
        value={cellOf(aspect, column)}
        inputMode={mode}
        onChange={({ target }) => typed(column)(target.value)}
      />
    </td>
  );
  return (
    <>
      <tr onFocus={onCurrent} id={`aspect-${at.stage}-${at.module}-${at.aspect}`}>
        <td className={styles.mark}>
          {isChanged ? <span className={styles.dot} title={t("editor.changed")} /> : null}
        </td>
        {cell("id")}
        {cell("name")}
        <td data-column="kind">
          <ChoiceCell
            label={`${aspect.id} ${t("columns.kind")}`}
            row={at.aspect}
            column="kind"
            value={aspect.kind}
            options={ASPECT_KINDS.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))}
            onChange={typed("kind")}
          />
        </td>
        {cell("max", "decimal")}
        {aspect.kind === "points" || aspect.kind === "deduction" ? (
          cell("step", "decimal")
        ) : (
          <td className={styles.none}>{t(`steps.${aspect.kind}`)}</td>
        )}
        <td data-column="combine">
          <CombineCell aspect={aspect} row={at.aspect} onChange={typed("combine")} />
        </td>
        <td>
          <span className={styles.tools}>
            <button type="button" aria-expanded={isOpened} onClick={onToggle}>
              {detailsText(aspect, t)}
              <Icon name={isOpened ? "chevron-up" : "chevron-down"} size={14} />
            </button>
            <button
              type="button"
              aria-label={t("editor.removeAspect", { aspect: aspect.id })}
              onClick={() => edit((draft) => removeAspect(draft, at))}
            >
              <Icon name="close" size={16} />
            </button>
          </span>
        </td>
      </tr>
      {isOpened ? (
        <tr className={styles.details}>
          <td />
          <td colSpan={7}>
            <AspectDetails
              aspect={aspect}
              onChange={(next) => edit((draft) => replaceAspect(draft, at, next))}
            />
          </td>
        </tr>
      ) : null}
    </>
  );
}

function CombineCell({
  aspect,
  row,
  onChange,
}: {
  aspect: Aspect;
  row: number;
  onChange(value: string): void;
}) {
  const { t } = useTranslation("schemes");
  const value = cellOf(aspect, "combine");
  if (aspect.kind === "judgement" || aspect.kind === "imported") {
    return <span className={styles.none}>{t(`combinesOf.${aspect.kind}`)}</span>;
  }
  const options = COMBINE_CHOICE_NAMES.map((name) => ({
    value: name,
    label: t(`combines.${name}`),
  }));
  const own = value === "own" ? [{ value: "own", label: t("combines.own") }] : [];
  const none = value === "" ? [{ value: "", label: t("combines.agreed") }] : [];
  return (
    <ChoiceCell
      label={`${aspect.id} ${t("columns.combine")}`}
      row={row}
      column="combine"
      value={value}
      options={[
        ...none,
        ...own,
        ...options.filter((option) => value !== "" || option.value !== "agreed"),
      ]}
      onChange={onChange}
    />
  );
}

function ChoiceCell({
  label,
  row,
  column,
  value,
  options,
  onChange,
}: {
  label: string;
  row: number;
  column: AspectColumn;
  value: string;
  options: readonly { value: string; label: string }[];
  onChange(value: string): void;
}) {
  return (
    <select
      aria-label={label}
      data-row={row}
      data-column={column}
      value={value}
      onChange={({ target }) => onChange(target.value)}
    >
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  );
}
