import { useEffect, useRef, useState } from "react";
import type { MatrixCell } from "../find-matrix.server";

/** How long a cell that turned keeps its edge. */
const SHOWN_MS = 2_000;

/** The cells that turned when the page was read again, for two seconds. */
export function useChangedCells(cells: readonly MatrixCell[]): ReadonlySet<string> {
  const known = useRef<ReadonlyMap<string, string> | null>(null);
  const [changed, setChanged] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => {
    const before = known.current;
    known.current = new Map(cells.map(({ sheetId, state }) => [sheetId, state]));
    if (!before) return;
    const turned = cells.filter(({ sheetId, state }) => before.get(sheetId) !== state);
    if (turned.length === 0) return;
    setChanged(new Set(turned.map(({ sheetId }) => sheetId)));
    const timer = setTimeout(() => setChanged(new Set()), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [cells]);
  return changed;
}
