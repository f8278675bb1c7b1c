/** A place on a version's list, by entry code. */
export interface Place {
  readonly code: string;
  readonly rank: number | null;
  readonly total: string | null;
  readonly award: string | null;
}

/** Whose place another version changed, from what to what; null where one of them doesn't hold the entry. */
export interface PlaceChange {
  readonly code: string;
  readonly before: Place | null;
  readonly after: Place | null;
  /** Whether more than the rank moved: an award, a total, or that there is a rank. */
  readonly isGrave: boolean;
}

/** What a version of a result changed against the one before it, in the order of the new list, then of the old. */
export function versionChanges(
  before: readonly Place[],
  after: readonly Place[],
): readonly PlaceChange[] {
  const old = new Map(before.map((place) => [place.code, place]));
  const own = new Set(after.map(({ code }) => code));
  const gone = before.filter(({ code }) => !own.has(code));
  return [
    ...after.map((place) => changeOf(old.get(place.code) ?? null, place)),
    ...gone.map((place) => changeOf(place, null)),
  ].filter((change) => change !== null);
}

function changeOf(before: Place | null, after: Place | null): PlaceChange | null {
  const isGrave =
    before?.award !== after?.award ||
    before?.total !== after?.total ||
    (before?.rank === null) !== (after?.rank === null);
  if (!isGrave && before?.rank === after?.rank) return null;
  return { code: (after ?? before)?.code ?? "", before, after, isGrave };
}
