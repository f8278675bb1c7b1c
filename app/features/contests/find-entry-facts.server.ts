import { groupBy } from "~/shared/group-by";
import type { Instant } from "~/shared/instant";
import { localDay } from "~/shared/local-day";
import type { Db, Trx } from "~db/connection.server";
import type { ContestPhase } from "./domain/contest-phase";
import {
  gravest,
  judgeEligibility,
  type PersonFacts,
  type RuleVerdict,
} from "./domain/eligibility/judge-eligibility";
import { documentsAsked, type RuleSet } from "./domain/eligibility/rule-set";
import { missingDocuments } from "./domain/entry-documents";
import type { EntryFacts } from "./domain/entry-road";
import * as Entries from "./entries.queries.server";
import * as EntryDocuments from "./entry-documents.queries.server";
import * as EntryMembers from "./entry-members.queries.server";
import * as RegisterFacts from "./register-facts.queries.server";

type EntryRow = Awaited<ReturnType<typeof Entries.findAllOfCases>>[number];
type RosterRow = Awaited<ReturnType<typeof EntryMembers.findRosters>>[number];

/** What a contest says about who may enter it. */
export interface AskedContest {
  readonly contestId: string;
  readonly programmeId: string;
  readonly tradeId: string | null;
  readonly eligibility: string | null;
}

/** A contestant or substitute of an entry with the rules held against them. */
export interface JudgedMember {
  readonly memberId: string;
  readonly seq: number;
  readonly workerId: string;
  readonly name: string;
  readonly part: "contestant" | "substitute";
  readonly verdicts: readonly RuleVerdict[];
}

/**
 * The rules of each entry's contest, held against who competes and who could for one of them, as the register stands
 * now. A leader only leads.
 */
export async function judgeEntries(
  db: Db | Trx,
  entries: readonly (AskedContest & { readonly id: string })[],
): Promise<ReadonlyMap<string, readonly JudgedMember[]>> {
  const ids = entries.map(({ id }) => id);
  const members = (await EntryMembers.findRosters(db, ids)).filter(isJudged);
  const byEntry = groupBy(members, ({ entryId }) => entryId);
  const people = await findPeople(db, entries, members);
  return new Map(
    entries.map((entry) => [
      entry.id,
      (byEntry.get(entry.id) ?? []).map(({ id: memberId, seq, workerId, name, part, bornOn }) => {
        const facts = people(workerId, entry, entry.id);
        const verdicts = verdictsOf(entry, { ...facts, bornOn });
        return { memberId, seq, workerId, name, part, verdicts };
      }),
    ]),
  );
}

function isJudged(row: RosterRow): row is RosterRow & Pick<JudgedMember, "part"> {
  return row.part === "contestant" || row.part === "substitute";
}

/** The same for one worker who hasn't entered yet. */
export async function judgeWorker(
  db: Db | Trx,
  contests: readonly AskedContest[],
  worker: { readonly id: string; readonly bornOn: string | null },
): Promise<ReadonlyMap<string, readonly RuleVerdict[]>> {
  const people = await findPeople(db, contests, [{ workerId: worker.id }]);
  return new Map(
    contests.map((contest) => [
      contest.contestId,
      verdictsOf(contest, { ...people(worker.id, contest, null), bornOn: worker.bornOn }),
    ]),
  );
}

/** The verdicts on people, by their worker's id. */
export type JudgedPeople = ReadonlyMap<string, readonly RuleVerdict[]>;

/** The same for many people who would enter one contest. */
export async function judgePeople(
  db: Db | Trx,
  contest: AskedContest,
  workers: readonly { readonly id: string; readonly bornOn: string | null }[],
): Promise<JudgedPeople> {
  const people = await findPeople(
    db,
    [contest],
    workers.map(({ id }) => ({ workerId: id })),
  );
  return new Map(
    workers.map(({ id, bornOn }) => [
      id,
      verdictsOf(contest, { ...people(id, contest, null), bornOn }),
    ]),
  );
}

function verdictsOf({ eligibility }: AskedContest, person: PersonFacts): readonly RuleVerdict[] {
  return eligibility === null ? [] : judgeEligibility(JSON.parse(eligibility) as RuleSet, person);
}

/** Reads the register once for all these workers; answers a lookup of one for one contest. */
async function findPeople(
  db: Db | Trx,
  contests: readonly AskedContest[],
  members: readonly { readonly workerId: string }[],
) {
  const workerIds = [...new Set(members.map(({ workerId }) => workerId))];
  const register = await RegisterFacts.findAll(db, workerIds);
  const memberOf = new Map(register.memberships.map((row) => [row.workerId, row]));
  const worksFor = new Map(register.employments.map((row) => [row.workerId, row]));
  const certificates = groupBy(register.certificates, ({ workerId }) => workerId);
  const programmeIds = [...new Set(contests.map(({ programmeId }) => programmeId))];
  const living = groupBy(
    await Entries.findLivingOfWorkers(db, workerIds, programmeIds),
    ({ workerId }) => workerId,
  );
  return (
    workerId: string,
    { contestId, programmeId, tradeId }: AskedContest,
    entryId: string | null,
  ): Omit<PersonFacts, "bornOn"> => {
    const others = (living.get(workerId) ?? []).filter(
      (other) => other.entryId !== entryId && other.programmeId === programmeId,
    );
    return {
      memberOf: memberOf.get(workerId) ?? null,
      worksFor: worksFor.get(workerId) ?? null,
      certificates: (certificates.get(workerId) ?? []).map((held) => ({
        level: held.level,
        number: held.number,
        issuedOn: held.issuedOn,
        isOfTrade: held.tradeId !== null && held.tradeId === tradeId,
        isFound: held.isFound === 1,
      })),
      otherContests: others
        // A rehearsal is outside every figure, also of what one entered; a substitute doesn't compete yet.
        .filter((other) => other.contestId !== contestId && other.isRehearsal === 0)
        .filter(({ part }) => part === "contestant")
        .map(({ contestName }) => contestName),
      isEnteredTwice: others.some((other) => other.contestId === contestId),
    };
  };
}

/** The papers of entries, read once: a lookup of what an entry is asked, holds and lacks. */
export async function findDocuments(
  db: Db | Trx,
  entries: readonly { readonly id: string; readonly eligibility: string | null }[],
  judged: ReadonlyMap<string, readonly Pick<JudgedMember, "memberId">[]>,
) {
  const asking = entries.filter(({ eligibility }) => documentsAsked(eligibility).length > 0);
  const held =
    asking.length > 0
      ? await EntryDocuments.findAll(
          db,
          asking.map(({ id }) => id),
        )
      : [];
  return ({ id, eligibility }: (typeof entries)[number]) => {
    const asked = documentsAsked(eligibility);
    const own = held.filter(({ entryId }) => entryId === id);
    const memberIds = (judged.get(id) ?? []).map(({ memberId }) => memberId);
    return { asked, held: own, missing: missingDocuments(asked, memberIds, own) };
  };
}

/** What the guards of entries look at, by case. */
export async function findEntryFacts(
  db: Db | Trx,
  caseIds: readonly string[],
  now: Instant,
): Promise<ReadonlyMap<string, EntryFacts>> {
  const entries = await Entries.findAllOfCases(db, caseIds);
  const judged = await judgeEntries(db, entries);
  const contestIds = [...new Set(entries.map(({ contestId }) => contestId))];
  const counts = await Entries.countAcceptedByUnion(db, contestIds);
  const today = localDay(now);
  const documents = await findDocuments(db, entries, judged);
  return new Map(
    entries.map((entry) => {
      const own = counts.filter(({ contestId }) => contestId === entry.contestId);
      const verdicts = (judged.get(entry.id) ?? []).flatMap((member) => member.verdicts);
      const { asked, missing } = documents(entry);
      return [
        entry.caseId,
        {
          ...factsOf(entry, { today, own, verdict: gravest(verdicts) }),
          ...{ asksDocuments: asked.length > 0, missingDocumentCount: missing.length },
        },
      ];
    }),
  );
}

function factsOf(
  entry: EntryRow,
  {
    today,
    own,
    verdict,
  }: {
    readonly today: string;
    readonly own: readonly { readonly unionId: string; readonly count: number }[];
    readonly verdict: EntryFacts["verdict"];
  },
): Omit<EntryFacts, "asksDocuments" | "missingDocumentCount"> {
  const { entriesFromOn, entriesUntilOn, capacity, unionQuota } = entry;
  return {
    phase: entry.phase as ContestPhase,
    today,
    entriesFromOn,
    entriesUntilOn,
    verdict,
    capacity,
    unionQuota,
    acceptedCount: own.reduce((sum, { count }) => sum + count, 0),
    unionCount: own.find(({ unionId }) => unionId === entry.unionId)?.count ?? 0,
  };
}
