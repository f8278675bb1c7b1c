import type { Db } from "~db/connection.server";
import * as Entries from "./entries.queries.server";
import { judgeEntries } from "./find-entry-facts.server";
import * as Replacements from "./replacements.queries.server";

/**
 * What the page of an entry's case shows: the entry, each member with the rules, who leads the team, and who came in
 * for whom; null for a case of another road.
 */
export async function findEntryPage(db: Db, caseId: string) {
  const [entry] = await Entries.findAllOfCases(db, [caseId]);
  if (!entry) return null;
  const members = (await judgeEntries(db, [entry])).get(entry.id) ?? [];
  const { contestId, contestName, number, teamName, statement, origin, unionName } = entry;
  const roster = await Entries.findRosters(db, [entry.id]);
  const nameOf = (memberId: string) => roster.find(({ id }) => id === memberId)?.name ?? "";
  return {
    ...{ contestId, contestName, number, teamName, statement, origin, unionName, members },
    leader: roster.find(({ part }) => part === "leader") ?? null,
    replacements: (await Replacements.findAllOfEntry(db, entry.id)).map((one) => ({
      ...{ id: one.id, replacedAt: one.replacedAt, reason: one.reason },
      ...{ outName: nameOf(one.outMemberId), inName: nameOf(one.inMemberId) },
    })),
  };
}

export type EntryPage = NonNullable<Awaited<ReturnType<typeof findEntryPage>>>;
