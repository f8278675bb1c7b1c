/** Decimal text with at most three places: "0.5". */
export type Decimal = string;

interface AspectBase {
  readonly id: string;
  readonly name?: string;
  readonly factor?: Factor;
  readonly sheet?: SheetNotes;
}

export type Aspect =
  | PointsAspect
  | JudgementAspect
  | MeasurementAspect
  | TimeAspect
  | DeductionAspect
  | ImportedAspect;

interface PointsAspect extends AspectBase {
  readonly kind: "points";
  readonly max: Decimal;
  readonly step: Decimal;
  readonly combine: Combine;
}

/** Each judge gives 0 to 3 against a written benchmark; aspect mark = score / 3 × max. */
interface JudgementAspect extends AspectBase {
  readonly kind: "judgement";
  readonly max: Decimal;
  readonly benchmarks?: readonly string[];
  /** Fewer present judges than this leave the entry incomplete; 3 where nothing is said. */
  readonly atLeast?: number;
}

/** Met (1) or not met (0), or a reading graded by bands. */
interface MeasurementAspect extends AspectBase {
  readonly kind: "measurement";
  readonly max: Decimal;
  readonly unit?: string;
  readonly bands?: readonly Band[];
  readonly combine?: Combine;
}

/** A time in seconds: graded by bands, or without points and only a metric for ties. */
interface TimeAspect extends AspectBase {
  readonly kind: "time";
  readonly max?: Decimal;
  readonly bands?: readonly Band[];
  readonly combine?: Combine;
}

/** The judge enters a count; count × each is taken off, at most `atMost` points. */
export interface DeductionAspect extends AspectBase {
  readonly kind: "deduction";
  readonly each: Decimal;
  readonly atMost?: Decimal;
  readonly combine?: Combine;
}

/** A score from elsewhere, such as a theory paper. */
interface ImportedAspect extends AspectBase {
  readonly kind: "imported";
  readonly max: Decimal;
}

/** The first band that holds a reading (both ends belong to it) gives the mark; none gives 0. */
export interface Band {
  readonly from?: Decimal;
  readonly to?: Decimal;
  readonly mark: Decimal;
}

/** A factor fixed by the scheme, declared for the entry (难度系数), or both multiplied. */
interface Factor {
  readonly fixed?: Decimal;
  readonly declared?: boolean;
}

export type Combine =
  | { readonly by: "single" }
  | { readonly by: "agreed" }
  | { readonly by: "mean"; readonly atLeast?: number }
  | { readonly by: "median"; readonly atLeast?: number }
  | ({ readonly by: "trimmed-mean" } & Trim)
  | ({ readonly by: "sum-kept"; readonly keep: number } & Trim);

/** `high` highest and `low` lowest marks are left out when at least `trimFrom` judges marked. */
export interface Trim {
  readonly high: number;
  readonly low: number;
  readonly trimFrom: number;
  readonly atLeast?: number;
}

/** What the eleven-column marking-scheme sheet holds beside the marks themselves. */
interface SheetNotes {
  readonly subCriterion: string;
  readonly subCriterionName?: string;
  readonly day?: string;
  readonly extra?: readonly string[];
  readonly requirement?: string;
  readonly section?: string;
  readonly calculationRow?: string;
}
