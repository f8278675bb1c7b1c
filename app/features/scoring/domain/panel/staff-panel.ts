import { accept, type Result, refuse } from "~/shared/result";
import type { Module } from "../scheme/scheme";
import type { SeatDuty } from "../score-sheet/score-sheet";
import { hasSheets } from "../score-sheet/sheet-aspects";

/** Someone who is to sit on a panel. */
export interface PlannedSeat {
  readonly accountId: string;
  readonly duty: SeatDuty;
}

/** Why a panel can't be staffed so, in this order. */
export type StaffRefusal =
  | "module-without-sheets"
  | "judge-twice"
  | "leader-missing"
  | "too-few-judges"
  | "chief-enters-no-mark"
  | "not-a-judge";

interface JudgeRoles {
  readonly judges: ReadonlySet<string>;
  readonly chiefs: ReadonlySet<string>;
}

/** Whether these people may mark a module: one leader, as many judges as the scheme says, no chief judge. */
export function staffPanel(
  module: Module,
  seats: readonly PlannedSeat[],
  { judges, chiefs }: JudgeRoles,
): Result<null, StaffRefusal> {
  if (!hasSheets(module)) return refuse("module-without-sheets");
  if (new Set(seats.map(({ accountId }) => accountId)).size < seats.length) {
    return refuse("judge-twice");
  }
  if (seats.filter(({ duty }) => duty === "leader").length !== 1) return refuse("leader-missing");
  const marking = seats.filter(({ duty }) => duty !== "reader").length;
  if (marking < (module.judges ?? 1)) return refuse("too-few-judges");
  if (seats.some(({ accountId }) => chiefs.has(accountId))) return refuse("chief-enters-no-mark");
  if (seats.some(({ accountId }) => !judges.has(accountId))) return refuse("not-a-judge");
  return accept(null);
}

/** A sheet of a judge who is replaced. */
interface HeldSheet {
  readonly sheetId: string;
  readonly batch: string;
  /** Signed, or of an entry that has no score. */
  readonly isDone: boolean;
}

/**
 * Which sheets pass to a replacement: those of every batch that isn't done, signed or not, so that each batch is
 * marked by one panel (contests.md §4: replaces a judge for a whole batch).
 */
export function sheetsToHandOn<Sheet extends HeldSheet>(sheets: readonly Sheet[]): Sheet[] {
  const open = new Set(sheets.filter(({ isDone }) => !isDone).map(({ batch }) => batch));
  return sheets.filter(({ batch }) => open.has(batch));
}
