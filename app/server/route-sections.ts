import type { ServerBuild } from "@remix-run/node";
import { groupBy } from "~/shared/group-by";

/**
 * The part of a build that a section of the product needs: the routes that begin with its segment, and those that
 * begin everywhere. Remix sorts all routes that it is given anew for each request, and again for each link of a
 * page; given all of the product's, that took longer than to draw the page.
 */
export function sectionsOf(build: ServerBuild): (section: string) => ServerBuild {
  const sections = groupBy(Object.keys(build.routes), (id) => beginningOf(build.routes, id));
  const everywhere = sections.get(null) ?? [];
  const elsewhere = only(build, everywhere);
  const parts = new Map<string, ServerBuild>();
  for (const [section, ids] of sections) {
    if (section !== null) parts.set(section, only(build, [...everywhere, ...ids]));
  }
  return (section) => parts.get(section) ?? elsewhere;
}

/** The section of a road as it was asked for, be it in capitals, escaped, or for its data alone. */
export function sectionOf(road: string): string {
  const segment = road.split("/")[1] ?? "";
  return decoded(segment.replace(/\.data$/, "")).toLowerCase();
}

/** Roads by their section, one of each kind: those of two records lead to the same route, and a list has many. */
export function sortRoads(roads: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const kinds = new Set(roads.map((road) => road.replace(RECORD_ID, ANY_ID)));
  return groupBy([...kinds], sectionOf);
}

const RECORD_ID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;
const ANY_ID = "0";

/** What a route's road begins with; null for one that may stand for any, as the root and what catches the unknown. */
function beginningOf(routes: ServerBuild["routes"], id: string): string | null {
  const route = routes[id];
  if (!route?.parentId) return null;
  const first = route.path?.split("/")[0] ?? "";
  return beginningOf(routes, route.parentId) ?? (/^[\w-]+$/.test(first) ? first : null);
}

function only(build: ServerBuild, ids: readonly string[]): ServerBuild {
  const { assets, routes } = build;
  return {
    ...build,
    routes: picked(routes, ids),
    assets: { ...assets, routes: picked(assets.routes, ids) },
  };
}

function picked<Entry>(entries: Record<string, Entry>, ids: readonly string[]) {
  const wanted = new Set(ids);
  return Object.fromEntries(Object.entries(entries).filter(([id]) => wanted.has(id)));
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
