import type { Desk } from "~/features/audit/carry-out.server";
import { openCaseIn } from "~/features/cases/case-steps.server";
import type { MoveRefusal } from "~/features/cases/domain/decide-move";
import { moveCaseIn } from "~/features/cases/move-steps.server";
import type { Roads } from "~/features/cases/road-wiring.server";
import * as Memberships from "~/features/registry/memberships.queries.server";
import type * as Workers from "~/features/registry/workers.queries.server";
import * as Unions from "~/features/unions/unions.queries.server";
import type { Actor } from "~/shared/actor";
import { newId } from "~/shared/ids";
import { accept, type Result, refuse } from "~/shared/result";
import type { EntryMemberTable, EntryTable } from "~db/schema";
import * as Contests from "./contests.queries.server";
import { ENTRY_ROAD } from "./domain/entry-road";
import { faultOfTeam, type TeamFault } from "./domain/team-list";
import * as Entries from "./entries.queries.server";

type Worker = NonNullable<Awaited<ReturnType<typeof Workers.find>>>;

export interface NewEntry {
  readonly contestId: string;
  /** The contestants in their order; the first one is the applicant. */
  readonly workers: readonly Worker[];
  /** Who could come in for one of them; they are judged by the same rules, and compete only then. */
  readonly substitutes?: readonly Worker[];
  /** A team's contact on the day, who may be one of the others. */
  readonly leader?: Worker | null;
  readonly teamName: string | null;
  readonly statement: string;
  readonly origin: EntryTable["origin"];
  /** The list that it came from. */
  readonly importId?: string;
  /** The union that sends people who are in none, where the contest takes them. */
  readonly sendingUnionId?: string | null;
}

/** Why an entry can't be opened; what the road's guard says comes after these. */
export type EntryRefusal =
  | "contest-unknown"
  | TeamFault
  | "not-a-member"
  | "no-account-to-confirm"
  | MoveRefusal;

/** Opens an entry's case and makes its first move, by the worker or by the union for them. */
export async function openEntryIn(
  desk: Desk,
  roads: Roads,
  { actor, move }: { readonly actor: Actor; readonly move: "enter" | "file-for" | "take-in" },
  entry: NewEntry,
): Promise<Result<{ caseId: string }, EntryRefusal>> {
  const { trx, now } = desk;
  const { contestId, workers, substitutes = [], leader = null } = entry;
  const { teamName, statement, origin } = entry;
  const contest = await Contests.find(trx, contestId);
  if (!contest) return refuse("contest-unknown");
  const fault = faultOfTeam(contest, {
    ...{ contestants: idsOf(workers), substitutes: idsOf(substitutes) },
    ...{ leader: leader?.id ?? null, teamName },
  });
  if (fault) return refuse(fault);
  const [first] = workers;
  const unionId = first ? ((await unionOf(desk, first.id)) ?? entry.sendingUnionId ?? null) : null;
  if (!first || unionId === null) return refuse("not-a-member");
  // What organisers took in from a list goes on to screening, with nobody to confirm it.
  if (first.accountId === null && move !== "take-in") return refuse("no-account-to-confirm");
  const caseId = await openCaseIn(desk, {
    road: ENTRY_ROAD,
    unionId,
    applicantId: first.accountId,
    contestId,
    openedBy: actor.accountId,
  });
  const id = newId();
  const row: EntryTable = {
    id,
    contestId,
    caseId,
    unionId: await countedUnion(desk, unionId),
    number: null,
    teamName,
    origin,
    statement,
    createdAt: now,
    createdBy: actor.accountId,
    importId: entry.importId ?? null,
  };
  await Entries.insert(trx, row, rosterOf(id, { workers, substitutes, leader }));
  const input = { caseId, move, version: 1, comment: "", returned: {}, insteadOfId: null };
  const moved = await moveCaseIn(desk, roads, actor, input);
  return moved.ok ? accept({ caseId }) : moved;
}

function idsOf(workers: readonly Worker[]): readonly string[] {
  return workers.map(({ id }) => id);
}

/** A leader who competes too stands on the list twice. */
function rosterOf(
  entryId: string,
  { workers, substitutes, leader }: Required<Pick<NewEntry, "workers" | "substitutes" | "leader">>,
): readonly EntryMemberTable[] {
  const people = [
    ...workers.map(({ id }) => ({ workerId: id, part: "contestant" as const })),
    ...substitutes.map(({ id }) => ({ workerId: id, part: "substitute" as const })),
    ...(leader ? [{ workerId: leader.id, part: "leader" as const }] : []),
  ];
  return people.map((person, index) => ({ id: newId(), entryId, seq: index + 1, ...person }));
}

/** The union of someone's standing membership; null for who is in none. */
async function unionOf({ trx }: Desk, workerId: string): Promise<string | null> {
  const memberships = await Memberships.findAllOfWorker(trx, workerId);
  return memberships.find(({ endsOn }) => endsOn === null)?.unionId ?? null;
}

/** Quotas are those of the unions directly below the federation; a member of the federation itself counts there. */
async function countedUnion({ trx }: Desk, unionId: string): Promise<string> {
  const lineage = (await Unions.findLineages(trx, [unionId])).get(unionId) ?? [unionId];
  return lineage.at(-2) ?? unionId;
}
