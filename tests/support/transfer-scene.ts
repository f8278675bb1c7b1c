import * as Cases from "~/features/cases/cases.queries.server";
import { moveCase } from "~/features/cases/move-case.server";
import { createLive } from "~/features/live/live.server";
import { roads } from "~/roads.server";
import type { Actor } from "~/shared/actor";
import type { Instant } from "~/shared/instant";
import { commandOf } from "./commands";
import { freshDatabase } from "./database";
import { TEST_KEYS, TEST_NOW } from "./load-context";
import { type Person, smallDistrictWithCase } from "./small-district";

export type TransferScene = Awaited<ReturnType<typeof transferScene>>;

/** The small district with a transfer that waits for the receiving union, and those who move it. */
export async function transferScene() {
  const db = await freshDatabase();
  const district = await smallDistrictWithCase(db, TEST_KEYS.tokenKey, TEST_NOW);
  const caseId = district.ids.transfer;
  let moved = caseId;
  const room = { roads, live: createLive(0) };
  const who = (person: Person) => district.actors[person] as Actor;
  return {
    ...{ db, district, caseId, room, who },
    receiving: () => who("staff of a union below"),
    above: () => who("staff of the union"),
    worker: () => who("worker of the union"),
    move(actor: Actor, name: string, version: number, more: object = {}, now?: Instant) {
      const input = {
        caseId: moved,
        move: name,
        version,
        comment: "",
        returned: {},
        insteadOfId: null,
      };
      return moveCase(commandOf(db, actor, now ? { now } : {}), room, { ...input, ...more });
    },
    stateOf: async () => (await Cases.find(db, moved))?.state,
    /** Moves are of another case from now on; answers its id. */
    follow(other: string): string {
      moved = other;
      return other;
    },
  };
}
