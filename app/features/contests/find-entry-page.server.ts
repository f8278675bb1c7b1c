import type { Db } from "~db/connection.server";
import * as Entries from "./entries.queries.server";
import { judgeEntries } from "./find-entry-facts.server";

/** What the page of an entry's case shows: the entry, and each member with the rules; null for a case of another road. */
export async function findEntryPage(db: Db, caseId: string) {
  const [entry] = await Entries.findAllOfCases(db, [caseId]);
  if (!entry) return null;
  const members = (await judgeEntries(db, [entry])).get(entry.id) ?? [];
  const { contestId, contestName, number, teamName, statement, origin, unionName } = entry;
  return { contestId, contestName, number, teamName, statement, origin, unionName, members };
}

export type EntryPage = NonNullable<Awaited<ReturnType<typeof findEntryPage>>>;
