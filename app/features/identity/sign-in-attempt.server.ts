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

/** When the next try is allowed, or null for now. */
export async function findLock(db: Db, key: string, realNow: Instant): Promise<Instant | null> {
  return lockedUntil(await Throttles.find(db, key), realNow);
}

/** Counts the outcome of a try. */
export async function countTry(db: Db, key: string, outcome: { isRight: boolean; at: Instant }) {
  if (outcome.isRight) return Throttles.remove(db, key);
  return Throttles.upsert(db, key, afterFailure(await Throttles.find(db, key), outcome.at));
}
