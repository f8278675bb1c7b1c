/** A report as far as another may be of the same event. Days are YYYY-MM-DD. */
export interface HeldEvent {
  readonly startsOn: string;
  readonly endsOn: string;
  readonly venue: string;
  /** Who took part: the record's id, else the name. */
  readonly people: ReadonlySet<string>;
  /** Whether it says how many took part, and names nobody. */
  readonly isByNumber: boolean;
}

/** Why two reports look like one event. */
export interface DoubleFinding {
  /** Days between the two; 0 where they overlap. */
  readonly daysApart: number;
  readonly isVenueAlike: boolean;
  /** People who are on both lists. */
  readonly sharedCount: number;
  /** People on the shorter list. */
  readonly smallerCount: number;
  /** One of them names nobody, so that no list says whether people count in both. */
  readonly isByNumber: boolean;
}

const DAY_MS = 86_400_000;
/** Reports of one event differ by so many days at most, in whole days (示例). */
export const MOST_DAYS_APART = 3;

/**
 * Whether two reports look like one event: on days next to each other, half of the shorter list on both; or at
 * places that sound alike, a fifth of it (screens.md §3.15: date, place and people overlap; the shares are 示例).
 * Of an event of others, which a union and one above it report, numbers alone on one side are enough: those above may
 * hold those below.
 */
export function doubleOf(one: HeldEvent, other: HeldEvent): DoubleFinding | null {
  const finding: DoubleFinding = {
    daysApart: daysBetween(one, other),
    isVenueAlike: soundAlike(one.venue, other.venue),
    sharedCount: [...one.people].filter((person) => other.people.has(person)).length,
    smallerCount: Math.min(one.people.size, other.people.size),
    isByNumber: one.isByNumber || other.isByNumber,
  };
  const { daysApart, isVenueAlike, sharedCount, smallerCount } = finding;
  if (daysApart > MOST_DAYS_APART) return null;
  if (finding.isByNumber) return finding;
  if (sharedCount === 0) return null;
  const isHalf = sharedCount * 2 >= smallerCount;
  const isFifth = sharedCount * 5 >= smallerCount;
  return isHalf || (isVenueAlike && isFifth) ? finding : null;
}

function daysBetween(one: HeldEvent, other: HeldEvent): number {
  const [first, second] = one.startsOn <= other.startsOn ? [one, other] : [other, one];
  const gap = (Date.parse(second.startsOn) - Date.parse(first.endsOn)) / DAY_MS;
  return Math.max(0, Math.round(gap));
}

/** One name within the other, or half of their pairs of characters the same. */
function soundAlike(one: string, other: string): boolean {
  const [a, b] = [bare(one), bare(other)];
  if (a === "" || b === "") return false;
  if (a.includes(b) || b.includes(a)) return true;
  const [pairs, others] = [pairsOf(a), pairsOf(b)];
  const shared = [...pairs].filter((pair) => others.has(pair)).length;
  return shared * 4 >= pairs.size + others.size;
}

function bare(text: string): string {
  return text.normalize("NFKC").replace(/[\s\p{P}]/gu, "");
}

function pairsOf(text: string): ReadonlySet<string> {
  return new Set([...text].slice(1).map((character, index) => [...text][index] + character));
}
