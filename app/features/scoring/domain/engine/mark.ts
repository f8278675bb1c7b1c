import type { Fraction } from "~/shared/fraction";
import type { Thousandths } from "~/shared/points";

/** What one judge gave (打分): thousandths, or null for a judge who was absent. A mark not entered has no Mark. */
export interface Mark {
  readonly entry: string;
  readonly aspect: string;
  readonly judge: string;
  readonly value: Thousandths | null;
}

/** A factor declared for one entry's aspect (难度系数), in thousandths. */
export interface DeclaredFactor {
  readonly entry: string;
  readonly aspect: string;
  readonly factor: Thousandths;
}

/** The judges who mark one module, for the entries named or for all. */
export interface Panel {
  readonly module: string;
  readonly judges: readonly string[];
  /** Who only enters readings that speak for the panel, such as a timekeeper; no mark of theirs is missed elsewhere. */
  readonly readers?: readonly string[];
  readonly entries?: readonly string[];
}

/** Kinds of “no score” that take an entry out of a stage's ranks (glossary §3). */
export type NoScore = "absent" | "forfeited" | "disqualified" | "void";

export interface StageEntry {
  readonly entry: string;
  readonly noScore?: NoScore;
  /** Modules declared void (成绩无效) for this entry. */
  readonly voidModules?: readonly string[];
  /** Own totals that the stage adds; null where one of them isn't there. */
  readonly carried?: readonly CarriedTotal[] | null;
}

export interface CarriedTotal {
  readonly stage: string;
  /** As people call it; where it has no name of its own, its id. */
  readonly name?: string;
  readonly own: Fraction;
  readonly weightBp?: number;
}

/** Everything that a stage's totals and ranks come from. */
export interface StageInput {
  readonly entries: readonly StageEntry[];
  readonly panels: readonly Panel[];
  readonly marks: readonly Mark[];
  readonly factors?: readonly DeclaredFactor[];
}
