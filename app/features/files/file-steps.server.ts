import type { Desk } from "~/features/audit/carry-out.server";
import { newId } from "~/shared/ids";
import type { StoredFile } from "./file-store.server";
import * as Files from "./files.queries.server";

/** Lists a file that lies on the disk; content that is known already has one row. The record that uses it lists its id. */
export async function keepFileIn({ trx, now }: Desk, file: StoredFile, by: string | null) {
  const known = await Files.findByDigest(trx, file.digest);
  if (known) {
    if (known.removedAt !== null) await Files.markThere(trx, known.id);
    return known.id;
  }
  const id = newId();
  await Files.insert(trx, { id, ...file, createdAt: now, createdBy: by });
  return id;
}
