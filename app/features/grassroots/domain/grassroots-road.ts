import type { Party, Road } from "~/features/cases/domain/road";

/** The union that holds the contest. */
const union: Party = { kind: "role", role: "union-staff", over: "its-own-union" };
/** Those above it: they check, and they file for it where it can't; the federation's people do both for a town. */
const above: readonly Party[] = [
  { kind: "role", role: "union-staff", over: "a-union-above" },
  { kind: "role", role: "district-officer", over: "everything" },
  { kind: "role", role: "organiser", over: "everything" },
];

/** What the union above can send back of a filing. */
export const FILING_FIELDS = [
  "name",
  "tradeId",
  "days",
  "venue",
  "expectedCount",
  "budget",
  "plan",
] as const;

/** What a grassroots contest's next step depends on. Days are YYYY-MM-DD. */
export interface GrassrootsFacts {
  readonly today: string;
  readonly isUnionOpen: boolean;
  /** By when the report would be due; null where the working days of that time aren't known. */
  readonly reportDueOn: string | null;
}

/** In the order in which they are looked for. */
export const GRASSROOTS_FAULTS = ["union-closed", "year-unknown"] as const;
export type GrassrootsFault = (typeof GRASSROOTS_FAULTS)[number];

/**
 * A grassroots contest (基层竞赛): put on record with the union above, by the union or by an officer for it
 * (代报); sent back field by field; called off before it counted (contests.md §1).
 */
export const GRASSROOTS_ROAD: Road<GrassrootsFacts> = {
  name: "grassroots",
  first: "draft",
  states: {
    draft: { kind: "open" },
    filed: { kind: "open", dueInWorkingDays: 3 },
    "filing-returned": { kind: "correction", dueInWorkingDays: 3 },
    recorded: { kind: "open" },
    cancelled: { kind: "final" },
  },
  moves: {
    file: { from: ["draft"], to: "filed", who: [union], duty: "apply", hasOwnForm: true },
    "file-for": {
      from: ["draft"],
      to: "filed",
      who: above,
      duty: "apply",
      isOnBehalf: true,
      hasOwnForm: true,
    },
    record: {
      from: ["filed"],
      to: "recorded",
      who: above,
      duty: "check",
      guard: faultOfRecord,
      isReversible: true,
    },
    "return-filing": {
      from: ["filed"],
      to: "filing-returned",
      who: above,
      duty: "check",
      asks: { fields: FILING_FIELDS },
      isReversible: true,
    },
    mend: {
      from: ["filing-returned"],
      to: "filed",
      who: [union],
      duty: "apply",
      hasOwnForm: true,
      isQueued: true,
    },
    "mend-for": {
      from: ["filing-returned"],
      to: "filed",
      who: above,
      duty: "apply",
      isOnBehalf: true,
      hasOwnForm: true,
    },
    cancel: {
      from: ["filed", "filing-returned", "recorded"],
      to: "cancelled",
      who: [union],
      duty: "apply",
      isQueued: false,
      asks: { comment: true },
    },
  },
  separated: [["apply", "check"]],
};

function faultOfRecord({ isUnionOpen, reportDueOn }: GrassrootsFacts): GrassrootsFault | null {
  if (!isUnionOpen) return "union-closed";
  return reportDueOn === null ? "year-unknown" : null;
}
