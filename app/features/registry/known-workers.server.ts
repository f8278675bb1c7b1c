import type { Db, Trx } from "~db/connection.server";
import type { KnownWorker } from "./domain/worker-verdict";
import * as ListedPeople from "./listed-people.queries.server";

interface Sought {
  readonly name: string;
  readonly identityHash: string | null;
  readonly phoneHash: string | null;
}

/**
 * Finds, with one query for many rows, the record that each is of: the one with its identity number; else one of
 * the same name and phone, unless both numbers are known and differ.
 */
export async function findKnown(
  db: Db | Trx,
  rows: readonly Sought[],
): Promise<(row: Sought) => KnownWorker | null> {
  const known = await ListedPeople.findAllKnown(db, {
    identityHashes: rows.flatMap(({ identityHash }) => identityHash ?? []),
    phoneHashes: rows.flatMap(({ phoneHash }) => phoneHash ?? []),
  });
  if (known.length === 0) return () => null;
  const byIdentity = new Map(known.map((worker) => [worker.identityHash, worker]));
  const byPhone = new Map(known.map((worker) => [phoneKey(worker), worker]));
  return (row) => {
    const same = row.identityHash === null ? undefined : byIdentity.get(row.identityHash);
    if (same) return same;
    const namesake = row.phoneHash === null ? undefined : byPhone.get(phoneKey(row));
    const isOther = row.identityHash !== null && namesake?.identityHash;
    return namesake && !isOther ? namesake : null;
  };
}

/** One person has one name and one phone; a phone alone may be a family's. */
export function phoneKey({ name, phoneHash }: Pick<Sought, "name" | "phoneHash">): string {
  return `${phoneHash}/${name}`;
}
