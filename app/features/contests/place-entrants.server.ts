import type { RowReason } from "~/features/imports/domain/import-kind";
import type { CheckBench } from "~/features/imports/import-kind.server";
import type { StagedWorker } from "~/features/registry/domain/staged-worker";
import type { WorkerListRow } from "~/features/registry/domain/worker-list";
import type { KnownWorker } from "~/features/registry/domain/worker-verdict";
import { lettersOf } from "~/features/registry/name-pinyin.server";
import { identityColumns, phoneColumns } from "~/features/registry/worker-numbers.server";
import { placesOf } from "~/features/registry/worker-places.server";
import { newId } from "~/shared/ids";
import { judgeEligibility, type RuleVerdict } from "./domain/eligibility/judge-eligibility";
import type { Placed, PlaceMember, ReadMember, Surroundings } from "./entrant-check.server";

/** Of a union's list: known to the register, of its own or a union below, and able to enter as by its form. */
export const ownOf: PlaceMember = (member, known, met, as) => {
  const { judgedPeople, accountHolders } = met;
  if (!known) return refused("not-your-worker");
  if (as !== "leader") {
    const wrong = unmet(judgedPeople.get(known.id) ?? []);
    if (wrong.length > 0) return { reasons: wrong, member: null, unionId: null };
    if (!isInUnion(known)) return refused("not-a-member");
  }
  if (as === "applicant" && !accountHolders.has(known.id)) return refused("no-account-to-confirm");
  return { reasons: [], member: { ...soughtOf(member), fresh: null }, unionId: null };
};

/** Of organisers' lists: known to the register, or new to it where the contest takes people who are in no union. */
export const placedOf: PlaceMember = (member, known, met, as) => {
  const { around, judgedPeople } = met;
  const { row } = member;
  const sought = soughtOf(member);
  const no = (reasons: readonly RowReason[]): Placed => ({ reasons, member: null, unionId: null });
  if (known && as === "leader") {
    return { reasons: [], member: { ...sought, fresh: null }, unionId: null };
  }
  if (known) {
    const wrong = unmet(judgedPeople.get(known.id) ?? []);
    if (wrong.length > 0) return no(wrong);
    if (isInUnion(known)) return { reasons: [], member: { ...sought, fresh: null }, unionId: null };
  } else if (around.rules?.isMember) return no([{ field: "name", reason: "worker-unknown" }]);
  const { places, reasons } = placesOf(row, around.directory, around.bench.unionId);
  if (reasons.length > 0 || places.unionId === null) return no(reasons);
  const { unionId, employerId } = places;
  if (known) return { reasons: [], member: { ...sought, fresh: null }, unionId };
  const verdicts = as === "leader" ? [] : newcomerVerdicts(around, row, employerId !== null);
  const wrong = unmet(verdicts);
  if (wrong.length > 0) return no(wrong);
  const fresh = freshWorker(around.bench, member, { unionId, employerId });
  return { reasons: [], member: { ...sought, fresh }, unionId };
};

function refused(reason: RowReason["reason"]): Placed {
  return { reasons: [{ field: "name", reason }], member: null, unionId: null };
}

function soughtOf({ name, identityHash: identity, phoneHash: phone }: ReadMember) {
  return { name, identityHash: identity, phoneHash: phone };
}

function isInUnion({ enrolments }: KnownWorker): boolean {
  return enrolments.some(({ endsOn }) => endsOn === null);
}

function unmet(verdicts: readonly RuleVerdict[]): readonly RowReason[] {
  return verdicts
    .filter(({ verdict }) => verdict === "not-met")
    .map(({ rule }) => ({ field: "name", reason: `rule-${rule}` }));
}

/** The rules held against someone whom the register doesn't know: what isn't known is doubtful, never met. */
function newcomerVerdicts({ rules }: Surroundings, { bornOn }: WorkerListRow, isEmployed: boolean) {
  if (rules === null) return [];
  const worksFor = isEmployed ? { name: "", since: null } : null;
  const person = { bornOn, worksFor, memberOf: null, certificates: [], otherContests: [] };
  return judgeEligibility(rules, { ...person, isEnteredTwice: false });
}

/** Numbers are sealed here, in the thread, for the record that they will be of. */
function freshWorker(
  { keys }: CheckBench,
  { row, name, identityHash: identity, phoneHash: phone }: ReadMember,
  places: { readonly unionId: string; readonly employerId: string | null },
): StagedWorker {
  const workerId = newId();
  return {
    ...{ workerId, name, ...places, bornOn: row.bornOn, jobTitle: null, employedSince: null },
    ...{ memberOf: null, memberSince: null },
    ...lettersOf(name),
    ...identityColumns(keys, workerId, row.document),
    ...phoneColumns(keys, workerId, row.phone),
    identityHash: identity,
    phoneHash: phone,
  };
}
