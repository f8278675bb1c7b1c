import type { RawRow, RowReason } from "~/features/imports/domain/import-kind";
import type { CheckBench, CheckedRow, CheckRows } from "~/features/imports/import-kind.server";
import type { WorkerListRow } from "~/features/registry/domain/worker-list";
import { findKnown } from "~/features/registry/known-workers.server";
import { mayKeepWhere } from "~/features/registry/registry.access";
import { identityHash, phoneHash } from "~/features/registry/worker-numbers.server";
import * as Workers from "~/features/registry/workers.queries.server";
import { findReach, openDirectory } from "~/features/unions/open-directory.server";
import { invariant } from "~/shared/invariant";
import { localDay } from "~/shared/local-day";
import { mayEnterWorkers, mayPlanContest } from "./contests.access";
import * as Contests from "./contests.queries.server";
import type { ContestPhase } from "./domain/contest-phase";
import type { RuleSet } from "./domain/eligibility/rule-set";
import { readEntrantRow } from "./domain/entrant-list";
import { faultOfEntering } from "./domain/entry-road";
import type { StagedEntrant } from "./domain/staged-entrant";
import type { ListSide, Met, Past, Placed, ReadMember, Surroundings } from "./entrant-check.server";
import * as Entries from "./entries.queries.server";
import { judgePeople } from "./find-entry-facts.server";
import { ownOf, placedOf } from "./place-entrants.server";

/** In the worker thread: judges rows of entrants for the contest that the list names. */
export async function openEntrantCheck(bench: CheckBench, side: ListSide): Promise<CheckRows> {
  const { db, actor, contestId, now } = bench;
  const contest = await Contests.find(db, contestId ?? "");
  invariant(contest, "a list of entrants is of a contest that is there");
  const phase = contest.phase as ContestPhase;
  const nobody = { verdict: "met", acceptedCount: 0, unionCount: 0 } as const;
  const closed = faultOfEntering({ ...contest, ...nobody, phase, today: localDay(now) });
  const rules = contest.eligibility ? (JSON.parse(contest.eligibility) as RuleSet) : null;
  const directory = await openDirectory(db);
  const isUnion = side === "union";
  const isAllowed = isUnion ? mayEnterWorkers(actor) : mayPlanContest(actor, contest.id);
  const reach = isUnion ? await findReach(db, mayKeepWhere(actor)) : null;
  const place = isUnion ? ownOf : placedOf;
  const around: Surroundings = {
    ...{ bench, contest, rules, directory, reach, seen: new Map() },
    closed: isAllowed ? closed : "not-your-contest",
  };
  return async (rows) => {
    const read = rows.map((row) => readOne(row, around));
    const people = read.flatMap(({ members, substitutes, leader }) => [
      ...[...members, ...substitutes],
      ...(typeof leader === "object" && leader ? [leader] : []),
    ]);
    const knownAnywhere = await findKnown(db, people);
    // Whom a union doesn't keep, its list tells nothing about, not even that the register knows them.
    const knownOf: typeof knownAnywhere = (one) => {
      const known = knownAnywhere(one);
      return known && reach && !reach.has(known.unionId) ? null : known;
    };
    const ids = people.flatMap((one) => knownOf(one)?.id ?? []);
    const past = await Entries.findAllInContest(db, contest.id, ids);
    const known = people.flatMap((one) => knownOf(one) ?? []);
    const asked = { ...contest, contestId: contest.id };
    const judgedPeople = await judgePeople(db, asked, known);
    const accountHolders = isUnion ? await Workers.findIdsWithAccount(db, ids) : new Set<string>();
    const met = { around, knownOf, past, judgedPeople, accountHolders, place };
    return read.map((one) => judged(one, met));
  };
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

function judged(read: ReturnType<typeof readOne>, met: Met): CheckedRow {
  const { seq, row, reasons, members, substitutes, leader } = read;
  const team = [...members, ...substitutes];
  const { around, knownOf, past, place } = met;
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
  const placed = team.map((member, at) =>
    place(member, known[at] ?? null, met, at === 0 ? "applicant" : "member"),
  );
  const led =
    typeof leader === "object" && leader
      ? atColumn("leaderName", place(leader, knownOf(leader), met, "leader"))
      : null;
  const wrong = [
    ...placed.flatMap(
      (one, at) => (at < members.length ? one : atColumn("substituteName", one)).reasons,
    ),
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

/** What is wrong with a substitute or a leader is said at their column. */
function atColumn(field: string, placed: Placed): Placed {
  const reasons = placed.reasons.map((one) => (one.field === "name" ? { ...one, field } : one));
  return { ...placed, reasons };
}
