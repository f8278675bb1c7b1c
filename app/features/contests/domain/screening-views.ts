/** What the screening page shows at a time. */
export const SCREENING_VIEWS = ["waiting", "returned", "accepted", "waitlisted", "out"] as const;
export type ScreeningView = (typeof SCREENING_VIEWS)[number];

/** The states that each view holds. */
export const STATES_OF_VIEW: Readonly<Record<ScreeningView, readonly string[]>> = {
  waiting: ["submitted"],
  returned: ["returned", "union-confirming", "worker-confirming"],
  accepted: ["accepted"],
  waitlisted: ["waitlisted"],
  out: ["rejected", "withdrawn"],
};
