import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Aspect } from "../scheme/aspect";
import type { Module } from "../scheme/scheme";
import { decideMark, type EnteredMark, MARK_REFUSALS } from "./decide-mark";
import { decideSigning, SIGN_REFUSALS, type Signing } from "./decide-signing";
import {
  calledAgain,
  countGroups,
  firstGapAcross,
  missingAspects,
  nextMissing,
} from "./missing-marks";
import type { ScoreSheet, StandingMark } from "./score-sheet";
import { aspectsOnSheet, groupAspects, hasSheets } from "./sheet-aspects";
import { readingText, showsSubtotal, subtotalText } from "./subtotal";

const mean = { by: "mean" } as const;
const points = (id: string, max = "5"): Aspect => {
  return { id, kind: "points", max, step: "0.5", combine: mean };
};
const width: Aspect = {
  id: "B2.1",
  kind: "measurement",
  max: "4",
  bands: [{ from: "0", to: "3", mark: "4" }],
  combine: { by: "median" },
};
const shape: Aspect = { id: "B2.3", kind: "judgement", max: "6" };
const scratches: Aspect = {
  id: "B2.8",
  kind: "deduction",
  each: "1",
  atMost: "4",
  combine: { by: "median" },
};
const ASPECTS = [points("B1.1"), width, shape, points("B2.4"), scratches];
const MODULE: Module = { id: "B", aspects: ASPECTS };

const mark = (value: number, rescoreId: string | null = null): StandingMark => {
  return { markKey: `k${value}`, value, rescoreId };
};
const blank: ScoreSheet = {
  version: 1,
  isStageOpen: true,
  noScore: null,
  isSigned: false,
  marks: new Map(),
  rescores: [],
  openAspects: null,
};
const marked = (...entries: [string, StandingMark][]) => ({ ...blank, marks: new Map(entries) });
const entered = (changes: Partial<EnteredMark> = {}): EnteredMark => {
  return { aspectKey: "B2.4", text: "4.5", replacesKey: null, reason: null, ...changes };
};
const reasonOf = (sheet: ScoreSheet, one: EnteredMark) => {
  const decided = decideMark(ASPECTS, sheet, one);
  return decided.ok ? decided.value.value : decided.reason.code;
};

describe("a mark on a sheet (house.md §3, 5)", () => {
  it.each<[string, ScoreSheet, Partial<EnteredMark>, string | number]>([
    ["is taken", blank, {}, 4500],
    ["replaces the one it knows", marked(["B2.4", mark(3000)]), { replacesKey: "k3000" }, 4500],
    ["of a locked stage", { ...blank, isStageOpen: false }, {}, "stage-locked"],
    ["of an absent entry", { ...blank, noScore: "absent" }, {}, "entry-without-score"],
    ["under a signature", { ...blank, isSigned: true }, {}, "sheet-signed"],
    ["over one it doesn't know", marked(["B2.4", mark(3000)]), {}, "stale-version"],
    ["over one that isn't there", blank, { replacesKey: "k3000" }, "stale-version"],
    ["of another module", blank, { aspectKey: "C1" }, "not-in-scheme"],
    ["of an aspect not reopened", { ...blank, openAspects: ["B2.3"] }, {}, "aspect-closed"],
    ["that is no number", blank, { text: "四" }, "not-a-number"],
    ["above the maximum", blank, { text: "5.5" }, "out-of-range"],
    ["off its step", blank, { text: "4.3" }, "off-step"],
    ["a zero", blank, { text: "0" }, 0],
    ["a deduction without its reason", blank, { aspectKey: "B2.8", text: "2" }, "reason-missing"],
    ["nothing taken off", blank, { aspectKey: "B2.8", text: "0" }, 0],
    ["a deduction", blank, { aspectKey: "B2.8", text: "2", reason: "两处电弧擦伤" }, 2000],
  ])("%s", (_name, sheet, changes, expected) => {
    expect(reasonOf(sheet, entered(changes))).toBe(expected);
  });

  it("is given again with a reason after a re-score was called, and counts in that round", () => {
    const sheet = {
      ...marked(["B2.3", mark(3000)]),
      rescores: [{ rescoreId: "r1", aspectKey: "B2.3" }],
    };
    const again = entered({ aspectKey: "B2.3", text: "2", replacesKey: "k3000" });
    expect(missingAspects([shape], sheet)).toEqual([shape]);
    expect(reasonOf(sheet, again)).toBe("reason-missing");
    expect(decideMark(ASPECTS, sheet, { ...again, reason: "咬边看漏了" })).toEqual({
      ok: true,
      value: { value: 2000, rescoreId: "r1" },
    });
  });

  it("that a re-score calls for is named until it is given, and signed again where a signature stood", () => {
    const rescores = [{ rescoreId: "r1", aspectKey: "B2.3" }];
    const due = { ...marked(["B2.3", mark(3000)]), rescores };
    expect(calledAgain(ASPECTS, due)).toEqual(["B2.3"]);
    const given = { ...marked(["B2.3", mark(2000, "r1")]), rescores };
    expect(calledAgain(ASPECTS, given)).toEqual([]);
    expect(calledAgain(ASPECTS, { ...given, openAspects: ["B2.3"] })).toEqual(["B2.3"]);
    expect(calledAgain(ASPECTS, { ...given, openAspects: ["B2.3"], isSigned: true })).toEqual([]);
  });

  it("is refused for the first reason in the order of the house, whatever else is wrong", () => {
    fc.assert(
      fc.property(
        fc.boolean(),
        fc.boolean(),
        fc.boolean(),
        fc.constantFrom("B2.4", "C1"),
        fc.constantFrom("x", "9", "4.3", "4.5"),
        fc.constantFrom(null, "k1"),
        (isStageOpen, isAbsent, isSigned, aspectKey, text, replacesKey) => {
          const sheet = { ...blank, isStageOpen, isSigned, noScore: isAbsent ? "absent" : null };
          const wrong: Record<string, boolean> = {
            "stage-locked": !isStageOpen,
            "entry-without-score": isAbsent,
            "sheet-signed": isSigned,
            "stale-version": replacesKey !== null,
            "not-in-scheme": aspectKey === "C1",
            "not-a-number": text === "x",
            "out-of-range": text === "9",
            "off-step": text === "4.3",
          };
          const first = MARK_REFUSALS.find((reason) => wrong[reason]) ?? 4500;
          const one = entered({ aspectKey, text, replacesKey });
          expect(reasonOf(sheet as ScoreSheet, one)).toBe(first);
        },
      ),
    );
  });
});

describe("what a sheet holds (contests.md §3)", () => {
  const agreed: Aspect = { id: "T", kind: "time" };
  const theory: Aspect = { id: "A", kind: "imported", max: "100" };
  const module: Module = { id: "B", aspects: [shape, agreed, theory] };

  it("one reading for all is the leader's, or the readers' where there are any", () => {
    const ids = (duty: "leader" | "judge" | "reader", hasReaders: boolean) =>
      aspectsOnSheet(module, duty, hasReaders).map(({ id }) => id);
    expect(ids("leader", false)).toEqual(["B2.3", "T"]);
    expect(ids("judge", false)).toEqual(["B2.3"]);
    expect(ids("leader", true)).toEqual(["B2.3"]);
    expect(ids("reader", true)).toEqual(["T"]);
    expect([hasSheets(module), hasSheets({ id: "A", aspects: [theory] })]).toEqual([true, false]);
  });

  it("aspects stand under the heading that their code or the scheme's sheet names", () => {
    const named: Aspect = {
      ...points("B3.1"),
      sheet: { subCriterion: "B3", subCriterionName: "内部质量" },
    };
    const groups = groupAspects([...ASPECTS, named]);
    expect(groups.map(({ key, name, aspects }) => [key, name, aspects.length])).toEqual([
      ["B1", null, 1],
      ["B2", null, 4],
      ["B3", "内部质量", 1],
    ]);
  });

  it("counts what is marked under each heading, and leads to what is missing, going round", () => {
    const sheet = marked(["B1.1", mark(0)], ["B2.3", mark(2000)]);
    expect(countGroups(ASPECTS, sheet)).toEqual([
      { key: "B1", marked: 1, of: 1 },
      { key: "B2", marked: 1, of: 4 },
    ]);
    expect(nextMissing(ASPECTS, sheet, "B2.4")?.id).toBe("B2.8");
    expect(nextMissing(ASPECTS, sheet, "B2.8")?.id).toBe("B2.1");
    expect(nextMissing([shape], sheet, null)).toBeNull();
  });

  it("goes on across all entries with the first aspect that one of them lacks (横评)", () => {
    const two = [ASPECTS[0] as Aspect, shape];
    const first = { sheetId: "1", aspects: two, sheet: marked(["B1.1", mark(4500)]) };
    const second = { sheetId: "2", aspects: two, sheet: marked(["B2.3", mark(2000)]) };
    expect(firstGapAcross([first, second], null)).toEqual({ sheetId: "2", aspectKey: "B1.1" });
    const filled = { sheetId: "2", aspectKey: "B1.1" };
    expect(firstGapAcross([first, second], filled)).toEqual({ sheetId: "1", aspectKey: "B2.3" });
    expect(firstGapAcross([second], filled)).toBeNull();
  });
});

describe("the running subtotal (screens.md §3.5)", () => {
  const sheet = marked(
    ["B1.1", mark(4500)],
    ["B2.1", mark(1800)],
    ["B2.3", mark(3000)],
    ["B2.8", mark(2000)],
  );

  it("adds points, readings and deductions exactly, and leaves judgement out", () => {
    expect(subtotalText(ASPECTS, sheet)).toBe("6.5");
    expect(readingText(width, 1800)).toBe("4");
    expect(readingText(width, 3100)).toBe("0");
    expect(readingText(points("1"), 3100)).toBeNull();
  });

  it("says the same whatever a judgement was given", () => {
    fc.assert(
      fc.property(fc.constantFrom(0, 1000, 2000, 3000), (value) => {
        const other = { ...sheet, marks: new Map(sheet.marks).set("B2.3", mark(value)) };
        expect(subtotalText(ASPECTS, other)).toBe(subtotalText(ASPECTS, sheet));
      }),
    );
  });

  it("shows always, when nothing is missing, or never, as the scheme says", () => {
    const shows = (runningTotal: Module["runningTotal"], aspects = ASPECTS) =>
      showsSubtotal({ ...MODULE, ...(runningTotal ? { runningTotal } : {}) }, aspects, sheet);
    expect([shows("always"), shows("never"), shows("when-complete")]).toEqual([true, false, false]);
    expect([shows("when-complete", [shape]), shows("never", [shape])]).toEqual([true, false]);
    expect([shows(undefined), shows(undefined, [shape])]).toEqual([false, true]);
  });
});

describe("signing", () => {
  const whole = marked(...ASPECTS.map(({ id }): [string, StandingMark] => [id, mark(1000)]));
  const signing: Signing = {
    version: 1,
    undeclaredCount: 0,
    held: [],
    needsContestant: false,
    hasContestant: false,
  };
  const held = [{ aspectKey: "B2.3", spread: 2000, extremes: ["s1"] }];

  it("takes a whole sheet, and is refused for the first reason in its order", () => {
    const worst: ScoreSheet = { ...blank, isStageOpen: false, noScore: "absent", isSigned: true };
    const mends: [Partial<ScoreSheet>, Partial<Signing>][] = [
      [{ isStageOpen: true }, {}],
      [{ noScore: null }, {}],
      [{ isSigned: false }, {}],
      [{}, { version: 1 }],
      [{}, { undeclaredCount: 0 }],
      [{ marks: whole.marks }, {}],
      [{}, { held: [] }],
      [{}, { hasContestant: true }],
    ];
    const asked = { version: 9, undeclaredCount: 2, held };
    let [sheet, ask] = [worst, { ...asked, needsContestant: true, hasContestant: false }];
    const reasons = mends.map(([onSheet, onAsk]) => {
      const decided = decideSigning(ASPECTS, sheet, ask);
      [sheet, ask] = [{ ...sheet, ...onSheet }, { ...ask, ...onAsk } as typeof ask];
      return decided.ok ? "signed" : decided.reason.code;
    });
    expect(reasons).toEqual([...SIGN_REFUSALS]);
    expect(decideSigning(ASPECTS, sheet, ask)).toEqual({ ok: true, value: null });
  });

  it("names what is in its way", () => {
    const valuesOf = (sheet: ScoreSheet, changes: Partial<Signing>) => {
      const decided = decideSigning(ASPECTS, sheet, { ...signing, ...changes });
      return decided.ok ? null : decided.reason.values;
    };
    expect(valuesOf(marked(["B1.1", mark(0)]), {})).toEqual({ aspect: "B2.1", missing: "4" });
    expect(valuesOf(whole, { held })).toEqual({ aspect: "B2.3", spread: "2" });
  });
});
