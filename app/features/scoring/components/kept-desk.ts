import type { JudgingDesk } from "../find-judging-desk.server";

const PREFIX = "jiangtai.desk:";

/** Keeps one judge's desk on this tablet, in place of any other's; where the browser keeps nothing, it doesn't. */
export function keepDesk(desk: JudgingDesk): void {
  try {
    const own = PREFIX + desk.seat.id;
    for (const key of Object.keys(localStorage)) {
      if (key.startsWith(PREFIX) && key !== own) localStorage.removeItem(key);
    }
    localStorage.setItem(own, JSON.stringify(desk));
  } catch {
    // Full or forbidden: the page as it was kept has to do.
  }
}

/** The desk as it was kept last; null where there is none. */
export function readKeptDesk(seatId: string): JudgingDesk | null {
  try {
    const kept = localStorage.getItem(PREFIX + seatId);
    return kept === null ? null : JSON.parse(kept);
  } catch {
    return null;
  }
}
