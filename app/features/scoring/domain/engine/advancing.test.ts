import { describe, expect, it } from "vitest";
import { judged, moduleOf, pointsAspect, stageOf } from "../example-stages";
import type { AdvanceRule, Metric } from "../scheme/scheme";
import { advancing } from "./advancing";
import type { StageEntry } from "./mark";

const stage = stageOf([
  moduleOf("M", pointsAspect("1", { by: "single" }), pointsAspect("2", { by: "single" })),
]);

/** Totals as "50+40": the two aspects of each entry. */
function field(
  totals: Readonly<Record<string, string>>,
  entries: Readonly<Record<string, Omit<StageEntry, "entry">>> = {},
) {
  const table = Object.fromEntries(
    Object.entries(totals).map(([entry, total]) => {
      const [first = "", second = "0"] = total.split("+");
      return [entry, { 1: first, 2: second }];
    }),
  );
  return judged(stage, table, entries);
}

function goOn(score: ReturnType<typeof field>, rule: AdvanceRule, withdrawn: string[] = []) {
  const result = advancing(score, rule, new Set(withdrawn));
  return result.ok ? result.value.map(({ entry }) => entry) : result.reason;
}

const many = (count: number) =>
  field(Object.fromEntries(Array.from({ length: count }, (_, n) => [`E${n + 10}`, `${n}+0`])));

describe("advancing (contests.md §3)", () => {
  const tied = field({ A: "90", B: "50+30", C: "40+40", D: "60+20", E: "70" });
  const byFirst: Metric = { of: "aspect", id: "1", first: "higher" };
  const top = (count: number, atTie: AdvanceRule["atTie"]): AdvanceRule => ({
    by: "top",
    count,
    atTie,
  });

  it("top n, where no tie lies on the cut", () => {
    expect(goOn(tied, top(1, "none"))).toEqual(["A"]);
    expect(goOn(tied, top(4, "none"))).toEqual(["A", "B", "C", "D"]);
    expect(goOn(tied, top(9, "none"))).toEqual(["A", "B", "C", "D", "E"]);
  });

  it("30 % of 63 is 18.9: rounded up or down as declared", () => {
    const share = (round: "up" | "down") =>
      goOn(many(63), { by: "percent", percentBp: 3000, round, atTie: "all" });
    expect([share("up"), share("down")]).toMatchObject([{ length: 19 }, { length: 18 }]);
  });

  it("a share may be of those ranked or of all entered", () => {
    const score = field(
      { A: "9", B: "8", C: "7", D: "6" },
      { E: { noScore: "absent" }, F: { noScore: "forfeited" } },
    );
    const rule = { by: "percent", percentBp: 5000, round: "down", atTie: "all" } as const;
    expect(goOn(score, rule)).toEqual(["A", "B"]);
    expect(goOn(score, { ...rule, of: "entries" })).toEqual(["A", "B", "C"]);
  });

  it("a threshold takes whoever reaches it", () => {
    expect(goOn(tied, { by: "threshold", total: "80", atTie: "all" })).toEqual([
      "A",
      "B",
      "C",
      "D",
    ]);
    expect(goOn(tied, { by: "threshold", total: "80.001", atTie: "all" })).toEqual(["A"]);
  });

  it("at a tie on the cut all advance, none advances, or the tie is broken", () => {
    expect(goOn(tied, top(2, "all"))).toEqual(["A", "B", "C", "D"]);
    expect(goOn(tied, top(2, "none"))).toEqual(["A"]);
    expect(goOn(tied, { ...top(2, "break"), breakBy: [byFirst] })).toEqual(["A", "D"]);
    expect(goOn(tied, { ...top(3, "break"), breakBy: [byFirst] })).toEqual(["A", "D", "B"]);
  });

  it("a tie that its metrics leave standing needs a decision, not a coin", () => {
    const equal = field({ A: "90", B: "50+30", C: "50+30" });
    expect(goOn(equal, { ...top(2, "break"), breakBy: [byFirst] })).toEqual({
      code: "tie-unbroken",
      entries: ["B", "C"],
    });
  });

  it("nobody advances from a stage with an incomplete total", () => {
    expect(goOn(field({ A: "90", B: "." }), top(1, "all"))).toEqual({
      code: "stage-incomplete",
      entries: ["B"],
    });
  });

  it("people who withdraw never change who advanced before", () => {
    const rule = top(4, "all");
    expect(goOn(tied, rule, ["A", "C"])).toEqual(goOn(tied, rule));
    const result = advancing(tied, rule, new Set(["A"]));
    expect(result.ok && result.value[0]).toEqual({ entry: "A", hasWithdrawn: true });
  });
});
