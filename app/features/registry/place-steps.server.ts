import type { Desk } from "~/features/audit/carry-out.server";
import * as Unions from "~/features/unions/unions.queries.server";
import { newId } from "~/shared/ids";
import { localDay } from "~/shared/local-day";
import { accept, refuse } from "~/shared/result";
import { dayBefore, faultOfPeriod, overlap, type Period } from "./domain/period";
import * as Employments from "./employments.queries.server";
import * as Memberships from "./memberships.queries.server";
import { noteChangeIn, type Source } from "./worker-steps.server";

interface NewEmployment {
  readonly workerId: string;
  readonly employerId: string;
  readonly jobTitle: string | null;
  readonly startsOn: string | null;
}

/** Work begins; a person may work for several employers, but only once for each at a time. */
export async function employIn(desk: Desk, employment: NewEmployment, source: Source) {
  const period = { startsOn: employment.startsOn, endsOn: null };
  const fault = faultOfPeriod(period, localDay(desk.now));
  if (fault) return refuse(fault);
  const earlier = await Employments.findAllOfWorker(desk.trx, employment.workerId);
  const there = earlier.filter(({ employerId }) => employerId === employment.employerId);
  if (there.some(({ endsOn }) => endsOn === null)) return refuse("already-employed-there" as const);
  if (there.some((row) => overlap(row, known(period))))
    return refuse("overlaps-employment" as const);
  await Employments.insert(desk.trx, {
    id: newId(),
    ...employment,
    ...period,
    ...createdBy(desk, source),
  });
  await noteChangeIn(desk, employment.workerId, ["employment"], source);
  return accept({});
}

/** Work that goes on ends on a day, which is its last. */
export async function endEmploymentIn(
  desk: Desk,
  { workerId, employmentId, endsOn }: { workerId: string; employmentId: string; endsOn: string },
  source: Source,
) {
  const rows = await Employments.findAllOfWorker(desk.trx, workerId);
  const row = rows.find(({ id, endsOn: ended }) => id === employmentId && ended === null);
  if (!row) return refuse("already-ended" as const);
  const fault = faultOfEnd(row.startsOn, endsOn, localDay(desk.now));
  if (fault) return refuse(fault);
  await Employments.end(desk.trx, employmentId, workerId, endsOn);
  await noteChangeIn(desk, workerId, ["employment"], source);
  return accept({});
}

/** The earlier membership ends the day before the new one begins; without a day, yesterday. */
export async function moveMemberIn(
  desk: Desk,
  { workerId, unionId, startsOn }: NewMembership,
  source: Source,
) {
  const rows = await Memberships.findAllOfWorker(desk.trx, workerId);
  const standing = rows.find(({ endsOn }) => endsOn === null);
  if (!standing) return enrolIn(desk, { workerId, unionId, startsOn }, source);
  if (standing.unionId === unionId) return refuse("already-a-member" as const);
  const from = startsOn ?? localDay(desk.now);
  const ended = await endMembershipIn(desk, { workerId, endsOn: dayBefore(from) }, source);
  return ended.ok ? enrolIn(desk, { workerId, unionId, startsOn: from }, source) : ended;
}

interface NewMembership {
  readonly workerId: string;
  readonly unionId: string;
  readonly startsOn: string | null;
}

/** Enrols a worker in a grassroots union (glossary, row 5); one membership stands at a time. */
export async function enrolIn(desk: Desk, membership: NewMembership, source: Source) {
  const union = await Unions.find(desk.trx, membership.unionId);
  if (!union) return refuse("union-unknown" as const);
  if (union.closedAt !== null) return refuse("union-closed" as const);
  if (union.kind !== "grassroots") return refuse("not-a-grassroots-union" as const);
  const period = { startsOn: membership.startsOn, endsOn: null };
  const fault = faultOfPeriod(period, localDay(desk.now));
  if (fault) return refuse(fault);
  const earlier = await Memberships.findAllOfWorker(desk.trx, membership.workerId);
  if (earlier.some(({ endsOn }) => endsOn === null)) return refuse("already-a-member" as const);
  if (earlier.some((row) => overlap(row, known(period))))
    return refuse("overlaps-membership" as const);
  await Memberships.insert(desk.trx, {
    id: newId(),
    ...membership,
    ...period,
    ...createdBy(desk, source),
  });
  await noteChangeIn(desk, membership.workerId, ["membership"], source);
  return accept({});
}

/** The standing membership ends on a day, which is its last. */
export async function endMembershipIn(
  desk: Desk,
  { workerId, endsOn }: { workerId: string; endsOn: string },
  source: Source,
) {
  const rows = await Memberships.findAllOfWorker(desk.trx, workerId);
  const row = rows.find((membership) => membership.endsOn === null);
  if (!row) return refuse("not-a-member" as const);
  const fault = faultOfEnd(row.startsOn, endsOn, localDay(desk.now));
  if (fault) return refuse(fault);
  await Memberships.end(desk.trx, row.id, endsOn);
  await noteChangeIn(desk, workerId, ["membership"], source);
  return accept({});
}

/** An end is known when it has come. */
function faultOfEnd(startsOn: string | null, endsOn: string, today: string) {
  if (endsOn > today) return "ends-ahead" as const;
  return faultOfPeriod({ startsOn, endsOn }, today);
}

/** A start that nobody knows is taken to follow what ended before. */
function known(period: Period): Period {
  return { startsOn: period.startsOn ?? "9999-12-31", endsOn: period.endsOn };
}

function createdBy({ now }: Desk, { changedBy, importId }: Source) {
  return { createdAt: now, createdBy: changedBy, importId };
}
