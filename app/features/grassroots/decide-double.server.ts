import type { z } from "zod";
import { type Command, carryOut } from "~/features/audit/carry-out.server";
import * as Unions from "~/features/unions/unions.queries.server";
import { accept, type Result, refuse } from "~/shared/result";
import * as Doubles from "./doubles.queries.server";
import { findDoubles } from "./find-doubles.server";
import { mayCheck } from "./grassroots.access";
import type { decideDoubleSchema } from "./grassroots.schemas";
import * as GrassrootsContests from "./grassroots-contests.queries.server";

type DecideDoubleInput = z.infer<typeof decideDoubleSchema> & {
  readonly grassrootsId: string;
  readonly otherId: string;
};
type DoubleRefusal = "not-allowed" | "not-to-be-decided" | "no-double" | "counted-already";

/** Tells two reports apart, or says which of them stands for the event that both report. */
export function decideDouble(command: Command, input: DecideDoubleInput) {
  return carryOut(
    command,
    "decide-double",
    input,
    async (desk): Promise<Result<object, DoubleRefusal>> => {
      const { grassrootsId, otherId, kept, reason } = input;
      const { accountId } = command.actor;
      const contest = await GrassrootsContests.find(desk.trx, grassrootsId);
      if (!contest) return refuse("not-allowed");
      const lineage = await Unions.findLineage(desk.trx, contest.unionId);
      if (!mayCheck(command.actor, lineage)) return refuse("not-allowed");
      if (contest.state !== "reported") return refuse("not-to-be-decided");
      const doubles = (await findDoubles(desk.trx, [grassrootsId])).get(grassrootsId) ?? [];
      const other = doubles.find((one) => one.otherId === otherId);
      if (!other) return refuse("no-double");
      // What counts already stands.
      if (kept === "this" && other.otherState === "accepted") return refuse("counted-already");
      const [firstId = "", secondId = ""] = [grassrootsId, otherId].sort();
      const keptId = { this: grassrootsId, other: otherId, both: null }[kept];
      await Doubles.upsertDecision(desk.trx, {
        firstId,
        secondId,
        keptId,
        reason,
        decidedAt: desk.now,
        decidedBy: accountId,
      });
      await desk.record({
        action: "grassroots.double-decided",
        subjectKind: "grassroots",
        subjectId: grassrootsId,
        detail: { otherId, keptId },
      });
      return accept({});
    },
  );
}
