import type { Instant } from "~/shared/instant";

/** Where the time comes from: the real one, the demo's, or a test's. Rules never ask it; they are told `now`. */
export interface Clock {
  now(): Instant;
}
