import * as Unions from "~/features/unions/unions.queries.server";
import { groupBy } from "~/shared/group-by";
import type { Instant } from "~/shared/instant";
import { invariant } from "~/shared/invariant";
import type { Db, Trx } from "~db/connection.server";
import * as CaseMoves from "./case-moves.queries.server";
import * as Cases from "./cases.queries.server";
import type { CaseFacts, PastMove } from "./domain/case";
import type { Roads, RoadWiring } from "./road-wiring.server";

/** A case with all that decisions on it look at. */
export interface CaseFile {
  readonly caseId: string;
  readonly wiring: RoadWiring<unknown>;
  readonly unionId: string;
  /** The applicant, or the union's officer who filed for them. */
  readonly openedBy: string;
  readonly openedAt: Instant;
  readonly movedAt: Instant;
  readonly facts: CaseFacts;
  readonly history: readonly PastMove[];
}

/** Reads a case; undefined where there is none. */
export async function readCase(
  db: Db | Trx,
  roads: Roads,
  caseId: string,
): Promise<CaseFile | undefined> {
  return (await readCases(db, roads, [caseId])).get(caseId);
}

/** Reads many cases at once, in as many queries as one takes. */
export async function readCases(
  db: Db | Trx,
  roads: Roads,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, CaseFile>> {
  const rows = await Cases.findAll(db, caseIds);
  const moves = groupBy(await CaseMoves.findAllForCases(db, caseIds), (move) => move.caseId);
  const movers = new Set([...moves.values()].flat().map(({ movedBy }) => movedBy));
  const persons = await roads.findPersonIds(db, [...movers]);
  const lineages = await Unions.findLineages(db, [...new Set(rows.map(({ unionId }) => unionId))]);
  const interested = await findInterested(db, roads, rows);
  return new Map(
    rows.map((row) => [
      row.id,
      {
        caseId: row.id,
        wiring: wiringOf(roads, row.road),
        unionId: row.unionId,
        openedBy: row.openedBy,
        openedAt: row.openedAt,
        movedAt: row.movedAt,
        facts: {
          state: row.state,
          version: row.version,
          dueOn: row.dueOn,
          applicantAccountId: row.applicantId,
          lineage: lineages.get(row.unionId) ?? [],
          contestId: row.contestId,
          interestedPersonIds: interested.get(row.id) ?? [],
        },
        history: (moves.get(row.id) ?? []).map((move) => pastMoveOf(move, persons)),
      },
    ]),
  );
}

function wiringOf(roads: Roads, road: string): RoadWiring<unknown> {
  const wiring = roads.find(road);
  invariant(wiring, `a case on a road that isn't there: ${road}`);
  return wiring;
}

async function findInterested(
  db: Db | Trx,
  roads: Roads,
  rows: readonly { readonly id: string; readonly road: string }[],
): Promise<Map<string, readonly string[]>> {
  const all = new Map<string, readonly string[]>();
  for (const [road, own] of groupBy(rows, (row) => row.road)) {
    const ids = own.map(({ id }) => id);
    const found = await wiringOf(roads, road).findInterestedPersonIds(db, ids);
    for (const [caseId, persons] of found) all.set(caseId, persons);
  }
  return all;
}

function pastMoveOf(
  { movedBy, ...move }: Awaited<ReturnType<typeof CaseMoves.findAllForCases>>[number],
  persons: ReadonlyMap<string, string>,
): PastMove {
  return { ...move, byAccountId: movedBy, byPersonId: persons.get(movedBy) ?? null };
}
