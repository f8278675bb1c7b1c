import type { IconName } from "~/ui/icons";
import type { Tone } from "~/ui/StatusChip";
import type { CellState } from "../domain/matrix/cell-state";

/** A signed sheet has a faint tick, an entry without a score only its hatching; two states have a drawing. */
export const CELL_SIGNS: Readonly<Record<CellState, string>> = {
  "no-score": "",
  spread: "!",
  waiting: "",
  reopened: "",
  excused: "–",
  signed: "✓",
  stale: "◐",
  draft: "-",
  empty: "",
};

/** States whose sign is a drawing of its own. */
export const CELL_ICONS: Readonly<Partial<Record<CellState, IconName>>> = {
  waiting: "cloud-upload",
  reopened: "rotate",
};

export const CELL_TONES: Readonly<Record<CellState, Tone>> = {
  "no-score": "neutral",
  spread: "warn",
  waiting: "warn",
  reopened: "info",
  excused: "neutral",
  signed: "good",
  stale: "warn",
  draft: "neutral",
  empty: "neutral",
};
