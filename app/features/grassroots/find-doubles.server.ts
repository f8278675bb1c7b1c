import { groupBy } from "~/shared/group-by";
import type { Db, Trx } from "~db/connection.server";
import * as ClosingReports from "./closing-reports.queries.server";
import { doubleOf } from "./domain/double-report";
import * as Doubles from "./doubles.queries.server";

/** Of each contest, the reports that look like the same event, why, and what was decided of it. */
export async function findDoubles(db: Db | Trx, grassrootsIds: readonly string[]) {
  const neighbours = await Doubles.findNeighbours(db, grassrootsIds);
  if (neighbours.length === 0) return new Map<string, never[]>();
  const ids = new Set(neighbours.flatMap(({ grassrootsId, otherId }) => [grassrootsId, otherId]));
  const people = groupBy(await ClosingReports.findPeople(db, [...ids]), (one) => one.grassrootsId);
  const peopleOf = (id: string) =>
    new Set((people.get(id) ?? []).map(({ workerId, name }) => workerId ?? name ?? ""));
  const decisions = await Doubles.findDecisions(db, grassrootsIds);
  const found = neighbours.flatMap((pair) => {
    const { grassrootsId, startsOn, endsOn, venue, otherId } = pair;
    const finding = doubleOf(
      {
        startsOn,
        endsOn,
        venue,
        people: peopleOf(grassrootsId),
        isByNumber: pair.ownCount !== null,
      },
      {
        startsOn: pair.otherStartsOn,
        endsOn: pair.otherEndsOn,
        venue: pair.otherVenue,
        people: peopleOf(otherId),
        isByNumber: pair.otherCount !== null,
      },
    );
    const decision = decisions.find(
      ({ firstId, secondId }) =>
        [grassrootsId, otherId].includes(firstId) && [grassrootsId, otherId].includes(secondId),
    );
    return finding ? [{ ...pair, ...finding, decision: decision ?? null }] : [];
  });
  return groupBy(found, ({ grassrootsId }) => grassrootsId);
}

export type DoubleReport = NonNullable<
  ReturnType<Awaited<ReturnType<typeof findDoubles>>["get"]>
>[number];
