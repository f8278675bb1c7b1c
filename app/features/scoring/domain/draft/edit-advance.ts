import type { AdvanceRule, Cut, Metric, Stage } from "../scheme/scheme";
import { CUTS, cutBy } from "./edit-awards";

/** How those who go on to the next stage are cut off, in the order of the choice; `all` is no cut. */
export const ADVANCE_CUTS = ["all", ...CUTS] as const;
export const ADVANCE_TIES = ["all", "none", "break"] as const;

const USUAL_PLACES = 10;

/** The rule with a cut of another kind, as a contest would usually have it (示例); undefined where everyone goes on. */
export function advanceBy(
  by: (typeof ADVANCE_CUTS)[number],
  before: AdvanceRule | undefined,
): AdvanceRule | undefined {
  if (by === "all") return undefined;
  const cut = by === "top" ? { by, count: USUAL_PLACES } : cutBy(by);
  return withCut(before ?? { ...cut, atTie: "all" }, cut);
}

/** The rule with another cut; a tie at it is settled as before. */
export function withCut({ atTie, breakBy }: AdvanceRule, cut: Cut): AdvanceRule {
  return { ...cut, atTie, ...(breakBy ? { breakBy } : {}) };
}

/** The rule with another word on ties at the cut; one that breaks them names by what, first the weightiest module. */
export function withTie(
  { breakBy: _breakBy, ...rule }: AdvanceRule,
  atTie: AdvanceRule["atTie"],
  stage: Pick<Stage, "modules">,
): AdvanceRule {
  if (atTie !== "break") return { ...rule, atTie };
  const [weightiest] = [...stage.modules].sort((a, b) => (b.weightBp ?? 0) - (a.weightBp ?? 0));
  const metric: Metric = { of: "module", id: weightiest?.id ?? "", first: "higher" };
  return { ...rule, atTie, breakBy: [metric] };
}
