import { Icon } from "~/ui/icons";
import type { CellState } from "../domain/matrix/cell-state";
import { CELL_ICONS, CELL_SIGNS } from "./cell-signs";

/** What stands in a cell: a sign, a small drawing, or nothing. */
export function CellSign({ state }: { state: CellState }) {
  const icon = CELL_ICONS[state];
  return icon ? <Icon name={icon} size={14} /> : CELL_SIGNS[state];
}
