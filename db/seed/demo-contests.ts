import type { Desk } from "~/features/audit/carry-out.server";
import * as Cases from "~/features/cases/cases.queries.server";
import { moveCase } from "~/features/cases/move-case.server";
import type { CaseRoom } from "~/features/cases/road-wiring.server";
import * as Contests from "~/features/contests/contests.queries.server";
import * as Trades from "~/features/qualifications/trades.queries.server";
import type { Actor } from "~/shared/actor";
import { DAY_MS, type Instant, later } from "~/shared/instant";
import { invariant } from "~/shared/invariant";
import type { KeyRing } from "~/shared/key-ring";
import type { Db } from "../connection.server";
import { makeContest, makeProgramme } from "../factories/contests";
import { PROGRAMME, SEED_CONTESTS, type SeedContest } from "./contest-stories";

/** The season's programme with its contests, each in draft; answers them with their stories. */
export async function seedContests(
  desk: Desk,
  { schemes, organiserId }: { schemes: ReadonlyMap<string, string>; organiserId: string },
): Promise<readonly (readonly [contestId: string, story: SeedContest])[]> {
  const programmeId = await makeProgramme(desk, PROGRAMME);
  const made: (readonly [string, SeedContest])[] = [];
  for (const story of SEED_CONTESTS) {
    const { trade, organisers, plan } = story;
    const contestId = await makeContest(desk, {
      programmeId,
      name: trade,
      tradeId: (await Trades.findNamed(desk.trx, trade))?.id ?? null,
      openedBy: organiserId,
      organisers,
      plan: { ...plan, schemeId: schemes.get(trade) ?? null },
    });
    made.push([contestId, story]);
  }
  return made;
}

interface Season {
  readonly db: Db;
  readonly keys: KeyRing;
  readonly room: CaseRoom;
  readonly now: Instant;
  readonly staff: ReadonlyMap<string, Actor>;
}

/** Brings each contest where it stands on the demo's day, by its organiser. */
export async function moveContests(
  { db, keys, room, now, staff }: Season,
  contests: readonly (readonly [string, SeedContest])[],
): Promise<void> {
  const actor = staff.get("organiser");
  invariant(actor, "the demo has an organiser");
  for (const [contestId, { trade, moves }] of contests) {
    const caseId = (await Contests.find(db, contestId))?.caseId ?? "";
    for (const { move, daysAgo, comment = "" } of moves) {
      const at = later(now, -daysAgo * DAY_MS);
      const command = { db, actor, now: at, key: null, auditKey: keys.auditKey };
      const version = (await Cases.find(db, caseId))?.version ?? 1;
      const input = { caseId, move, version, comment, returned: {}, insteadOfId: null };
      const moved = await moveCase(command, room, input);
      invariant(moved.ok, `the demo's contest ${trade} can't ${move}`);
    }
  }
}
