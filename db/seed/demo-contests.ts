import type { Desk } from "~/features/audit/carry-out.server";
import * as Cases from "~/features/cases/cases.queries.server";
import { moveCase } from "~/features/cases/move-case.server";
import * as Contests from "~/features/contests/contests.queries.server";
import * as Trades from "~/features/qualifications/trades.queries.server";
import * as Unions from "~/features/unions/unions.queries.server";
import type { Actor } from "~/shared/actor";
import { invariant } from "~/shared/invariant";
import { makeContest, makeProgramme } from "../factories/contests";
import { commandAt, openStaffAccount } from "./applicants";
import {
  LATER_CONTESTS,
  PROGRAMME,
  SEED_CONTESTS,
  type SeedContest,
  type SeedMove,
} from "./contest-stories";
import { type EntryScene, seedEntries, type TakeTeam } from "./demo-entries";
import { inventedNames } from "./invented-people";
import { RESULT_STORIES } from "./result-stories";

/** A contest that was put down, with what it goes through. */
export type MadeContest = readonly [contestId: string, story: SeedContest];

/** The season's programme with its contests, each in draft; answers them with their stories. */
export async function seedContests(
  desk: Desk,
  { schemes, organiserId }: { schemes: ReadonlyMap<string, string>; organiserId: string },
): Promise<readonly MadeContest[]> {
  const programmeId = await makeProgramme(desk, PROGRAMME);
  const made: MadeContest[] = [];
  for (const story of [...SEED_CONTESTS, ...RESULT_STORIES, ...LATER_CONTESTS]) {
    const { trade, scheme = trade, organisers, plan } = story;
    const contestId = await makeContest(desk, {
      programmeId,
      name: trade,
      tradeId: (await Trades.findNamed(desk.trx, trade))?.id ?? null,
      openedBy: organiserId,
      organisers,
      plan: { ...plan, schemeId: schemes.get(scheme) ?? null },
    });
    made.push([contestId, story]);
  }
  return made;
}

/** Not every team brings a substitute. */
const EACH_WITH_SUBSTITUTE = 8;

/** Brings each contest where it stands on the demo's day: its organiser moves it, its people enter. */
export async function moveContests(
  season: Omit<EntryScene, "staffFor">,
  contests: readonly MadeContest[],
  takeTeam: TakeTeam,
): Promise<void> {
  const scene = { ...season, staffFor: staffKeeper(season) };
  for (const [contestId, { trade, plan, moves, entries }] of contests) {
    const isOpening = ({ move }: SeedMove) => move === "file" || move === "open-registration";
    await takeMoves(scene, contestId, moves.filter(isOpening));
    if (entries) {
      const { isSpread = false, named = {} } = entries;
      const { memberCount = 1, substituteCount = 0 } = plan;
      const takeOne = (at: number) =>
        takeTeam(trade, memberCount + (at % EACH_WITH_SUBSTITUTE === 0 ? substituteCount : 0), {
          ...{ isSpread, name: named[at + 1] },
        });
      await seedEntries(scene, { id: contestId, memberCount, entries }, takeOne);
    }
    await takeMoves(
      scene,
      contestId,
      moves.filter((one) => !isOpening(one)),
    );
  }
}

async function takeMoves(scene: EntryScene, contestId: string, moves: readonly SeedMove[]) {
  const caseId = (await Contests.find(scene.db, contestId))?.caseId ?? "";
  for (const { move, daysAgo, comment = "" } of moves) {
    const version = (await Cases.find(scene.db, caseId))?.version ?? 1;
    const input = { caseId, move, version, comment, returned: {}, insteadOfId: null };
    const command = commandAt(scene, scene.organiser, daysAgo);
    const moved = await moveCase(command, scene.room, input);
    invariant(moved.ok, `the demo's contest can't ${move}`);
  }
}

/** Someone of the union above, who confirms entries; each is opened when they are first needed. */
function staffKeeper(season: Omit<EntryScene, "staffFor">): EntryScene["staffFor"] {
  const names = inventedNames().reverse();
  const kept = new Map<string, Promise<Actor>>();
  return async (unionId) => {
    const lineage = (await Unions.findLineages(season.db, [unionId])).get(unionId) ?? [];
    const above = lineage[1] ?? unionId;
    const known = kept.get(above);
    if (known) return known;
    const number = kept.size + 1;
    const opened = openStaffAccount(season, {
      username: `desk${number}`,
      name: names[number] ?? "",
      unionId: above,
    });
    kept.set(above, opened);
    return opened;
  };
}
