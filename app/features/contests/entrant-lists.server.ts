import type { Roads } from "~/features/cases/road-wiring.server";
import type { RawRow, RowReason } from "~/features/imports/domain/import-kind";
import type {
  CheckBench,
  CheckedRow,
  CheckRows,
  ImportKind,
} from "~/features/imports/import-kind.server";
import type { StagedWorker } from "~/features/registry/domain/staged-worker";
import type { WorkerListRow } from "~/features/registry/domain/worker-list";
import type { KnownWorker } from "~/features/registry/domain/worker-verdict";
import { findKnown } from "~/features/registry/known-workers.server";
import { lettersOf } from "~/features/registry/name-pinyin.server";
import {
  identityColumns,
  identityHash,
  phoneColumns,
  phoneHash,
} from "~/features/registry/worker-numbers.server";
import { placesOf } from "~/features/registry/worker-places.server";
import { openDirectory, type PlaceDirectory } from "~/features/unions/open-directory.server";
import { holdsRole } from "~/shared/actor";
import { newId } from "~/shared/ids";
import { invariant } from "~/shared/invariant";
import { localDay } from "~/shared/local-day";
import { applyEntrantsIn } from "./apply-entrants.server";
import { mayPlanContest } from "./contests.access";
import * as Contests from "./contests.queries.server";
import type { ContestPhase } from "./domain/contest-phase";
import { judgeEligibility, type RuleVerdict } from "./domain/eligibility/judge-eligibility";
import type { RuleSet } from "./domain/eligibility/rule-set";
import { ENTRANT_COLUMNS, readEntrantRow } from "./domain/entrant-list";
import { faultOfEntering } from "./domain/entry-road";
import type { StagedEntrant } from "./domain/staged-entrant";
import * as Entries from "./entries.queries.server";
import { type JudgedPeople, judgePeople } from "./find-entry-facts.server";

/** Lists of entrants can be brought in for a contest by those who organise it (contests.md §2). */
export function entrantLists(roads: Roads): ImportKind {
  return {
    name: "entrants",
    columns: ENTRANT_COLUMNS,
    mayBegin: (actor, contestId) =>
      contestId === null ? holdsRole(actor, "organiser") : mayPlanContest(actor, contestId),
    openCheck: openEntrantCheck,
    applyIn: (work, rows) => applyEntrantsIn(work, roads, rows),
  };
}

type Contest = NonNullable<Awaited<ReturnType<typeof Contests.find>>>;
type Past = Awaited<ReturnType<typeof Entries.findAllInContest>>[number];

/** What a row's people are held against. */
interface Surroundings {
  readonly bench: CheckBench;
  readonly contest: Contest;
  readonly rules: RuleSet | null;
  /** Why nobody can enter now; null while entries are taken. */
  readonly closed: string | null;
  readonly directory: PlaceDirectory;
  readonly seen: Map<string, number>;
}

async function openEntrantCheck(bench: CheckBench): Promise<CheckRows> {
  const { db, actor, contestId, now } = bench;
  const contest = await Contests.find(db, contestId ?? "");
  invariant(contest, "a list of entrants is of a contest that is there");
  const phase = contest.phase as ContestPhase;
  const nobody = { verdict: "met", acceptedCount: 0, unionCount: 0 } as const;
  const closed = faultOfEntering({ ...contest, ...nobody, phase, today: localDay(now) });
  const rules = contest.eligibility ? (JSON.parse(contest.eligibility) as RuleSet) : null;
  const directory = await openDirectory(db);
  const isAllowed = mayPlanContest(actor, contest.id);
  const around: Surroundings = {
    ...{ bench, contest, rules, directory, seen: new Map() },
    closed: isAllowed ? closed : "not-your-contest",
  };
  return async (rows) => {
    const read = rows.map((row) => readOne(row, around));
    const people = read.flatMap(({ members, substitutes, leader }) => [
      ...[...members, ...substitutes],
      ...(typeof leader === "object" && leader ? [leader] : []),
    ]);
    const knownOf = await findKnown(db, people);
    const ids = people.flatMap((one) => knownOf(one)?.id ?? []);
    const past = await Entries.findAllInContest(db, contest.id, ids);
    const known = people.flatMap((one) => knownOf(one) ?? []);
    const asked = { ...contest, contestId: contest.id };
    const judgedPeople = await judgePeople(db, asked, known);
    return read.map((one) => judged(one, { around, knownOf, past, judgedPeople }));
  };
}

interface ReadMember {
  readonly row: WorkerListRow;
  readonly name: string;
  readonly identityHash: string | null;
  readonly phoneHash: string | null;
}

function readOne({ seq, cells }: RawRow, { bench, contest }: Surroundings) {
  const { row, reasons } = readEntrantRow(cells, contest, localDay(bench.now));
  const sought = (member: WorkerListRow): ReadMember => ({
    row: member,
    name: member.name,
    identityHash: member.document && identityHash(bench.keys, member.document),
    phoneHash: member.phone && phoneHash(bench.keys, member.phone),
  });
  return {
    ...{ seq, row, reasons },
    members: row.members.map(sought),
    substitutes: row.substitutes.map(sought),
    leader: typeof row.leader === "object" && row.leader ? sought(row.leader) : row.leader,
  };
}

interface Met {
  readonly around: Surroundings;
  readonly knownOf: (member: ReadMember) => KnownWorker | null;
  readonly past: readonly Past[];
  readonly judgedPeople: JudgedPeople;
}

function judged(read: ReturnType<typeof readOne>, met: Met): CheckedRow {
  const { seq, row, reasons, members, substitutes, leader } = read;
  const team = [...members, ...substitutes];
  const { around, knownOf, past } = met;
  const note = [row.teamName, members[0]?.row.employerName].filter(Boolean).join(" · ");
  const shown = { seq, label: members.map(({ name }) => name).join("、"), note };
  const no = (wrong: readonly RowReason[]): CheckedRow => {
    return { ...shown, verdict: "refused", detail: { reasons: wrong }, payload: null };
  };
  if (reasons.length > 0) return no(reasons);
  const first = firstSeen(around.seen, team, seq);
  if (first !== null)
    return no([{ field: "name", reason: "twice-in-file", values: { row: first } }]);
  const known = team.map(knownOf);
  const own = past.filter(({ workerId }) => known.some((one) => one?.id === workerId));
  const living = own.filter(({ state }) => state !== "rejected" && state !== "withdrawn");
  const isWhole = living.length === team.length && alike(living);
  if (isWhole) return { ...shown, verdict: "same", detail: {}, payload: null };
  if (living.length === 0 && own.length > 0) return no([{ field: "name", reason: "entry-left" }]);
  if (around.closed) return no([{ field: "name", reason: around.closed }]);
  const placed = team.map((member, at) => placedOf(member, known[at] ?? null, met));
  const led = typeof leader === "object" && leader ? leaderOf(leader, met) : null;
  const wrong = [
    ...placed.flatMap((one, at) => (at < members.length ? one.reasons : atSubstitute(one.reasons))),
    ...(led?.reasons ?? []),
  ];
  if (wrong.length > 0) return no(wrong);
  const staged = placed.flatMap(({ member }) => member ?? []);
  const payload: StagedEntrant = {
    members: staged.slice(0, members.length),
    substitutes: staged.slice(members.length),
    leader: led ? led.member : (leader as number | null),
    teamName: row.teamName,
    statement: row.statement,
    unionId: placed.find(({ unionId }) => unionId !== null)?.unionId ?? null,
  };
  return { ...shown, verdict: "new", detail: {}, payload };
}

/** The members of a team stand in one entry. */
function alike(rows: readonly Past[]): boolean {
  return new Set(rows.map(({ entryId }) => entryId)).size === 1;
}

function firstSeen(seen: Map<string, number>, members: readonly ReadMember[], seq: number) {
  const keys = members.map((one) => one.identityHash ?? `${one.phoneHash}/${one.name}`);
  const first = keys.map((key) => seen.get(key)).find((row) => row !== undefined);
  for (const key of keys) if (!seen.has(key)) seen.set(key, seq);
  return first ?? null;
}

/** What is wrong with a substitute is said at their column. */
function atSubstitute(reasons: readonly RowReason[]): readonly RowReason[] {
  return reasons.map((one) => (one.field === "name" ? { ...one, field: "substituteName" } : one));
}

/** Who only leads has to be someone: the rules ask nothing of them, but the register does. */
function leaderOf(leader: ReadMember, met: Met): Placed {
  const known = met.knownOf(leader);
  const { name, identityHash: identity, phoneHash: phone } = leader;
  const sought = { name, identityHash: identity, phoneHash: phone };
  if (known) return { reasons: [], member: { ...sought, fresh: null }, unionId: null };
  const placed = placedOf(leader, null, met, { isHeldToRules: false });
  const reasons = placed.reasons.map((one) =>
    one.field === "name" ? { ...one, field: "leaderName" } : one,
  );
  return { ...placed, reasons };
}

interface Placed {
  readonly reasons: readonly RowReason[];
  readonly member: StagedEntrant["members"][number] | null;
  /** The union that sends someone who is in none. */
  readonly unionId: string | null;
}

/** A member as the entry takes them: known to the register, or new to it where the contest takes people who are in no union. */
function placedOf(
  member: ReadMember,
  known: KnownWorker | null,
  met: Met,
  { isHeldToRules } = { isHeldToRules: true },
): Placed {
  const { around, judgedPeople } = met;
  const { row, name, identityHash: identity, phoneHash: phone } = member;
  const sought = { name, identityHash: identity, phoneHash: phone };
  const no = (reasons: readonly RowReason[]): Placed => ({ reasons, member: null, unionId: null });
  const unmet = (verdicts: readonly RuleVerdict[]) =>
    verdicts
      .filter(({ verdict }) => verdict === "not-met")
      .map(({ rule }): RowReason => ({ field: "name", reason: `rule-${rule}` }));
  const isInUnion = known?.enrolments.some(({ endsOn }) => endsOn === null) ?? false;
  if (known) {
    const wrong = unmet(judgedPeople.get(known.id) ?? []);
    if (wrong.length > 0) return no(wrong);
    if (isInUnion) return { reasons: [], member: { ...sought, fresh: null }, unionId: null };
  } else if (around.rules?.isMember) return no([{ field: "name", reason: "worker-unknown" }]);
  const { places, reasons } = placesOf(row, around.directory, around.bench.unionId);
  if (reasons.length > 0 || places.unionId === null) return no(reasons);
  const { unionId, employerId } = places;
  if (known) return { reasons: [], member: { ...sought, fresh: null }, unionId };
  const wrong = isHeldToRules ? unmet(newcomerVerdicts(around, row, employerId !== null)) : [];
  if (wrong.length > 0) return no(wrong);
  const fresh = freshWorker(around.bench, member, { unionId, employerId });
  return { reasons: [], member: { ...sought, fresh }, unionId };
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
