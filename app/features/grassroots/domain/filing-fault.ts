/** What a filing says of itself, as far as a rule looks at it. Days are YYYY-MM-DD. */
interface FilingWords {
  readonly startsOn: string;
  readonly endsOn: string;
  readonly behalfNote: string | null;
}

export type FilingFault = "ends-before-start" | "too-long" | "behalf-note-missing";

/** A labour contest may last for a year, nothing for longer. */
const MOST_DAYS = 366;
const DAY_MS = 86_400_000;

/** The first thing wrong with a filing, or null; who files for a union says who asked for it (代报). */
export function faultOfFiling(
  { startsOn, endsOn, behalfNote }: FilingWords,
  { isOnBehalf }: { readonly isOnBehalf: boolean },
): FilingFault | null {
  if (endsOn < startsOn) return "ends-before-start";
  if ((Date.parse(endsOn) - Date.parse(startsOn)) / DAY_MS >= MOST_DAYS) return "too-long";
  return isOnBehalf && behalfNote === null ? "behalf-note-missing" : null;
}
