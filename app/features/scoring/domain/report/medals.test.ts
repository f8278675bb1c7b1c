import { describe, expect, it } from "vitest";
import { fraction } from "~/shared/fraction";
import type { MedalRule } from "../scheme/scheme";
import { giveMedals } from "./medals";
import { worldSkillsScale } from "./worldskills-scale";

const medals = (rule: MedalRule, ...marks: [mark: number, points: number][]) => {
  const candidates = marks.map(([mark, points], nth) => {
    return { entry: `${nth + 1}`, mark: fraction(mark * 100, 100), points };
  });
  const given = giveMedals(candidates, rule);
  return candidates.map(({ entry }) => given.get(entry)?.[0] ?? "–").join("");
};

describe("medals by distinct mark, with a floor (contests.md §3, WorldSkills rule in force)", () => {
  const rule: MedalRule = { rule: "distinct-marks", floor: "60" };

  it("the first three distinct marks; equal marks share the medal", () => {
    expect(medals(rule, [90, 760], [88, 750], [85, 740], [80, 720])).toBe("gsb–");
    expect(medals(rule, [90, 760], [90, 760], [85, 740], [80, 720], [79, 700])).toBe("ggsb–");
  });

  it("nobody below the floor gets one", () => {
    expect(medals(rule, [90, 760], [59, 690], [58, 680])).toBe("g––");
    expect(medals({ rule: "distinct-marks" }, [59, 690], [58, 680])).toBe("gs");
  });

  it("marks a hair apart are not equal: points never decide the order of medals", () => {
    expect(medals(rule, [90, 760], [89.99, 760], [89.98, 760])).toBe("gsb");
  });

  it("the medallion for excellence goes to the rest from 700 points on", () => {
    const marks: [number, number][] = [
      [90, 760],
      [88, 750],
      [85, 740],
      [80, 700],
      [79, 699],
    ];
    expect(medals({ ...rule, excellence: 700 }, ...marks)).toBe("gsbe–");
  });
});

describe("the older rule: ties within two points (WorldSkills rules of 2015)", () => {
  const rule: MedalRule = { rule: "two-points", within: 2 };
  const by = (...points: number[]) =>
    medals(rule, ...points.map((each): [number, number] => [each / 10, each]));

  it.each([
    ["no ties: gold, silver, bronze", [560, 550, 540, 530], "gsb–"],
    ["two golds, no silver, a bronze", [560, 558, 550, 540], "ggb–"],
    ["two golds, no silver, several bronzes", [560, 558, 550, 549], "ggbb"],
    ["three golds and nothing else", [560, 559, 558, 550], "ggg–"],
    ["three golds, and a bronze within reach of the last gold", [560, 559, 558, 556], "gggb"],
    ["two silvers, no bronze", [560, 550, 548, 540], "gss–"],
    ["two silvers, and a bronze within reach of the last", [560, 550, 548, 546], "gssb"],
    ["one of each, several bronzes", [560, 550, 540, 538], "gsbb"],
    ["three points apart is no tie", [560, 557, 550, 540], "gsb–"],
  ])("%s", (_, points, given) => {
    expect(by(...points)).toBe(given);
  });
});

describe("the WorldSkills scale: a report setting (contests.md §3)", () => {
  const rule = { median: 700, spread: 30, deviationFactor: "1.483" };
  const scale = (...marks: number[]) =>
    worldSkillsScale(
      marks.map((mark) => fraction(mark)),
      rule,
    );

  it("the median stands at 700, one deviation is 30 wide", () => {
    // 60 70 80 85 90: median 80; distances 20 10 0 5 10, their median 10; 10 × 1.483 = 14.83 a deviation.
    expect(scale(60, 70, 80, 85, 90)).toEqual({ ok: true, value: [660, 680, 700, 710, 720] });
    expect(scale(70, 90, 75, 95)).toEqual({ ok: true, value: [675, 715, 685, 725] });
  });

  it("keeps the order of the marks and doesn't depend on theirs in the list", () => {
    expect(scale(90, 60, 85, 70, 80)).toEqual({ ok: true, value: [720, 660, 710, 680, 700] });
  });

  it("is refused for nobody, and where half the marks are equal", () => {
    expect([scale(), scale(80, 80, 80, 90)]).toEqual([
      { ok: false, reason: "nobody-ranked" },
      { ok: false, reason: "no-spread" },
    ]);
  });
});
