import { type ClipboardEvent, type KeyboardEvent, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { thousandthsText } from "~/shared/points";
import { Button } from "~/ui/Button";
import { isComposing } from "~/ui/composing";
import { Icon } from "~/ui/icons";
import type { AspectColumn } from "../domain/draft/aspect-cells";
import { ASPECT_COLUMNS } from "../domain/draft/aspect-cells";
import {
  addAspect,
  type ModulePlace,
  moveAspect,
  takenIds,
  withAspects,
} from "../domain/draft/edit-draft";
import { clipboardRows, pasteAspects } from "../domain/draft/paste-aspects";
import type { Draft } from "../domain/draft/read-draft";
import { moduleMaximum } from "../domain/scheme/maxima";
import type { Module } from "../domain/scheme/scheme";
import styles from "./AspectGrid.module.css";
import { AspectRow } from "./AspectRow";
import { useCellWords } from "./cell-words";
import type { Edit } from "./use-draft";

interface AspectGridProps {
  draft: Draft;
  place: ModulePlace;
  module: Module;
  stageId: string;
  changed: ReadonlySet<string>;
  /** Whether every value can be read: sums are shown only then. */
  isReadable: boolean;
  edit(edit: Edit): void;
  onCurrent(aspect: number): void;
}

/** The aspects of one module as a spreadsheet: typed cell by cell, or pasted as a block. */
export function AspectGrid(props: AspectGridProps) {
  const { draft, place, module, stageId, changed, isReadable, edit, onCurrent } = props;
  const { t } = useTranslation("schemes");
  const words = useCellWords();
  const table = useRef<HTMLTableElement>(null);
  const [opened, setOpened] = useState<number | null>(null);

  const onPaste = (event: ClipboardEvent) => {
    const cell = cellAt(event.target);
    const text = event.clipboardData.getData("text/plain");
    if (!cell || !/[\t\n]/.test(text.trim())) return;
    event.preventDefault();
    const taken = takenIds(draft, place.stage);
    edit((now) =>
      withAspects(now, place, (aspects) =>
        pasteAspects(aspects, cell, clipboardRows(text), { taken, words }),
      ),
    );
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const cell = cellAt(event.target);
    const by = event.key === "ArrowUp" ? -1 : event.key === "ArrowDown" ? 1 : null;
    if (!cell || isComposing(event.nativeEvent)) return;
    if (event.altKey && by !== null) {
      event.preventDefault();
      edit((now) => moveAspect(now, { ...place, aspect: cell.row }, by));
    }
    const isSelect = event.target instanceof HTMLSelectElement;
    const step = event.key === "Enter" ? 1 : event.altKey || isSelect ? null : by;
    if (step === null) return;
    event.preventDefault();
    focusCell(
      table.current,
      cell.row + (event.key === "Enter" || by !== null ? step : 0),
      cell.column,
    );
  };

  return (
    <div className={styles.frame}>
      <table
        ref={table}
        className={styles.grid}
        onPaste={onPaste}
        onKeyDown={onKeyDown}
        aria-label={t("editor.gridOf", { module: module.name ?? module.id })}
      >
        <thead>
          <tr>
            <td className={styles.mark} />
            {ASPECT_COLUMNS.map((column) => (
              <th key={column} scope="col" data-column={column}>
                {t(`columns.${column}`)}
              </th>
            ))}
            <th scope="col">{t("columns.details")}</th>
          </tr>
        </thead>
        <tbody>
          {module.aspects.map((aspect, row) => (
            <AspectRow
              // biome-ignore lint/suspicious/noArrayIndexKey: an aspect is its place while its code is typed
              key={row}
              aspect={aspect}
              at={{ ...place, aspect: row }}
              isChanged={changed.has(JSON.stringify([stageId, module.id, aspect.id]))}
              isOpened={opened === row}
              edit={edit}
              onCurrent={() => onCurrent(row)}
              onToggle={() => setOpened(opened === row ? null : row)}
            />
          ))}
        </tbody>
        <tfoot>
          <tr>
            <td />
            <td colSpan={3}>{t("editor.count", { count: module.aspects.length })}</td>
            <td className={styles.sum}>{isReadable ? sumText(module) : "—"}</td>
            <td colSpan={3}>{isReadable ? <SumNote module={module} /> : null}</td>
          </tr>
        </tfoot>
      </table>
      <div className={styles.below}>
        <Button
          type="button"
          look="quiet"
          size="small"
          icon="plus"
          onClick={() =>
            edit((now) => addAspect(now, { ...place, aspect: module.aspects.length - 1 }))
          }
        >
          {t("editor.addAspect")}
        </Button>
        <span>{t("editor.pasteHint")}</span>
      </div>
    </div>
  );
}

function SumNote({ module }: { module: Module }) {
  const { t } = useTranslation("schemes");
  if (sumText(module) !== "100") return null;
  return (
    <span className={styles.whole}>
      <Icon name="check-circle" size={16} /> {t("editor.sumsTo100")}
    </span>
  );
}

function sumText(module: Module): string {
  const sum = moduleMaximum(module);
  return sum === null ? "—" : thousandthsText(sum);
}

/** Where a cell's control stands: its row, and its column. */
function cellAt(target: EventTarget): { row: number; column: AspectColumn } | null {
  if (!(target instanceof HTMLElement)) return null;
  const { row, column } = target.dataset;
  const known = ASPECT_COLUMNS.find((name) => name === column);
  return row !== undefined && known ? { row: Number(row), column: known } : null;
}

function focusCell(table: HTMLTableElement | null, row: number, column: AspectColumn): void {
  const cell = table?.querySelector<HTMLElement>(`[data-row="${row}"][data-column="${column}"]`);
  cell?.focus();
  if (cell instanceof HTMLInputElement) cell.select();
}
