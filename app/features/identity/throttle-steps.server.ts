import { createHash } from "node:crypto";
import type { Instant } from "~/shared/instant";
import type { Db } from "~db/connection.server";
import { afterFailure, lockedUntil } from "./domain/sign-in-throttle";
import * as Throttles from "./sign-in-throttles.queries.server";
import { deviceMark } from "./tokens.server";

/**
 * Tries are counted by account and by whether the device has signed in to it before. So a stranger's tries lock
 * strangers out, never the owner at their own device, nor anyone else behind the same address.
 */
export function throttleKey(
  tokenKey: Uint8Array,
  request: { username: string; deviceMark: string | undefined },
): string {
  const isKnown = request.deviceMark === deviceMark(tokenKey, request.username);
  const account = createHash("sha256").update(request.username).digest("hex").slice(0, 32);
  return `${account}:${isKnown ? "known" : "stranger"}`;
}

/** Tries at a judge's link are counted by the link. */
export function linkThrottleKey(judgeLinkId: string): string {
  return `judge-link:${judgeLinkId}`;
}

/**
 * Counts a try before it is made, so that many at once can't slip past the count; answers until when tries are
 * locked, or null where this one may be made.
 */
export function beginTry(db: Db, key: string, realNow: Instant): Promise<Instant | null> {
  return db.transaction().execute(async (trx) => {
    const tries = await Throttles.find(trx, key);
    const until = lockedUntil(tries, realNow);
    if (until === null) await Throttles.upsert(trx, key, afterFailure(tries, realNow));
    return until;
  });
}

/** The password was right: what was counted is forgotten. */
export function forgetTries(db: Db, key: string): Promise<void> {
  return Throttles.remove(db, key);
}
