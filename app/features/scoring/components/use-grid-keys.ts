import { type RefObject, useEffect } from "react";

const STEPS: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** Arrows walk from cell to cell; Enter opens the one in focus, as on any link. */
export function useGridKeys(table: RefObject<HTMLTableElement>): void {
  useEffect(() => {
    const grid = table.current;
    const walk = (event: KeyboardEvent) => {
      const step = STEPS[event.key];
      const cell = (event.target as HTMLElement).closest("td");
      if (!grid || !step || !cell) return;
      event.preventDefault();
      neighbourOf(grid, cell, step)?.focus();
    };
    grid?.addEventListener("keydown", walk);
    return () => grid?.removeEventListener("keydown", walk);
  }, [table]);
}

/** The next cell in that direction that can be opened. */
function neighbourOf(
  grid: HTMLTableElement,
  cell: HTMLTableCellElement,
  [rows, columns]: readonly [number, number],
): HTMLElement | null {
  const from = (cell.parentElement as HTMLTableRowElement).rowIndex;
  let [row, column] = [from + rows, cell.cellIndex + columns];
  while (row >= 0 && row < grid.rows.length && column > 0) {
    const next = grid.rows[row]?.cells[column]?.querySelector<HTMLElement>("a[data-cell]");
    if (next) return next;
    if (columns !== 0 && !grid.rows[row]?.cells[column]) return null;
    row += rows;
    column += columns;
  }
  return null;
}
