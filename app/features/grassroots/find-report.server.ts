import * as ListedWorkers from "~/features/registry/listed-workers.queries.server";
import { yuanText } from "~/shared/money";
import type { Db } from "~db/connection.server";
import * as ClosingCounts from "./closing-counts.queries.server";
import * as ClosingPhotos from "./closing-photos.queries.server";
import * as ClosingReports from "./closing-reports.queries.server";
import { AWARD_BANDS } from "./domain/head-count";
import { peopleText } from "./domain/people-list";
import { MONEY_KINDS, type MoneyKind, spentFen } from "./domain/report-money";
import type * as GrassrootsContests from "./grassroots-contests.queries.server";

type Contest = NonNullable<Awaited<ReturnType<typeof GrassrootsContests.find>>>;

/** A union's own people, as far as one ticks them on a phone. */
const SHOWN = 200;

/** The report's form: what was saved of it, else what was filed; and the members to tick. */
export async function findReportForm(db: Db, contest: Contest) {
  const report = await ClosingReports.find(db, contest.id);
  const { startsOn, endsOn, venue } = report ?? contest;
  const people = await ClosingReports.findPeople(db, [contest.id]);
  const count = await ClosingCounts.find(db, contest.id);
  const listed = new Set(people.map(({ workerId }) => workerId));
  const members = await ListedWorkers.findPage(
    db,
    { within: null, below: contest.unionId, search: { by: "nothing" }, standing: "member" },
    { limit: SHOWN, offset: 0 },
  );
  const money = Object.fromEntries(
    MONEY_KINDS.map((kind) => [kind, report ? yuanText(report[`${kind}Fen`]) : ""]),
  ) as Record<MoneyKind, string>;
  return {
    version: report?.version ?? 0,
    values: {
      startsOn,
      endsOn: endsOn === startsOn ? "" : endsOn,
      venue,
      people: peopleText(
        people.map(({ name, identityTail, rank, score }) => {
          return { name: name ?? "", tail: identityTail, rank, score };
        }),
      ),
      ...countTexts(count),
      ...money,
      summary: report?.summary ?? "",
    },
    members: members
      .filter(({ id }) => !listed.has(id))
      .map(({ id, name, identityTail }) => ({ id, name, identityTail })),
    photos: await ClosingPhotos.findAll(db, contest.id),
    isOutside: contest.outsideHost !== null,
  };
}

type Count = Awaited<ReturnType<typeof ClosingCounts.find>>;

/** Numbers as their fields show them; what is none stays blank. */
function countTexts(count: Count) {
  const { participantCount, unitCount, firstCount, secondCount, thirdCount, meritCount } =
    count ?? {};
  return {
    participantCount: textOf(participantCount),
    unitCount: textOf(unitCount),
    firstCount: textOf(firstCount),
    secondCount: textOf(secondCount),
    thirdCount: textOf(thirdCount),
    meritCount: textOf(meritCount),
  };
}

function textOf(number: number | undefined): string {
  return number ? String(number) : "";
}

export type ReportForm = Awaited<ReturnType<typeof findReportForm>>;

/** What a contest came to, as its page shows it; null before anything was saved. */
export async function findReport(db: Db, grassrootsId: string) {
  const report = await ClosingReports.find(db, grassrootsId);
  if (!report) return null;
  const people = await ClosingReports.findPeople(db, [grassrootsId]);
  const count = await ClosingCounts.find(db, grassrootsId);
  const distinct = new Set(people.map(({ workerId, name }) => workerId ?? name));
  const outsiders = people.filter(({ workerId }) => workerId === null);
  const placed = people.filter(({ rank }) => rank !== null);
  return {
    ...report,
    spentFen: spentFen(report),
    participations: people.length,
    peopleCount: distinct.size,
    outsiders: [...new Set(outsiders.map(({ name }) => name ?? ""))],
    placed: placed
      .sort((one, other) => (one.rank ?? 0) - (other.rank ?? 0))
      .map(({ seq, name, workerId, rank, score }) => ({ seq, name, workerId, rank, score })),
    count: count
      ? { ...count, awards: AWARD_BANDS.map((band) => ({ band, count: count[`${band}Count`] })) }
      : null,
    photos: await ClosingPhotos.findAll(db, grassrootsId),
  };
}

export type ShownReport = NonNullable<Awaited<ReturnType<typeof findReport>>>;
