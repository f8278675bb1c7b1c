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

/** What the union above can send back of a closing report. */
export const REPORT_FIELDS = ["days", "venue", "people", "money", "photos", "summary"] as const;

/** So many photos belong to a report (contests.md §1). */
export const PHOTOS_NEEDED = 3;
export const MOST_PHOTOS = 9;

/** What a grassroots contest's next step depends on. Days are YYYY-MM-DD. */
export interface GrassrootsFacts {
  readonly today: string;
  readonly isUnionOpen: boolean;
  /** By when the report would be due; null where the working days of that time aren't known. */
  readonly reportDueOn: string | null;
  /** Null before anything of it was saved. */
  readonly report: {
    readonly endsOn: string;
    /** Named, or by number. */
    readonly personCount: number;
    readonly photoCount: number;
  } | null;
  /** Reports that look like this one, and what was decided of them. */
  readonly doubles: { readonly undecidedCount: number; readonly isKeptElsewhere: boolean };
}

/** In the order in which they are looked for. */
export const GRASSROOTS_FAULTS = [
  "union-closed",
  "year-unknown",
  "report-missing",
  "not-over",
  "people-missing",
  "photos-missing",
  "double-undecided",
  "kept-elsewhere",
  "no-double",
] as const;
export type GrassrootsFault = (typeof GRASSROOTS_FAULTS)[number];

/**
 * A grassroots contest (基层竞赛): put on record with the union above, by the union or by an officer for it
 * (代报); held; reported; accepted by the union above, and then it counts. What is wrong is sent back field by field;
 * a second report of one event is set aside (contests.md §1).
 */
export const GRASSROOTS_ROAD: Road<GrassrootsFacts> = {
  name: "grassroots",
  first: "draft",
  states: {
    draft: { kind: "open" },
    filed: { kind: "open", dueInWorkingDays: 3 },
    "filing-returned": { kind: "correction", dueInWorkingDays: 3 },
    // Due by a day that its own day decides: `report-due.ts`.
    recorded: { kind: "open" },
    reported: { kind: "open", dueInWorkingDays: 5 },
    "report-returned": { kind: "correction", dueInWorkingDays: 5 },
    accepted: { kind: "final" },
    doubled: { kind: "final" },
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
    report: {
      from: ["recorded"],
      to: "reported",
      who: [union],
      duty: "apply",
      hasOwnForm: true,
      isQueued: true,
      guard: faultOfReport,
    },
    "report-for": {
      from: ["recorded"],
      to: "reported",
      who: above,
      duty: "apply",
      isOnBehalf: true,
      hasOwnForm: true,
      guard: faultOfReport,
    },
    accept: {
      from: ["reported"],
      to: "accepted",
      who: above,
      duty: "check",
      guard: faultOfAcceptance,
      isReversible: true,
    },
    "return-report": {
      from: ["reported"],
      to: "report-returned",
      who: above,
      duty: "check",
      asks: { fields: REPORT_FIELDS },
      isReversible: true,
    },
    "set-aside": {
      from: ["reported"],
      to: "doubled",
      who: above,
      duty: "check",
      guard: ({ doubles }) => (doubles.isKeptElsewhere ? null : "no-double"),
      isHiddenWhenBlocked: true,
      isReversible: true,
    },
    resend: {
      from: ["report-returned"],
      to: "reported",
      who: [union],
      duty: "apply",
      hasOwnForm: true,
      isQueued: true,
      guard: faultOfReport,
    },
    "resend-for": {
      from: ["report-returned"],
      to: "reported",
      who: above,
      duty: "apply",
      isOnBehalf: true,
      hasOwnForm: true,
      guard: faultOfReport,
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

/** The first thing that a report lacks before it can be sent. */
export function faultOfReport({ today, report }: GrassrootsFacts): GrassrootsFault | null {
  if (report === null) return "report-missing";
  if (report.endsOn > today) return "not-over";
  if (report.personCount === 0) return "people-missing";
  return report.photoCount < PHOTOS_NEEDED ? "photos-missing" : null;
}

/** An event counts once: what looks like another report is decided first. */
function faultOfAcceptance({ doubles }: GrassrootsFacts): GrassrootsFault | null {
  if (doubles.undecidedCount > 0) return "double-undecided";
  return doubles.isKeptElsewhere ? "kept-elsewhere" : null;
}
