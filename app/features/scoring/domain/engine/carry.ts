import type { Carry, Stage } from "../scheme/scheme";
import type { CarriedTotal } from "./mark";
import type { StageScore } from "./stage-score";

/**
 * The own totals that a stage adds for each entry (contests.md §3 “A stage starts from zero, or adds …”);
 * null for an entry that one of them is missing for. `before` holds the earlier stages in order.
 */
export function carriedInto(
  stage: Stage,
  before: readonly StageScore[],
): (entry: string) => readonly CarriedTotal[] | null {
  const sources = sourcesOf(stage.carry, before).map(({ plan, scores }) => ({
    stage: plan.stage.id,
    name: plan.stage.name,
    weightBp: plan.stage.weightBp,
    owns: new Map(scores.map(({ entry, own }) => [entry, own])),
  }));
  return (entry) => {
    const carried: CarriedTotal[] = [];
    for (const { stage, name, weightBp, owns } of sources) {
      const own = owns.get(entry) ?? null;
      if (own === null) return null;
      carried.push({ stage, name, own, weightBp });
    }
    return carried;
  };
}

function sourcesOf(carry: Carry, before: readonly StageScore[]): readonly StageScore[] {
  if (carry === "none") return [];
  return carry === "previous" ? before.slice(-1) : before;
}
