import type { Thousandths } from "~/shared/points";
import type { CarriedTotal, NoScore } from "./mark";
import type { AspectPlan } from "./plan";

/** A cell that nobody has filled in, and one whose judge was absent: no mark reaches these numbers. */
export const NOT_ENTERED = -(2 ** 31);
export const JUDGE_ABSENT = NOT_ENTERED + 1;

/** One entry's marks in one stage. Cells lie aspect by aspect, within an aspect judge by judge. */
export interface EntrySheet {
  readonly entry: string;
  readonly noScore: NoScore | null;
  readonly voidModules: readonly string[];
  readonly carried: readonly CarriedTotal[] | null;
  /** Who sits on the panel of each module, by the module's place. */
  readonly panels: readonly Seats[];
  /** Where each aspect's cells begin, by the aspect's place; shared by all sheets of the stage. */
  readonly firstCells: readonly number[];
  readonly cells: Int32Array;
  /** Declared factors by the aspect's place, or null where the stage has none. */
  readonly factors: readonly (Thousandths | undefined)[] | null;
}

/** The names of a panel's seats: first its judges, `judges` in number, then those who only enter readings. */
export interface Seats {
  readonly names: readonly string[];
  readonly judges: number;
}

/** A judge's name with what they gave: thousandths, or one of the two signs above. */
export interface SeatMark {
  readonly judge: string;
  readonly cell: number;
}

/** How many seats an aspect's marks are looked for in: readers count only where one reading speaks for all. */
export function seatCount(sheet: EntrySheet, aspect: AspectPlan): number {
  const seats = sheet.panels[aspect.moduleAt] as Seats;
  return aspect.isOneReading ? seats.names.length : seats.judges;
}

/** The whole panel of an aspect, in its order, for an explanation. */
export function seatMarks(sheet: EntrySheet, aspect: AspectPlan): SeatMark[] {
  const first = sheet.firstCells[aspect.at] as number;
  const { names } = sheet.panels[aspect.moduleAt] as Seats;
  return names.slice(0, seatCount(sheet, aspect)).map((judge, seat) => {
    return { judge, cell: sheet.cells[first + seat] as number };
  });
}

/** Whether an aspect belongs to this entry: always, unless aspects are declared for each entry. */
export function isDeclared(sheet: EntrySheet, aspect: AspectPlan): boolean {
  if (sheet.factors?.[aspect.at] !== undefined) return true;
  return seatMarks(sheet, aspect).some(({ cell }) => cell !== NOT_ENTERED);
}
