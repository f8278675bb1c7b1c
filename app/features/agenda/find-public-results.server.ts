import { lettersOf } from "~/features/registry/name-pinyin.server";
import { byCode } from "~/features/results/result-steps.server";
import { groupBy } from "~/shared/group-by";
import type { Db } from "~db/connection.server";
import { RESULT_VIEWS, type ResultList } from "./agenda.schemas";
import * as PublicContests from "./public-contests.queries.server";
import * as PublicResults from "./public-results.queries.server";

const PAGE_SIZE = 20;
const PHASES = {
  all: ["notice", "final", "archived"],
  notice: ["notice"],
  final: ["final", "archived"],
} as const;

/** A page of the results that anyone may read, with those of people whose very name was searched for. */
export async function findPublicResults(
  db: Db,
  { view, year, search, page }: ResultList & { readonly page: number },
) {
  const asked = { year, search };
  const byPhase = await PublicContests.countByPhase(db, { ...asked, phases: PHASES.all });
  const countOf = (one: (typeof RESULT_VIEWS)[number]) =>
    byPhase
      .filter(({ phase }) => (PHASES[one] as readonly string[]).includes(phase))
      .reduce((sum, { count }) => sum + count, 0);
  const counts = Object.fromEntries(RESULT_VIEWS.map((one) => [one, countOf(one)]));
  const piece = { limit: PAGE_SIZE, offset: (page - 1) * PAGE_SIZE };
  const rows = await PublicResults.findPage(db, { ...asked, phases: PHASES[view] }, piece);
  return {
    results: await withWinners(db, rows),
    people: await findPeople(db, search),
    counts,
    total: countOf(view),
    pageSize: PAGE_SIZE,
    years: await PublicContests.findYears(db, PHASES.all),
  };
}

/** The newest results. */
export async function findNewestResults(db: Db, limit: number) {
  const asked = { phases: PHASES.all, year: null, search: "" };
  return withWinners(db, await PublicResults.findPage(db, asked, { limit, offset: 0 }));
}

/** Where people of this name stand, each with the way to why. */
export async function findPeople(db: Db, name: string) {
  if (name === "") return [];
  const { namePinyin: pinyin } = lettersOf(name);
  return (await PublicResults.findPlacesOf(db, { name, pinyin })).map(({ number, ...place }) => ({
    ...place,
    code: byCode({ number }),
  }));
}

export type PublicPerson = Awaited<ReturnType<typeof findPeople>>[number];

async function withWinners(db: Db, rows: Awaited<ReturnType<typeof PublicResults.findPage>>) {
  const winners = groupBy(
    await PublicResults.findWinners(
      db,
      rows.map(({ resultId }) => resultId),
    ),
    ({ resultId }) => resultId,
  );
  return rows.map(({ resultId, ...row }) => {
    const own = winners.get(resultId) ?? [];
    const names = [...new Set(own.map(({ teamName, name }) => teamName ?? name))];
    return { ...row, winners: names, total: own[0]?.total ?? null };
  });
}

export type PublicResultRow = Awaited<ReturnType<typeof withWinners>>[number];
