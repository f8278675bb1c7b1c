import { DAY_MS, type Instant, later } from "~/shared/instant";
import { instantAt, localDay } from "~/shared/local-day";
import { accept, type Result, refuse } from "~/shared/result";
import { BEFORE_LOCK } from "./stage-states";

/** The time within which a judge's link works. */
export interface LinkDays {
  readonly startsAt: Instant;
  readonly endsAt: Instant;
}

/**
 * From the day before the first session, when sheets can be tried, to midnight after the last one; a link that is
 * issued later works on that day alone.
 */
export function linkDays(sessionStarts: readonly Instant[], now: Instant): LinkDays {
  const today = localDay(now);
  const days = sessionStarts.map(localDay).sort();
  const last = [...days, today].sort().at(-1) ?? today;
  const midnight = (day: string) => instantAt(day, "00:00");
  return {
    startsAt: later(midnight(days[0] ?? today), -DAY_MS),
    endsAt: later(midnight(last), DAY_MS),
  };
}

/** Why a link doesn't open the sheets, in this order. */
export const LINK_REFUSALS = [
  "link-withdrawn",
  "link-judge-left",
  "link-stage-over",
  "link-early",
  "link-over",
  "link-on-another-device",
] as const;
export type LinkRefusal = (typeof LINK_REFUSALS)[number];

/** A link as far as its use depends on it. */
export interface LinkFacts extends LinkDays {
  readonly withdrawnAt: Instant | null;
  /** Whether its judge still sits on a panel of the stage. */
  readonly isSeated: boolean;
  readonly stageState: string;
  /** Of the device that it is bound to; null while it is bound to none. */
  readonly deviceHash: string | null;
}

/** Whether a device opens the sheets by a link; the first one to do so is bound to it. */
export function decideLinkUse(
  link: LinkFacts,
  deviceHash: string | null,
  now: Instant,
): Result<{ readonly binds: boolean }, LinkRefusal> {
  if (link.withdrawnAt !== null) return refuse("link-withdrawn");
  if (!link.isSeated) return refuse("link-judge-left");
  if (!BEFORE_LOCK.includes(link.stageState)) return refuse("link-stage-over");
  if (now < link.startsAt) return refuse("link-early");
  if (now >= link.endsAt) return refuse("link-over");
  if (link.deviceHash === null) return accept({ binds: true });
  return link.deviceHash === deviceHash
    ? accept({ binds: false })
    : refuse("link-on-another-device");
}

/** How a judge's way in stands, for who issues the links. */
export const LINK_STANDINGS = ["none", "withdrawn", "over", "waiting", "bound"] as const;
export type LinkStanding = (typeof LINK_STANDINGS)[number];

/** How the newest link of a judge stands. */
export function linkStanding(
  link: Pick<LinkFacts, "withdrawnAt" | "endsAt" | "deviceHash"> | undefined,
  now: Instant,
): LinkStanding {
  if (!link) return "none";
  if (link.withdrawnAt !== null) return "withdrawn";
  if (now >= link.endsAt) return "over";
  return link.deviceHash === null ? "waiting" : "bound";
}
