import type { IconName } from "../icons";

export interface NavigationItem {
  to: string;
  label: string;
  icon: IconName;
  count?: number;
  /** For the narrow rail and the bottom bar, where four characters are the most. */
  shortLabel?: string;
}

export interface NavigationGroup {
  label?: string;
  items: readonly NavigationItem[];
}

/** How many entries the bottom bar of a phone holds before "more". */
export const BOTTOM_BAR_ENTRIES = 4;

/** The entry a path belongs to: of all that contain it, the most exact. */
export function currentEntry(
  groups: readonly NavigationGroup[],
  pathname: string,
): NavigationItem | null {
  const candidates = groups
    .flatMap(({ items }) => items)
    .filter(({ to }) => contains(to, pathname));
  return candidates.reduce<NavigationItem | null>(
    (best, item) => (best && best.to.length >= item.to.length ? best : item),
    null,
  );
}

/** The first entries for a bar with little room, and the groups that are left for "more". */
export function splitNavigation(groups: readonly NavigationGroup[], entries: number) {
  const first = groups.flatMap(({ items }) => items).slice(0, entries);
  const rest = groups
    .map((group) => ({ ...group, items: group.items.filter((item) => !first.includes(item)) }))
    .filter(({ items }) => items.length > 0);
  return { first, rest };
}

function contains(to: string, pathname: string): boolean {
  const path = to.split("?")[0] ?? to;
  return path === "/" ? pathname === "/" : pathname === path || pathname.startsWith(`${path}/`);
}
