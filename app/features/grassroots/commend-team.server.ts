import type { z } from "zod";
import { type Command, carryOut } from "~/features/audit/carry-out.server";
import { newId } from "~/shared/ids";
import { localDay } from "~/shared/local-day";
import { accept, type Result, refuse } from "~/shared/result";
import { monthsOf } from "./domain/labour-standing";
import { standingOf } from "./find-labour-page.server";
import type { commendTeamSchema } from "./grassroots.schemas";
import * as Labour from "./labour.queries.server";
import { findOwnLabourIn } from "./labour-steps.server";

type CommendTeamInput = z.infer<typeof commendTeamSchema> & { readonly grassrootsId: string };
type CommendRefusal =
  | "not-allowed"
  | "team-unknown"
  | "month-not-reviewed"
  | "months-not-reviewed"
  | "reason-missing"
  | "commended-already";

/** Commends a team of a labour contest (表彰): for a month that was reviewed, or for the whole once all were. */
export function commendTeam(command: Command, input: CommendTeamInput) {
  return carryOut(
    command,
    "commend-team",
    input,
    async (desk): Promise<Result<object, CommendRefusal>> => {
      const { grassrootsId, teamId, month, title, reason } = input;
      const own = await findOwnLabourIn(desk, command, { grassrootsId, hand: "files" });
      if (!own.ok) return own;
      const { contest, labour } = own.value;
      if (!labour.teams.some(({ id }) => id === teamId)) return refuse("team-unknown");
      const reviewed = new Set(labour.reviews.map((one) => one.month));
      if (month !== null && !reviewed.has(month)) return refuse("month-not-reviewed");
      const isOver = contest.endsOn < localDay(desk.now);
      const isWhole = isOver && monthsOf(contest).every((one) => reviewed.has(one));
      if (month === null && !isWhole) return refuse("months-not-reviewed");
      const place = standingOf(labour, month).find((one) => one.teamId === teamId)?.rank;
      // Who isn't first may be commended, for progress or for help given; it has to be said for what.
      if (place !== 1 && reason === null) return refuse("reason-missing");
      const isTwice = labour.commendations.some(
        (one) => one.teamId === teamId && one.month === month && one.title === title,
      );
      if (isTwice) return refuse("commended-already");
      const row = { id: newId(), grassrootsId, teamId, month, title, reason: reason ?? "" };
      const by = command.actor.accountId;
      await Labour.insertCommendation(desk.trx, { ...row, commendedAt: desk.now, commendedBy: by });
      await desk.record({
        action: "grassroots.team-commended",
        subjectKind: "grassroots",
        subjectId: grassrootsId,
        detail: { teamId, month },
      });
      return accept({});
    },
  );
}
