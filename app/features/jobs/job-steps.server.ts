import type { Desk } from "~/features/audit/carry-out.server";
import { newId } from "~/shared/ids";
import type { JobKind } from "./domain/job";
import * as Jobs from "./jobs.queries.server";

interface Wanted {
  readonly kind: JobKind;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly createdBy: string;
  /** How much there is to do, where it is known. */
  readonly totalCount: number | null;
}

/** Puts long work into the queue; it begins once this transaction is committed and the server is woken. */
export async function queueJobIn({ trx, now }: Desk, wanted: Wanted): Promise<string> {
  const id = newId();
  await Jobs.insert(trx, { id, ...wanted, createdAt: now });
  return id;
}
