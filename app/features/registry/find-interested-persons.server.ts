import { groupBy } from "~/shared/group-by";
import type { Db, Trx } from "~db/connection.server";
import type { TieTable } from "~db/schema";
import * as Ties from "./ties.queries.server";

/** The persons that cases are about, with those whom each is tied to today, by case: none of them decides on it. */
export async function findInterestedPersons(
  db: Db | Trx,
  persons: readonly { readonly caseId: string; readonly personId: string }[],
  kinds: readonly TieTable["kind"][],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const personIds = [...new Set(persons.map(({ personId }) => personId))];
  const tied = groupBy(await Ties.findAllTied(db, personIds, kinds), ({ workerId }) => workerId);
  return new Map(
    [...groupBy(persons, ({ caseId }) => caseId)].map(([caseId, own]) => [
      caseId,
      own.flatMap(({ personId }) => [
        personId,
        ...(tied.get(personId) ?? []).map(({ tiedId }) => tiedId),
      ]),
    ]),
  );
}
