import type { Actor } from "~/shared/actor";
import type { Db } from "~db/connection.server";
import * as Cases from "./cases.queries.server";
import { statesOfApplicant } from "./domain/applicant-turn";
import { findSubjects } from "./find-queue-page.server";
import type { Roads } from "./road-wiring.server";

const PAGE_SIZE = 20;

/** What someone applied for, the newest first, and what of it waits for them, however old. */
export async function findOwnCases(
  db: Db,
  roads: Roads,
  { actor, page }: { readonly actor: Actor; readonly page: number },
) {
  const { accountId } = actor;
  const range = { limit: PAGE_SIZE, offset: (page - 1) * PAGE_SIZE };
  return {
    cases: await named(db, roads, await Cases.findPageOfApplicant(db, accountId, range)),
    due: await findDueCases(db, roads, actor),
    total: await Cases.countOfApplicant(db, accountId),
    pageSize: PAGE_SIZE,
  };
}

/** What only the applicant can bring on, the longest waiting first. */
export async function findDueCases(db: Db, roads: Roads, { accountId }: Actor) {
  const turns = roads.all.flatMap(({ road }) =>
    statesOfApplicant(road).map((state) => ({ road: road.name, state })),
  );
  return named(db, roads, await Cases.findOfApplicantIn(db, accountId, turns));
}

type OwnCase = Awaited<ReturnType<typeof Cases.findPageOfApplicant>>[number];

async function named(db: Db, roads: Roads, rows: readonly OwnCase[]) {
  const files = rows.flatMap(({ id, road }) => {
    const wiring = roads.find(road);
    return wiring ? [{ caseId: id, wiring }] : [];
  });
  const subjects = await findSubjects(db, roads, files);
  return rows.map(({ id, road, state, movedAt, dueOn }) => ({
    ...{ caseId: id, road, state, movedAt, dueOn },
    kind: roads.find(road)?.road.states[state]?.kind ?? ("final" as const),
    note: subjects.get(id)?.note ?? "",
  }));
}
