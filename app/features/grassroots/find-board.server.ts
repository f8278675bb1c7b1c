import * as Programmes from "~/features/contests/programmes.queries.server";
import { staffedUnions } from "~/features/unions/find-union-page.server";
import * as Unions from "~/features/unions/unions.queries.server";
import type { Actor } from "~/shared/actor";
import type { Instant } from "~/shared/instant";
import { localDay } from "~/shared/local-day";
import type { Db } from "~db/connection.server";
import * as Board from "./board.queries.server";
import { BOARD_STATES, daysOver } from "./domain/board";
import { seesAllGrassroots } from "./grassroots.access";
import type { BoardList } from "./grassroots.schemas";

const PAGE_SIZE = 50;

/** The filter behind a board's address, as far as someone's unions go. */
function boardFilter(actor: Actor, list: BoardList, now: Instant): Board.BoardFilter {
  const today = localDay(now);
  const { year, state, union, search, by } = list;
  return {
    within: seesAllGrassroots(actor) ? null : staffedUnions(actor),
    year: year ?? Number(today.slice(0, 4)),
    today,
    state,
    union,
    search,
    isByNumber: by === "number",
  };
}

/** A page of a year's grassroots contests, with how many stand in each state. */
export async function findBoard(
  db: Db,
  { actor, list, now }: { readonly actor: Actor; readonly list: BoardList; readonly now: Instant },
) {
  const filter = boardFilter(actor, list, now);
  const { today, year } = filter;
  const counts = await Board.countByState(db, filter);
  const all = [...counts.values()].reduce((sum, n) => sum + n, 0);
  const range = { limit: PAGE_SIZE, offset: (list.page - 1) * PAGE_SIZE };
  const rows = await Board.findPage(db, filter, range);
  const years = new Set([...(await Board.findYears(db)), year, Number(today.slice(0, 4))]);
  return {
    year,
    years: [...years].sort((one, other) => other - one),
    rows: rows.map((row) => ({ ...row, daysOver: daysOver(row, today) })),
    counts: BOARD_STATES.map((state) => ({ state, count: counts.get(state) ?? 0 })),
    all,
    ofYear: await Board.countOfYear(db, year),
    accepted: await Board.countAccepted(db, filter),
    overCount: await Board.countOver(db, filter),
    total: list.state === null ? all : (counts.get(list.state) ?? 0),
    pageSize: PAGE_SIZE,
    narrowedTo: list.union ? ((await Unions.findName(db, list.union))?.shortName ?? null) : null,
    programme: (await Programmes.findAll(db)).find((one) => one.year === year) ?? null,
  };
}

export type BoardPage = Awaited<ReturnType<typeof findBoard>>;
