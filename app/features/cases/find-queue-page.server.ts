import type { z } from "zod";
import type { Actor } from "~/shared/actor";
import { groupBy } from "~/shared/group-by";
import type { Instant } from "~/shared/instant";
import { localDay } from "~/shared/local-day";
import type { Db } from "~db/connection.server";
import type { queueSchema } from "./cases.schemas";
import { locksHere } from "./domain/offer-moves";
import { queueReaches } from "./domain/queue-reach";
import { findMovers, type StandingMover } from "./find-movers.server";
import * as QueueCases from "./queue-cases.queries.server";
import { type CaseFile, readCases } from "./read-cases.server";
import type { CaseSubject, Roads } from "./road-wiring.server";

const PAGE_SIZE = 60;

type List = z.infer<typeof queueSchema>;

/** A page of what waits for someone, in one of the saved views, with the counts of all. */
export async function findQueuePage(
  db: Db,
  roads: Roads,
  { actor, list, now }: { readonly actor: Actor; readonly list: List; readonly now: Instant },
) {
  const movers = await findMovers(db, roads, { actor, now });
  const filter = { ...queueFilterOf(roads, movers, now), ...pick(list) };
  const range = { limit: PAGE_SIZE, offset: (list.page - 1) * PAGE_SIZE };
  const counts = {
    ...(await QueueCases.countByView(db, filter)),
    handled: await QueueCases.countHandled(db, actor.accountId),
  };
  const states = list.view === "handled" ? [] : await QueueCases.countByState(db, filter);
  const rows =
    list.view === "handled"
      ? (await QueueCases.findHandledPage(db, actor.accountId, range)).map(withoutFlags)
      : await QueueCases.findPage(db, filter, range);
  const shown = states.filter((one) => isChosen(one, list));
  return {
    rows: await withSubjects(db, roads, rows, { movers, now }),
    counts,
    states,
    total:
      list.view === "handled" ? counts.handled : shown.reduce((sum, { count }) => sum + count, 0),
    pageSize: PAGE_SIZE,
  };
}

export type QueuePage = Awaited<ReturnType<typeof findQueuePage>>;

/** How many cases wait, for the frame. */
export async function countWaiting(
  db: Db,
  roads: Roads,
  { actor, now }: { readonly actor: Actor; readonly now: Instant },
): Promise<number> {
  const filter = queueFilterOf(roads, await findMovers(db, roads, { actor, now }), now);
  if (filter.reaches.length === 0) return 0;
  return (await QueueCases.countByView(db, filter)).waiting;
}

/** All cases of a view, the longest waiting first, as far as the limit goes. */
export async function findQueueIds(
  db: Db,
  roads: Roads,
  {
    movers,
    list,
    now,
    limit,
  }: {
    readonly movers: readonly StandingMover[];
    readonly list: Pick<List, "view" | "road" | "state">;
    readonly now: Instant;
    readonly limit: number;
  },
): Promise<string[]> {
  const filter = { ...queueFilterOf(roads, movers, now), ...pick(list) };
  const rows = await QueueCases.findPage(db, filter, { limit, offset: 0 });
  return rows.map(({ id }) => id);
}

/** What these movers may move, of every road. */
function queueFilterOf(
  { all }: Roads,
  movers: readonly StandingMover[],
  now: Instant,
): QueueCases.QueueFilter {
  const own = all.map(({ road }) => road);
  return {
    reaches: movers.flatMap(({ actor, standsInFor }) => queueReaches(own, standsInFor ?? actor)),
    view: "waiting",
    road: "",
    state: "",
    today: localDay(now),
    corrections: own.flatMap((road) =>
      Object.entries(road.states)
        .filter(([, { kind }]) => kind === "correction")
        .map(([state]) => ({ road: road.name, state })),
    ),
  };
}

function pick({
  view,
  road,
  state,
}: Pick<List, "view" | "road" | "state">): Pick<QueueCases.QueueFilter, "view" | "road" | "state"> {
  return { view: view === "handled" ? "waiting" : view, road, state };
}

function isChosen(one: { road: string; state: string }, { road, state }: List): boolean {
  return (road === "" || one.road === road) && (state === "" || one.state === state);
}

function withoutFlags<Row>(row: Row) {
  return { ...row, isMended: 0 as number | boolean };
}

type Row = ReturnType<
  typeof withoutFlags<Awaited<ReturnType<typeof QueueCases.findHandledPage>>[number]>
>;

/** Names what each row is about, and says which of them this person can't move after all. */
async function withSubjects(
  db: Db,
  roads: Roads,
  rows: readonly Row[],
  { movers, now }: { readonly movers: readonly StandingMover[]; readonly now: Instant },
) {
  const today = localDay(now);
  const files = await readCases(
    db,
    roads,
    rows.map(({ id }) => id),
  );
  const subjects = await findSubjects(db, roads, [...files.values()]);
  return rows.map(({ isMended, ...row }) => {
    const file = files.get(row.id);
    return {
      ...row,
      title: subjects.get(row.id)?.title ?? "",
      note: subjects.get(row.id)?.note ?? "",
      isMended: Boolean(isMended),
      isOverdue: row.dueOn !== null && row.dueOn < today,
      ...(file ? handOf(file, movers) : { isLocked: false, officerName: null }),
    };
  });
}

/** Whether this person is kept from the case, and for whom they would act. */
function handOf({ wiring: { road }, facts, history }: CaseFile, movers: readonly StandingMover[]) {
  const hands = movers.map((mover) => ({
    officerName: mover.officer?.name ?? null,
    locks: locksHere({ road, facts, history, mover }),
  }));
  const open = hands.find(({ locks }) => locks.includes(null));
  const isReached = hands.some(({ locks }) => locks.length > 0);
  return { isLocked: isReached && !open, officerName: open?.officerName ?? null };
}

/** What each case is about, asked of its road's feature. */
export async function findSubjects(
  db: Db,
  roads: Roads,
  files: readonly Pick<CaseFile, "caseId" | "wiring">[],
): Promise<ReadonlyMap<string, CaseSubject>> {
  const found: CaseSubject[] = [];
  for (const [name, own] of groupBy(files, ({ wiring }) => wiring.road.name)) {
    const ids = own.map(({ caseId }) => caseId);
    found.push(...((await roads.find(name)?.findSubjects(db, ids)) ?? []));
  }
  return new Map(found.map((subject) => [subject.caseId, subject]));
}
