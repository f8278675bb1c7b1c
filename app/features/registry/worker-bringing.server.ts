import type { ApplyWork } from "~/features/imports/import-kind.server";
import { newId } from "~/shared/ids";
import type { StagedWorker } from "./domain/staged-worker";
import type { WorkerField } from "./domain/worker-fields";
import { jobThere, type KnownWorker, keeperAfter } from "./domain/worker-verdict";
import type { BroughtRows, Correction } from "./listed-people.queries.server";
import { identityColumns, openWorkerNumber, phoneColumns } from "./worker-numbers.server";

/** Collects what a piece of a list writes. */
export interface BringWork extends ApplyWork {
  readonly brought: BroughtRows;
}

/** A person whom the register doesn't know: the sealed numbers are for the id that the check gave. */
export function bringNew(work: BringWork, worker: StagedWorker): void {
  const { workerId, employerId, jobTitle, employedSince, memberOf, memberSince, ...facts } = worker;
  work.brought.workers.push({
    id: workerId,
    ...facts,
    createdAt: work.desk.now,
    createdBy: work.actor.accountId,
    version: 1,
    keptId: null,
    redactedAt: null,
    redactedBy: null,
  });
  if (employerId !== null) employ(work, workerId, { employerId, jobTitle, employedSince });
  if (memberOf !== null) enrol(work, workerId, memberOf, memberSince);
  const first = changeOf(work, workerId, [
    "name",
    ...(facts.identityHash === null ? [] : (["identity"] as const)),
    ...(facts.bornOn === null ? [] : (["bornOn"] as const)),
    ...(facts.phoneHash === null ? [] : (["phone"] as const)),
    ...(employerId === null ? [] : (["employment"] as const)),
    ...(memberOf === null ? [] : (["membership"] as const)),
  ]);
  work.brought.firstChanges.push({ ...first, seq: 1 });
}

/** A record that is there: what the list says otherwise is corrected, what it says nothing of stays. */
export function bringChange(
  work: BringWork,
  worker: StagedWorker,
  known: KnownWorker,
  changes: readonly WorkerField[],
): void {
  const { name, namePinyin, nameInitials, bornOn } = worker;
  const keeper = keeperAfter(worker, known);
  const correction: Correction = {
    id: known.id,
    ...(changes.includes("name") ? { name, namePinyin, nameInitials } : {}),
    ...(changes.includes("bornOn") ? { bornOn } : {}),
    ...(changes.includes("identity") ? sealedAnew(work, worker, known.id, "identity") : {}),
    ...(changes.includes("phone") ? sealedAnew(work, worker, known.id, "phone") : {}),
    ...(keeper === null ? {} : { unionId: keeper }),
  };
  work.brought.corrections.push(correction);
  if (changes.includes("employment")) changeJob(work, worker, known);
  if (changes.includes("membership") && worker.memberOf !== null) {
    enrol(work, known.id, worker.memberOf, worker.memberSince);
  }
  work.brought.changes.push(changeOf(work, known.id, changes));
}

function changeJob(work: BringWork, worker: StagedWorker, known: KnownWorker): void {
  const job = jobThere(worker, known);
  if (!job && worker.employerId !== null) {
    employ(work, known.id, { ...worker, employerId: worker.employerId });
  } else if (job && worker.jobTitle !== null) {
    work.brought.jobTitles.push({ id: job.id, jobTitle: worker.jobTitle });
  }
}

/** A number is sealed for one record: where the list met another than it was checked for, it is sealed again. */
function sealedAnew(
  { keys }: BringWork,
  worker: StagedWorker,
  workerId: string,
  field: "identity" | "phone",
): Omit<Correction, "id"> {
  const sealed = field === "identity" ? worker.identitySealed : worker.phoneSealed;
  if (sealed === null) return {};
  const number = openWorkerNumber(keys, worker.workerId, field, sealed);
  if (field === "phone") return phoneColumns(keys, workerId, number);
  return worker.identityKind
    ? identityColumns(keys, workerId, { kind: worker.identityKind, number })
    : {};
}

function employ(
  { brought, desk, actor, importId }: BringWork,
  workerId: string,
  {
    employerId,
    jobTitle,
    employedSince,
  }: Pick<StagedWorker, "jobTitle" | "employedSince"> & { employerId: string },
): void {
  brought.employments.push({
    id: newId(),
    workerId,
    employerId,
    jobTitle,
    startsOn: employedSince,
    endsOn: null,
    createdAt: desk.now,
    createdBy: actor.accountId,
    importId,
  });
}

function enrol(
  { brought, desk, actor, importId }: BringWork,
  workerId: string,
  unionId: string,
  startsOn: string | null,
): void {
  const createdBy = actor.accountId;
  const period = { startsOn, endsOn: null };
  const source = { createdAt: desk.now, createdBy, importId };
  brought.memberships.push({ id: newId(), workerId, unionId, ...period, ...source });
}

function changeOf(
  { desk, actor, importId }: BringWork,
  workerId: string,
  fields: readonly WorkerField[],
) {
  return {
    workerId,
    fields: JSON.stringify(fields),
    changedAt: desk.now,
    changedBy: actor.accountId,
    importId,
  };
}
