import { overlap, type Period } from "./period";
import type { WorkerField } from "./worker-fields";

interface Job extends Period {
  readonly id: string;
  readonly employerId: string;
  readonly jobTitle: string | null;
}

interface Enrolment extends Period {
  readonly unionId: string;
}

/** A standing record that a row may be of. */
export interface KnownWorker {
  readonly id: string;
  readonly unionId: string;
  readonly name: string;
  readonly bornOn: string | null;
  readonly identityHash: string | null;
  readonly phoneHash: string | null;
  readonly jobs: readonly Job[];
  readonly enrolments: readonly Enrolment[];
}

/** What a row of a list says of a person; numbers by their hashes, places by their ids, null where it says nothing. */
export interface IncomingWorker {
  readonly name: string;
  readonly identityHash: string | null;
  readonly phoneHash: string | null;
  readonly bornOn: string | null;
  /** The union that would keep a new record. */
  readonly unionId: string;
  readonly employerId: string | null;
  readonly jobTitle: string | null;
  readonly employedSince: string | null;
  readonly memberOf: string | null;
  readonly memberSince: string | null;
}

/** Unions whose records the person who brings the list may keep; null is all. */
export type Reach = ReadonlySet<string> | null;

export type WorkerDecision =
  | { readonly verdict: "new" | "same" }
  | { readonly verdict: "changes"; readonly changes: readonly WorkerField[] }
  | { readonly verdict: "refused"; readonly field: string; readonly reason: string };

/**
 * What a row would do to the register: the check and the act ask the same. A list adds and corrects; it ends no
 * work and no membership, which it says nothing of.
 */
export function decideWorker(
  row: IncomingWorker,
  known: KnownWorker | null,
  reach: Reach,
): WorkerDecision {
  const isWithin = (unionId: string) => reach === null || reach.has(unionId);
  if (!isWithin(row.memberOf ?? row.unionId)) return refused("unionName", "not-your-union");
  if (!known) return { verdict: "new" };
  if (!isWithin(known.unionId)) return refused("name", "kept-elsewhere");
  const standing = known.enrolments.find(({ endsOn }) => endsOn === null);
  if (row.memberOf !== null && standing && standing.unionId !== row.memberOf) {
    return refused("unionName", "member-elsewhere");
  }
  const changes = changesOf(row, known, standing !== undefined);
  if (changes.includes("employment") && overlapsJob(row, known)) {
    return refused("employedSince", "overlaps-employment");
  }
  if (
    changes.includes("membership") &&
    known.enrolments.some((one) => overlap(one, since(row.memberSince)))
  ) {
    return refused("memberSince", "overlaps-membership");
  }
  return changes.length === 0 ? { verdict: "same" } : { verdict: "changes", changes };
}

/** The union that keeps the record after the change, or null where it stays. */
export function keeperAfter(row: IncomingWorker, known: KnownWorker): string | null {
  const stands = ({ endsOn }: Period) => endsOn === null;
  if (known.enrolments.some(stands)) return null;
  if (row.memberOf !== null) return row.memberOf;
  return row.employerId !== null && !known.jobs.some(stands) ? row.unionId : null;
}

/** Work that goes on for the employer whom a row names. */
export function jobThere(row: IncomingWorker, known: KnownWorker) {
  return known.jobs.find((job) => job.employerId === row.employerId && job.endsOn === null);
}

function changesOf(row: IncomingWorker, known: KnownWorker, isMember: boolean): WorkerField[] {
  const job = jobThere(row, known);
  const isNewTitle = row.jobTitle !== null && job?.jobTitle !== row.jobTitle;
  const differs = (key: "bornOn" | "phoneHash") => row[key] !== null && row[key] !== known[key];
  return [
    ...(row.name === known.name ? [] : (["name"] as const)),
    ...(row.identityHash !== null && known.identityHash === null ? (["identity"] as const) : []),
    ...(differs("bornOn") ? (["bornOn"] as const) : []),
    ...(differs("phoneHash") ? (["phone"] as const) : []),
    ...(row.employerId !== null && (!job || isNewTitle) ? (["employment"] as const) : []),
    ...(row.memberOf !== null && !isMember ? (["membership"] as const) : []),
  ];
}

function overlapsJob(row: IncomingWorker, known: KnownWorker): boolean {
  if (jobThere(row, known)) return false;
  return known.jobs.some(
    (job) => job.employerId === row.employerId && overlap(job, since(row.employedSince)),
  );
}

/** A start that nobody knows is taken to follow what ended before. */
function since(startsOn: string | null): Period {
  return { startsOn: startsOn ?? "9999-12-31", endsOn: null };
}

function refused(field: string, reason: string): WorkerDecision {
  return { verdict: "refused", field, reason };
}
