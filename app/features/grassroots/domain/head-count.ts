import { accept, type Result, refuse } from "~/shared/result";

/** Awards as events of others give them, the highest first. */
export const AWARD_BANDS = ["first", "second", "third", "merit"] as const;
type AwardBand = (typeof AWARD_BANDS)[number];

/** How many took part, of how many unions and employers, and how many were given each award. */
export type HeadCount = {
  readonly [name in "participantCount" | "unitCount" | `${AwardBand}Count`]: number;
};
/** As typed: what is left blank is null. */
export type TypedHeadCount = { readonly [name in keyof HeadCount]: number | null };

/** Nothing typed: the people are named. */
export const NO_NUMBERS: TypedHeadCount = {
  participantCount: null,
  unitCount: null,
  firstCount: null,
  secondCount: null,
  thirdCount: null,
  meritCount: null,
};

/** In the order in which they are looked for. */
export type HeadCountFault =
  | "numbers-not-here"
  | "people-and-numbers"
  | "participants-missing"
  | "units-missing"
  | "more-units-than-participants"
  | "more-awards-than-participants";

/**
 * The numbers of an event held by others of which nobody is known by name (contests.md §1); null where there are none.
 * A report names its people or says how many they are, never both, so that nobody counts twice.
 */
export function readHeadCount(
  typed: TypedHeadCount,
  { isOutside, hasPeople }: { readonly isOutside: boolean; readonly hasPeople: boolean },
): Result<HeadCount | null, HeadCountFault> {
  const { participantCount, unitCount } = typed;
  if (Object.values(typed).every((number) => number === null)) return accept(null);
  if (!isOutside) return refuse("numbers-not-here");
  if (hasPeople) return refuse("people-and-numbers");
  if (participantCount === null) return refuse("participants-missing");
  if (unitCount === null) return refuse("units-missing");
  if (unitCount > participantCount) return refuse("more-units-than-participants");
  const count: HeadCount = {
    participantCount,
    unitCount,
    firstCount: typed.firstCount ?? 0,
    secondCount: typed.secondCount ?? 0,
    thirdCount: typed.thirdCount ?? 0,
    meritCount: typed.meritCount ?? 0,
  };
  return awardCount(count) > participantCount
    ? refuse("more-awards-than-participants")
    : accept(count);
}

/** Awards of all bands together. */
function awardCount(count: HeadCount): number {
  return AWARD_BANDS.reduce((sum, band) => sum + count[`${band}Count`], 0);
}
