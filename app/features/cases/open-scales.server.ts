import { groupBy } from "~/shared/group-by";
import type { Instant } from "~/shared/instant";
import type { Db, Trx } from "~db/connection.server";
import * as CalendarYears from "./calendar-years.queries.server";
import { type Weighed, weighMove } from "./domain/weigh-move";
import type { StandingMover } from "./find-movers.server";
import { type CaseFile, readCases } from "./read-cases.server";
import type { Roads } from "./road-wiring.server";

/** Many cases, read at once, each of which can be asked what would become of a move. */
export interface Scales {
  readonly files: ReadonlyMap<string, CaseFile>;
  /** As the case stands, or as it was seen at an earlier version. */
  weigh(caseId: string, move: string, version?: number): Weighed<StandingMover>;
}

export async function openScales(
  db: Db | Trx,
  roads: Roads,
  {
    caseIds,
    movers,
    now,
  }: {
    readonly caseIds: readonly string[];
    readonly movers: readonly StandingMover[];
    readonly now: Instant;
  },
): Promise<Scales> {
  const files = await readCases(db, roads, caseIds);
  const facts = await findFacts(db, [...files.values()], now);
  const calendar = await CalendarYears.findCalendar(db);
  return {
    files,
    weigh(caseId, move, version) {
      const file = files.get(caseId);
      if (!file) return { mover: null, decided: null, refusal: { kind: "not-allowed" } };
      const { wiring, facts: standing, history } = file;
      const question = {
        road: wiring.road,
        facts: standing,
        history,
        guardFacts: facts.get(caseId),
        calendar,
        now,
        move,
        version: version ?? standing.version,
      };
      return weighMove(question, movers);
    },
  };
}

async function findFacts(
  db: Db | Trx,
  files: readonly CaseFile[],
  now: Instant,
): Promise<ReadonlyMap<string, unknown>> {
  const all = new Map<string, unknown>();
  for (const own of groupBy(files, ({ wiring }) => wiring.road.name).values()) {
    const [first] = own;
    const ids = own.map(({ caseId }) => caseId);
    const found = await first?.wiring.findGuardFacts(db, ids, now);
    for (const [caseId, facts] of found ?? []) all.set(caseId, facts);
  }
  return all;
}
