import * as Notices from "~/features/notices/notices.queries.server";
import { type Instant, later } from "~/shared/instant";
import { instantAt, localDay } from "~/shared/local-day";
import type { Db } from "~db/connection.server";
import { daysLater } from "./domain/month";

/**
 * The last moment at which all that the public reads is as it is now, if nobody writes: days turn at midnight, and a
 * notice runs to the end of the moment at which it closes.
 */
export async function findStandingUntil(db: Db, now: Instant): Promise<Instant> {
  const midnight = instantAt(daysLater(localDay(now), 1), "00:00");
  const endOfDay = later(midnight, -1);
  const closing = await Notices.findNextClosing(db, now);
  return closing !== null && closing < endOfDay ? closing : endOfDay;
}
