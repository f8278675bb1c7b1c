import { memo } from "react";
import type { CellState } from "../domain/matrix/cell-state";
import { CellSign } from "./CellSign";

interface MatrixCellLinkProps {
  sheetId: string;
  state: CellState;
  label: string;
  isOpen: boolean;
  isChanged: boolean;
}

/** One sheet of a thousand: drawn again only when something of it turned. */
export const MatrixCellLink = memo(function MatrixCellLink(props: MatrixCellLinkProps) {
  const { sheetId, state, label, isOpen, isChanged } = props;
  return (
    <a
      href={`?sheet=${sheetId}`}
      data-cell=""
      data-open={isOpen || undefined}
      data-changed={isChanged || undefined}
      aria-current={isOpen || undefined}
      aria-label={label}
    >
      <CellSign state={state} />
    </a>
  );
});
