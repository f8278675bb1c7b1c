import type { ContestPhase } from "./contest-phase";

/** What the season page orders and filters its rows by. */
interface Row {
  readonly phase: ContestPhase;
  readonly isMine: boolean;
  readonly blocker: object | null;
  readonly section: SeasonSection;
  readonly daysLeft: number | null;
  readonly movedAt: string;
}

export const SEASON_SECTIONS = ["mine", "others", "over"] as const;
export type SeasonSection = (typeof SEASON_SECTIONS)[number];

/** Mine to do, someone else's, or over. A running contest is at its judges'. */
export function sectionOf({ phase, isMine }: Pick<Row, "phase" | "isMine">): SeasonSection {
  if (phase === "cancelled" || phase === "final" || phase === "archived") return "over";
  return isMine && phase !== "running" ? "mine" : "others";
}

/** What needs one first: by section, what is blocked before the rest, then by the next day; what is over, the last first. */
export function orderOf(a: Row, b: Row): number {
  const section = SEASON_SECTIONS.indexOf(a.section) - SEASON_SECTIONS.indexOf(b.section);
  if (section !== 0) return section;
  if (a.section === "over") return a.movedAt < b.movedAt ? 1 : -1;
  const blocked = Number(b.blocker !== null) - Number(a.blocker !== null);
  if (blocked !== 0) return blocked;
  return (a.daysLeft ?? Number.MAX_SAFE_INTEGER) - (b.daysLeft ?? Number.MAX_SAFE_INTEGER);
}

/** So many days ahead, what is due counts as this week's. */
const WEEK = 7;

/** Whether a row belongs to a view of the page. */
export function isInView(row: Row, view: "all" | "mine" | "blocked" | "soon"): boolean {
  switch (view) {
    case "all":
      return true;
    case "mine":
      return row.isMine && row.section !== "over";
    case "blocked":
      return row.blocker !== null;
    case "soon":
      return row.section !== "over" && row.daysLeft !== null && row.daysLeft <= WEEK;
  }
}
