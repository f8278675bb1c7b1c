import { registerWorker } from "~/features/registry/register-worker.server";
import type { Actor } from "~/shared/actor";
import { commandOf } from "./commands";
import { freshDatabase } from "./database";
import { TEST_KEYS, TEST_NOW } from "./load-context";
import { smallDistrict } from "./small-district";

/** A record's form with nothing filled in but the kind of document. */
export const BLANK_WORKER = {
  identityKind: "resident-id",
  identityNumber: null,
  bornOn: null,
  phone: null,
  employerId: null,
  jobTitle: null,
  employedSince: null,
  isMember: null,
  memberSince: null,
} as const;

export type RegisterScene = Awaited<ReturnType<typeof registerScene>>;

/** The small district with those who keep its register. */
export async function registerScene() {
  const db = await freshDatabase();
  const { ids, actors } = await smallDistrict(db, TEST_KEYS.tokenKey, TEST_NOW);
  const staff = actors["staff of the union"] as Actor;
  const by = (actor: Actor) => commandOf(db, actor);
  return {
    ...{ db, ids, staff, by },
    below: actors["staff of a union below"] as Actor,
    administrator: actors.administrator as Actor,
    owner: actors["worker of the union"] as Actor,
    /** A new record in the union below, unless told otherwise; answers its id. */
    async register(facts: Partial<Parameters<typeof registerWorker>[2]> = {}, actor = staff) {
      const input = { ...BLANK_WORKER, unionId: ids.below, name: "呼延立秋", ...facts };
      const result = await registerWorker(by(actor), TEST_KEYS, input);
      if (!result.ok) throw new Error(result.reason);
      return result.value.workerId;
    },
  };
}
