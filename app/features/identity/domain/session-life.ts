import type { Grant } from "~/shared/actor";
import { DAY_MS, HOUR_MS, type Instant, later } from "~/shared/instant";

const STAFF_MS = 12 * HOUR_MS;
const WORKER_MS = 30 * DAY_MS;

/** When a session ends: staff sign in once a working day, a worker's phone keeps its session for 30 days. */
export function sessionEndsAt(startedAt: Instant, grants: readonly Grant[]): Instant {
  const isStaff = grants.some(({ role }) => role !== "worker");
  return later(startedAt, isStaff ? STAFF_MS : WORKER_MS);
}
