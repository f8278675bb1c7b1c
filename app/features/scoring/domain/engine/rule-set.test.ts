import { expect, it } from "vitest";
import { fractionText } from "~/shared/fraction";
import { round } from "~/shared/rounding";
import { judged, moduleOf, pointsAspect, stageOf, thousandths } from "../example-stages";
import { scoreEntry } from "./entry-score";
import { ENGINES, RULE_SETS } from "./rule-set";
import { scoreStage } from "./stage-score";

it("rule sets stand side by side: a later one changes nothing for a scheme of an earlier one", () => {
  const score = judged(stageOf([moduleOf("M", pointsAspect("1"))]), { A: { 1: "8 8 8.01" } });
  const [entry] = score.scores;
  if (!entry) throw new Error("one entry");
  const rules = {
    ...score.plan.rules,
    round: (value: Parameters<typeof round>[0], digits: number) => round(value, digits, "up"),
  };
  const later = scoreEntry({ ...score.plan, rules }, entry.sheet);
  const again = scoreEntry(score.plan, entry.sheet);
  expect([later, again].map(({ total }) => total && fractionText(total))).toEqual(["801/100", "8"]);
});

it("a scheme may name exactly the versions that exist", () => {
  expect(ENGINES).toEqual([1]);
  expect(RULE_SETS[1]?.widestSpread).toBe(1000);
});

it("totals beyond 53 bits stay exact: the largest marks, factors and panels that can be entered", () => {
  const aspect = {
    ...pointsAspect("1"),
    max: "1000000",
    step: "0.001",
    factor: { fixed: "999999.999", declared: true },
  };
  const judges = ["J1", "J2", "J3"];
  const scored = scoreStage(stageOf([moduleOf("M", aspect)]), 1, {
    entries: [{ entry: "A" }],
    panels: [{ module: "M", judges }],
    marks: judges.map((judge, nth) => {
      return { entry: "A", aspect: "1", judge, value: thousandths("999999.999") - nth };
    }),
    factors: [{ entry: "A", aspect: "1", factor: thousandths("999999.997") }],
  });
  const exact = scored.ok ? scored.value.scores[0]?.exact : null;
  // Mean 999999.998, times both factors, in whole thousandths.
  const product = 999_999_998n * 999_999_999n * 999_999_997n;
  expect(exact && fractionText(exact)).toBe(fractionText({ n: product, d: 1_000_000_000n }));
});
