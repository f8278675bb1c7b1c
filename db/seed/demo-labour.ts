import { commendTeam } from "~/features/grassroots/commend-team.server";
import { seenOfMonth } from "~/features/grassroots/domain/seen-figures";
import { enterFigures } from "~/features/grassroots/enter-figures.server";
import { standingOf } from "~/features/grassroots/find-labour-page.server";
import { findLabour } from "~/features/grassroots/labour-steps.server";
import { planLabour } from "~/features/grassroots/plan-labour.server";
import { reviewMonth } from "~/features/grassroots/review-month.server";
import type { Actor } from "~/shared/actor";
import { invariant } from "~/shared/invariant";
import { commandAt } from "./applicants";
import { LABOUR_MONTHS, LABOUR_TARGETS, LABOUR_TEAMS, labourFigure } from "./labour-figures";
import type { Stage } from "./transfers";

interface LabourScene {
  readonly grassrootsId: string;
  /** Who enters the figures, and who reviews them. */
  readonly union: Actor;
  readonly checker: Actor;
}

const PLANNED_DAYS_AGO = 146;

/** The heating works' labour contest: nine teams, four months reviewed and commended, the fifth half there. */
export async function seedLabour(stage: Stage, scene: LabourScene): Promise<void> {
  const { grassrootsId, union } = scene;
  const planned = await planLabour(commandAt(stage, union, PLANNED_DAYS_AGO), {
    grassrootsId,
    teams: LABOUR_TEAMS.join("\n"),
    targets: LABOUR_TARGETS.join("\n"),
  });
  invariant(planned.ok, "the demo's teams can't be planned");
  for (const [at, { month, enteredDaysAgo, teamCount, commended }] of LABOUR_MONTHS.entries()) {
    const cells = LABOUR_TEAMS.slice(0, teamCount).flatMap((_, team) =>
      LABOUR_TARGETS.map((_, target) => {
        return [`${team + 1}-${target + 1}`, labourFigure({ month: at, team, target })] as const;
      }),
    );
    const entered = await enterFigures(commandAt(stage, union, enteredDaysAgo), {
      grassrootsId,
      month,
      seen: seenOfMonth(await findLabour(stage.db, { id: grassrootsId }), month),
      figures: Object.fromEntries(cells),
    });
    invariant(entered.ok, `the demo's figures of ${month} can't be entered`);
    if (commended) await commendFirst(stage, scene, { month, daysAgo: enteredDaysAgo - 2 });
  }
}

/** The union above reviews the month, and its first team has the flag. */
async function commendFirst(
  stage: Stage,
  { grassrootsId, union, checker }: LabourScene,
  { month, daysAgo }: { readonly month: string; readonly daysAgo: number },
) {
  const labour = await findLabour(stage.db, { id: grassrootsId });
  const seen = seenOfMonth(labour, month);
  const review = { grassrootsId, month, seen };
  const reviewed = await reviewMonth(commandAt(stage, checker, daysAgo), review);
  invariant(reviewed.ok, `the demo's ${month} can't be reviewed`);
  const standing = standingOf(labour, month);
  const first = standing.find(({ rank }) => rank === 1);
  const commended = await commendTeam(commandAt(stage, union, daysAgo - 1), {
    grassrootsId,
    teamId: first?.teamId ?? "",
    month,
    title: "流动红旗",
    reason: null,
  });
  invariant(commended.ok, `nobody of ${month} can be commended`);
}
