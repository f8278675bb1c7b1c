import type { Expression, ExpressionBuilder, SqlBool } from "kysely";
import type { Db } from "~db/connection.server";
import type { Database } from "~db/schema";
import type { QueueReach } from "./domain/queue-reach";

/** Which cases a queue shows. */
export interface QueueFilter {
  readonly reaches: readonly QueueReach[];
  readonly view: "waiting" | "overdue" | "mended";
  readonly road: string;
  readonly state: string;
  readonly today: string;
  /** The states, by road, from which an applicant sends in again what was sent back. */
  readonly corrections: readonly { readonly road: string; readonly state: string }[];
}

type Tables = { c: Database["Case"] } & Database;
type Builder = ExpressionBuilder<Tables, "c">;

/** A page of what waits, the longest waiting first. */
export function findPage(
  db: Db,
  filter: QueueFilter,
  { limit, offset }: { limit: number; offset: number },
) {
  return queued(db, filter)
    .innerJoin("Union as u", "u.id", "c.unionId")
    .select((eb) => [
      "c.id",
      "c.road",
      "c.state",
      "c.version",
      "c.movedAt",
      "c.dueOn",
      "u.shortName as unionName",
      isMended(eb as unknown as Builder, filter).as("isMended"),
    ])
    .orderBy("c.movedAt")
    .orderBy("c.id")
    .limit(limit)
    .offset(offset)
    .execute();
}

/** How many wait in each view. */
export async function countByView(db: Db, filter: QueueFilter) {
  const { waiting, overdue, mended } = await queued(db, {
    ...filter,
    view: "waiting",
    road: "",
    state: "",
  })
    .select((eb) => [
      eb.fn.countAll<number>().as("waiting"),
      eb.fn
        .coalesce(
          eb.fn.sum<number>(eb.case().when("c.dueOn", "<", filter.today).then(1).else(0).end()),
          eb.val(0),
        )
        .as("overdue"),
      eb.fn
        .coalesce(
          eb.fn.sum<number>(
            eb
              .case()
              .when(isMended(eb as unknown as Builder, filter))
              .then(1)
              .else(0)
              .end(),
          ),
          eb.val(0),
        )
        .as("mended"),
    ])
    .executeTakeFirstOrThrow();
  return { waiting, overdue, mended };
}

/** How many of a view stand in each state. */
export function countByState(db: Db, filter: QueueFilter) {
  return queued(db, { ...filter, road: "", state: "" })
    .select((eb) => ["c.road", "c.state", eb.fn.countAll<number>().as("count")])
    .groupBy(["c.road", "c.state"])
    .orderBy("c.road")
    .orderBy("c.state")
    .execute();
}

function queued(db: Db, { reaches, view, road, state, today, corrections }: QueueFilter) {
  return db
    .selectFrom("Case as c")
    .where((eb) => eb.or(reaches.map((reach) => within(eb as unknown as Builder, reach))))
    .$if(view === "overdue", (query) => query.where("c.dueOn", "<", today))
    .$if(view === "mended", (query) =>
      query.where((eb) => isMended(eb as unknown as Builder, { corrections })),
    )
    .$if(road !== "", (query) => query.where("c.road", "=", road))
    .$if(state !== "", (query) => query.where("c.state", "=", state));
}

function within(eb: Builder, { road, states, over }: QueueReach): Expression<SqlBool> {
  const standing = eb.and([eb("c.road", "=", road), eb("c.state", "in", states)]);
  if (over.kind === "everything") return standing;
  if (over.kind === "contest") return eb.and([eb("c.contestId", "=", over.contestId), standing]);
  const unions = eb
    .selectFrom("UnionAncestor")
    .select("unionId")
    .where("ancestorId", "=", over.unionId)
    .where("depth", ">=", over.which === "below" ? 1 : 0)
    .$if(over.which === "own", (query) => query.where("depth", "=", 0));
  return eb.and([eb("c.unionId", "in", unions), standing]);
}

/** Whether the last move sent in again what had been sent back. */
function isMended(eb: Builder, { corrections }: Pick<QueueFilter, "corrections">) {
  return eb.exists(
    eb
      .selectFrom("CaseMove as m")
      .select("m.seq")
      .whereRef("m.caseId", "=", "c.id")
      .where(eb("m.seq" as never, "=", eb("c.version", "-", 1) as never))
      .where("m.duty", "=", "apply")
      .where(
        "m.fromState",
        "in",
        corrections.map(({ state }) => state),
      ),
  );
}

/** What someone handled, what moved last first. */
export function findHandledPage(
  db: Db,
  accountId: string,
  { limit, offset }: { limit: number; offset: number },
) {
  return handled(db, accountId)
    .innerJoin("Union as u", "u.id", "c.unionId")
    .select([
      "c.id",
      "c.road",
      "c.state",
      "c.version",
      "c.movedAt",
      "c.dueOn",
      "u.shortName as unionName",
    ])
    .orderBy("c.movedAt", "desc")
    .limit(limit)
    .offset(offset)
    .execute();
}

export async function countHandled(db: Db, accountId: string): Promise<number> {
  const { n } = await handled(db, accountId)
    .select((eb) => eb.fn.countAll<number>().as("n"))
    .executeTakeFirstOrThrow();
  return n;
}

function handled(db: Db, accountId: string) {
  return db
    .selectFrom("Case as c")
    .where(
      "c.id",
      "in",
      db.selectFrom("CaseMove").select("caseId").where("movedBy", "=", accountId),
    );
}
