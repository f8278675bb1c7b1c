import * as SealedWorkers from "~/features/registry/sealed-workers.queries.server";
import type { KeyRing } from "~/shared/key-ring";
import type { Db } from "~db/connection.server";
import { StartProblem } from "./start-problem";

/** A database from before a rotation needs the key file of that time: it is refused by the number of the key. */
export async function refuseLostKeys(db: Db, keys: KeyRing, file: string): Promise<void> {
  refuseMissing(await SealedWorkers.findAllKeyIds(db), keys, file);
}

/** Refuses a key file that lacks one of these keys, and names the missing ones. */
export function refuseMissing(ids: readonly string[], keys: KeyRing, file: string): void {
  const missing = ids.filter((id) => !(id in keys.valueKeys.byId));
  if (missing.length > 0) {
    throw new StartProblem("sealing-key-missing", { missing: missing.join(", "), file });
  }
}
