/** Where a contest stands as the public is told: the phases of its road, and the days of its stages in one word each. */
export const PUBLIC_STANDINGS = [
  "coming",
  "open",
  "screening",
  "drawing",
  "drawn",
  "judging",
  "recheck",
  "appeals",
  "closed",
  "notice",
  "final",
  "archived",
  "cancelled",
] as const;
export type PublicStanding = (typeof PUBLIC_STANDINGS)[number];

/** What each state of a stage is to the public, in the order of its road. */
const STAGE_STANDINGS: readonly (readonly [state: string, standing: PublicStanding])[] = [
  ["draw", "drawing"],
  ["drawn", "drawn"],
  ["judging", "judging"],
  ["locked", "recheck"],
  ["recheck", "recheck"],
  ["decoded", "recheck"],
  ["released", "appeals"],
  ["appeals", "appeals"],
  ["closed", "closed"],
];

interface Shown {
  readonly phase: string;
  readonly entriesFromOn: string | null;
  readonly entriesUntilOn: string | null;
}

/** The standing of a contest on a day (YYYY-MM-DD); while it runs, the stage that is furthest back says where. */
export function publicStanding(
  { phase, entriesFromOn, entriesUntilOn }: Shown,
  stageStates: readonly string[],
  today: string,
): PublicStanding {
  if (phase === "registration") {
    if (entriesFromOn !== null && today < entriesFromOn) return "coming";
    return entriesUntilOn !== null && today > entriesUntilOn ? "screening" : "open";
  }
  if (phase !== "running") return phase as PublicStanding;
  const steps = stageStates.map((state) => STAGE_STANDINGS.findIndex(([one]) => one === state));
  return (
    STAGE_STANDINGS[Math.max(0, Math.min(...steps, STAGE_STANDINGS.length - 1))]?.[1] ?? "drawing"
  );
}

/** What the public list is narrowed to, each with the phases that it holds. */
const PUBLIC_PHASES = {
  open: ["registration"],
  running: ["screening", "running"],
  notice: ["notice"],
  over: ["final", "archived", "cancelled"],
} as const;
export const CONTEST_VIEWS = ["all", "open", "running", "notice", "over"] as const;
export type ContestView = (typeof CONTEST_VIEWS)[number];

/** The phases of a view, in which anyone may hear of a contest. */
export function phasesIn(view: ContestView): readonly string[] {
  return view === "all" ? Object.values(PUBLIC_PHASES).flat() : PUBLIC_PHASES[view];
}
