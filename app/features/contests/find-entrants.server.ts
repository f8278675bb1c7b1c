import { groupBy } from "~/shared/group-by";
import type { Db } from "~db/connection.server";
import { type ScreeningView, STATES_OF_VIEW } from "./domain/screening-views";
import * as Entries from "./entries.queries.server";
import * as EntryMembers from "./entry-members.queries.server";
import * as RegisterFacts from "./register-facts.queries.server";

const PAGE_SIZE = 200;

/** A page of everyone on the lists of a contest's entries in one view: also substitutes and leaders, with whom they work for. */
export async function findEntrants(
  db: Db,
  { contestId, view, page }: { contestId: string; view: ScreeningView; page: number },
) {
  const entries = await Entries.findPage(
    db,
    { contestId, states: STATES_OF_VIEW[view] },
    { limit: PAGE_SIZE, offset: (page - 1) * PAGE_SIZE },
  );
  const rosters = await EntryMembers.findRosters(
    db,
    entries.map(({ id }) => id),
  );
  const { employments } = await RegisterFacts.findAll(
    db,
    rosters.map(({ workerId }) => workerId),
  );
  const employers = new Map(employments.map(({ workerId, name }) => [workerId, name]));
  const byEntry = groupBy(rosters, ({ entryId }) => entryId);
  return {
    entryCount: entries.length,
    rows: entries.flatMap(({ id, number, teamName, state, unionName, grassrootsName }) =>
      (byEntry.get(id) ?? []).map(({ workerId, name, part }) => ({
        ...{ number, teamName, state, unionName, grassrootsName, name, part },
        employerName: employers.get(workerId) ?? "",
      })),
    ),
  };
}

export type EntrantRow = Awaited<ReturnType<typeof findEntrants>>["rows"][number];

/** All pages of it, to the last. */
export async function* entrantPages(
  db: Db,
  list: { readonly contestId: string; readonly view: ScreeningView },
): AsyncGenerator<readonly EntrantRow[]> {
  for (let page = 1; ; page += 1) {
    const { entryCount, rows } = await findEntrants(db, { ...list, page });
    yield rows;
    if (entryCount < PAGE_SIZE) return;
  }
}
