import type { Party, Road } from "~/features/cases/domain/road";
import type { ContestPhase } from "./contest-phase";
import type { Verdict } from "./eligibility/judge-eligibility";
import { DOCUMENT_FIELDS } from "./entry-documents";

const applicant: Party = { kind: "applicant" };
/** The union of the worker's membership, and those above it. */
const union: Party = { kind: "role", role: "union-staff", over: "its-union" };
const organisers: readonly Party[] = [
  { kind: "role", role: "organiser", over: "its-contest" },
  { kind: "role", role: "organiser", over: "everything" },
];

/** What entrants can be asked to mend. */
export const ENTRY_FIELDS: readonly string[] = [
  ...["statement", "certificate", "employment"],
  ...DOCUMENT_FIELDS,
];

/** What an entry's next step depends on. */
export interface EntryFacts {
  readonly phase: ContestPhase;
  /** YYYY-MM-DD. */
  readonly today: string;
  readonly entriesFromOn: string | null;
  readonly entriesUntilOn: string | null;
  readonly verdict: Verdict;
  readonly acceptedCount: number;
  readonly capacity: number | null;
  /** Accepted entries of the union that it counts for. */
  readonly unionCount: number;
  readonly unionQuota: number | null;
  /** Whether the contest asks papers of its entrants: someone has to look at them. */
  readonly asksDocuments: boolean;
  readonly missingDocumentCount: number;
}

/** In the order in which they are looked for. */
export const ENTRY_FAULTS = [
  "contest-not-open",
  "window-not-begun",
  "window-closed",
  "rules-not-met",
  "screening-over",
  "documents-missing",
  "quota-used-up",
  "capacity-full",
  "places-left",
  "not-verified",
] as const;
export type EntryFault = (typeof ENTRY_FAULTS)[number];

/**
 * An entry (报名): by the worker and confirmed by the union, by the union and confirmed by the worker, or from a list
 * that the organisers took in; screened by organisers against the rules; a place, the wait list, or a refusal (contests.md §2).
 */
export const ENTRY_ROAD: Road<EntryFacts> = {
  name: "entry",
  first: "draft",
  states: {
    draft: { kind: "open" },
    "union-confirming": { kind: "open", dueInWorkingDays: 3 },
    "worker-confirming": { kind: "open", dueInWorkingDays: 3 },
    submitted: { kind: "open", dueInWorkingDays: 3 },
    returned: { kind: "correction", dueInWorkingDays: 3 },
    waitlisted: { kind: "open" },
    accepted: { kind: "open" },
    rejected: { kind: "final" },
    withdrawn: { kind: "final" },
  },
  moves: {
    enter: {
      from: ["draft"],
      to: "union-confirming",
      who: [applicant],
      duty: "apply",
      hasOwnForm: true,
      guard: faultOfEntering,
    },
    "file-for": {
      from: ["draft"],
      to: "worker-confirming",
      who: [union],
      duty: "file",
      isOnBehalf: true,
      hasOwnForm: true,
      guard: faultOfEntering,
    },
    "take-in": {
      from: ["draft"],
      to: "submitted",
      who: organisers,
      duty: "take-in",
      hasOwnForm: true,
      guard: faultOfEntering,
    },
    confirm: {
      from: ["worker-confirming"],
      to: "submitted",
      who: [applicant],
      duty: "apply",
      guard: faultOfConfirming,
    },
    "confirm-employment": {
      from: ["union-confirming"],
      to: "submitted",
      who: [union],
      duty: "confirm",
      guard: faultOfConfirming,
    },
    decline: {
      from: ["union-confirming"],
      to: "rejected",
      who: [union],
      duty: "confirm",
      asks: { comment: true },
    },
    accept: {
      from: ["submitted", "waitlisted"],
      to: "accepted",
      who: organisers,
      duty: "screen",
      guard: faultOfAccepting,
      // Screens.md §3.3: only what the register has verified is passed together.
      bulkGuard: ({ verdict, asksDocuments }) =>
        verdict === "met" && !asksDocuments ? null : "not-verified",
      isReversible: true,
    },
    return: {
      from: ["submitted"],
      to: "returned",
      who: organisers,
      duty: "screen",
      asks: { fields: ENTRY_FIELDS },
      isReversible: true,
    },
    waitlist: {
      from: ["submitted"],
      to: "waitlisted",
      who: organisers,
      duty: "screen",
      guard: faultOfWaiting,
      isReversible: true,
    },
    reject: {
      from: ["submitted", "waitlisted"],
      to: "rejected",
      who: organisers,
      duty: "screen",
      asks: { comment: true },
      isReversible: true,
    },
    mend: {
      from: ["returned"],
      to: "submitted",
      who: [applicant],
      duty: "apply",
      hasOwnForm: true,
      guard: faultOfDocuments,
    },
    withdraw: {
      from: [
        "union-confirming",
        "worker-confirming",
        "submitted",
        "returned",
        "waitlisted",
        "accepted",
      ],
      to: "withdrawn",
      who: [applicant],
      duty: "apply",
    },
  },
  separated: [
    ["file", "screen"],
    ["confirm", "screen"],
  ],
};

/** Entries are taken in while registration is open, on the days of its window. */
export function faultOfEntering(
  facts: Pick<EntryFacts, "phase" | "today" | "entriesFromOn" | "entriesUntilOn" | "verdict">,
): EntryFault | null {
  const { phase, today, entriesFromOn, entriesUntilOn, verdict } = facts;
  if (phase !== "registration") return "contest-not-open";
  if (entriesFromOn !== null && today < entriesFromOn) return "window-not-begun";
  if (entriesUntilOn !== null && today > entriesUntilOn) return "window-closed";
  return verdict === "not-met" ? "rules-not-met" : null;
}

/** What was entered in time may still be confirmed while entries are being screened. */
function faultOfConfirming({ phase }: EntryFacts): EntryFault | null {
  return isScreened(phase) ? null : "screening-over";
}

function faultOfAccepting(facts: EntryFacts): EntryFault | null {
  if (!isScreened(facts.phase)) return "screening-over";
  if (facts.verdict === "not-met") return "rules-not-met";
  return faultOfDocuments(facts) ?? faultOfPlace(facts);
}

/** An entry has a place, and comes back from being mended, with all papers that are asked. */
function faultOfDocuments({ missingDocumentCount }: EntryFacts): "documents-missing" | null {
  return missingDocumentCount > 0 ? "documents-missing" : null;
}

/** Whether a place is free, of the union's and of the contest's. */
function faultOfPlace(facts: EntryFacts): "quota-used-up" | "capacity-full" | null {
  const { acceptedCount, capacity, unionCount, unionQuota } = facts;
  if (unionQuota !== null && unionCount >= unionQuota) return "quota-used-up";
  return capacity !== null && acceptedCount >= capacity ? "capacity-full" : null;
}

/** Who could have a place isn't made to wait for one. */
function faultOfWaiting(facts: EntryFacts): EntryFault | null {
  if (!isScreened(facts.phase)) return "screening-over";
  if (facts.verdict === "not-met") return "rules-not-met";
  return faultOfPlace(facts) === null ? "places-left" : null;
}

function isScreened(phase: ContestPhase): boolean {
  return phase === "registration" || phase === "screening";
}
