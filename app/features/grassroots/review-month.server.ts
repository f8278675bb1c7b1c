import type { z } from "zod";
import { type Command, carryOut } from "~/features/audit/carry-out.server";
import { accept, type Result, refuse } from "~/shared/result";
import { faultOfReview, type MonthFault } from "./domain/labour-month";
import { seenOfMonth } from "./domain/seen-figures";
import type { reviewMonthSchema } from "./grassroots.schemas";
import * as Labour from "./labour.queries.server";
import { findOwnLabourIn, monthFactsOf } from "./labour-steps.server";

type ReviewMonthInput = z.infer<typeof reviewMonthSchema> & { readonly grassrootsId: string };
type ReviewRefusal = "not-allowed" | MonthFault | "own-figures" | "stale-version";

/** The union above holds a month's figures to be right (评审): from then on they stand. */
export function reviewMonth(command: Command, input: ReviewMonthInput) {
  return carryOut(
    command,
    "review-month",
    input,
    async (desk): Promise<Result<object, ReviewRefusal>> => {
      const { grassrootsId, month, seen } = input;
      const own = await findOwnLabourIn(desk, command, { grassrootsId, hand: "checks" });
      if (!own.ok) return own;
      const fault = faultOfReview(monthFactsOf(own.value, { month, now: desk.now }));
      if (fault) return refuse(fault);
      const by = command.actor.accountId;
      const isOwn = own.value.labour.figures.some(
        (one) => one.month === month && one.enteredBy === by,
      );
      if (isOwn) return refuse("own-figures");
      if (seenOfMonth(own.value.labour, month) !== seen) return refuse("stale-version");
      const review = { grassrootsId, month, reviewedAt: desk.now, reviewedBy: by };
      await Labour.insertReview(desk.trx, review);
      await desk.record({
        action: "grassroots.month-reviewed",
        subjectKind: "grassroots",
        subjectId: grassrootsId,
        detail: { month },
      });
      return accept({});
    },
  );
}
