import type { z } from "zod";
import { type Command, carryOut } from "~/features/audit/carry-out.server";
import { newId } from "~/shared/ids";
import { accept, type Result, refuse } from "~/shared/result";
import { type PlanFault, readTargets, readTeams } from "./domain/labour-plan";
import type { planLabourSchema } from "./grassroots.schemas";
import * as Labour from "./labour.queries.server";
import { findOwnLabourIn } from "./labour-steps.server";

type PlanLabourInput = z.infer<typeof planLabourSchema> & { readonly grassrootsId: string };
type PlanRefusal = "not-allowed" | "plan-not-open" | "measured-already" | PlanFault;

const OPEN = ["filed", "filing-returned", "recorded"];

/** Sets down the teams of a labour contest and what they are measured by, until the first figure is there. */
export function planLabour(command: Command, input: PlanLabourInput) {
  return carryOut(
    command,
    "plan-labour",
    input,
    async (desk): Promise<Result<object, PlanRefusal>> => {
      const { grassrootsId } = input;
      const own = await findOwnLabourIn(desk, command, { grassrootsId, hand: "files" });
      if (!own.ok) return own;
      const { contest, labour } = own.value;
      if (!OPEN.includes(contest.state)) return refuse("plan-not-open");
      if (labour.figures.length > 0) return refuse("measured-already");
      const teams = readTeams(input.teams);
      if (!teams.ok) return teams;
      const targets = readTargets(input.targets);
      if (!targets.ok) return targets;
      const numbered = <Line>(line: Line, index: number) => {
        return { id: newId(), grassrootsId, seq: index + 1, ...line };
      };
      await Labour.replacePlan(desk.trx, grassrootsId, {
        teams: teams.value.map(numbered),
        targets: targets.value.map(numbered),
      });
      await desk.record({
        action: "grassroots.labour-planned",
        subjectKind: "grassroots",
        subjectId: grassrootsId,
        detail: { teamCount: teams.value.length, targetCount: targets.value.length },
      });
      return accept({});
    },
  );
}
