import type { Actor } from "~/shared/actor";
import type { Db } from "~db/connection.server";
import * as Cases from "./cases.queries.server";
import { APPLICANT_DUTY } from "./domain/separation";
import { findSubjects } from "./find-queue-page.server";
import type { Roads } from "./road-wiring.server";

const PAGE_SIZE = 20;

/** What someone applied for, the newest first, and what of it waits for them. */
export async function findOwnCases(
  db: Db,
  roads: Roads,
  { actor: { accountId }, page }: { readonly actor: Actor; readonly page: number },
) {
  const range = { limit: PAGE_SIZE, offset: (page - 1) * PAGE_SIZE };
  const rows = await Cases.findPageOfApplicant(db, accountId, range);
  const files = rows.flatMap(({ id, road }) => {
    const wiring = roads.find(road);
    return wiring ? [{ caseId: id, wiring }] : [];
  });
  const subjects = await findSubjects(db, roads, files);
  const cases = rows.map(({ id, road, state, movedAt, dueOn }) => ({
    caseId: id,
    road,
    state,
    movedAt,
    dueOn,
    kind: roads.find(road)?.road.states[state]?.kind ?? ("final" as const),
    note: subjects.get(id)?.note ?? "",
  }));
  return {
    cases,
    due: cases.filter(({ road, state }) => waitsForApplicant(roads, road, state)),
    total: await Cases.countOfApplicant(db, accountId),
    pageSize: PAGE_SIZE,
  };
}

/** Whether only the applicant can bring the case on from here; that they may still withdraw it is no turn. */
function waitsForApplicant(roads: Roads, road: string, state: string): boolean {
  const found = roads.find(road)?.road;
  const here = Object.values(found?.moves ?? {}).filter(({ from }) => from.includes(state));
  const goesOn = here.some(({ to }) => found?.states[to]?.kind !== "final");
  return goesOn && here.every(({ duty }) => duty === APPLICANT_DUTY);
}
