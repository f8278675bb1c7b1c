import type { Db } from "~db/connection.server";
import * as ClosingReports from "./closing-reports.queries.server";
import { findDoubles } from "./find-doubles.server";
import { findReport } from "./find-report.server";
import * as GrassrootsContests from "./grassroots-contests.queries.server";

type Contest = NonNullable<Awaited<ReturnType<typeof GrassrootsContests.find>>>;

/** Two reports side by side, with the people who are on both lists; null where they don't look alike. */
export async function findDoublePage(db: Db, contest: Contest, otherId: string) {
  const doubles = (await findDoubles(db, [contest.id])).get(contest.id) ?? [];
  const double = doubles.find((one) => one.otherId === otherId);
  const other = await GrassrootsContests.find(db, otherId);
  if (!double || !other) return null;
  const people = await ClosingReports.findPeople(db, [contest.id, otherId]);
  const keysOf = (id: string) =>
    new Map(
      people
        .filter(({ grassrootsId }) => grassrootsId === id)
        .map(({ workerId, name }) => [workerId ?? name, name ?? ""]),
    );
  const there = keysOf(otherId);
  return {
    double,
    shared: [...keysOf(contest.id)].filter(([key]) => there.has(key)).map(([, name]) => name),
    sides: [await sideOf(db, contest), await sideOf(db, other)] as const,
  };
}

export type DoublePage = NonNullable<Awaited<ReturnType<typeof findDoublePage>>>;

/** As much of a report as a stranger to its union needs to tell two apart. */
async function sideOf(db: Db, { id, name, unionName, state, createdAt }: Contest) {
  const report = await findReport(db, id);
  return {
    id,
    name,
    unionName,
    state,
    createdAt,
    startsOn: report?.startsOn ?? "",
    endsOn: report?.endsOn ?? "",
    venue: report?.venue ?? "",
    participations: report?.participations ?? 0,
    peopleCount: report?.peopleCount ?? 0,
    countedParticipations: report?.count?.participantCount ?? null,
    spentFen: report?.spentFen ?? 0,
    placed: (report?.placed ?? []).slice(0, 3),
  };
}
