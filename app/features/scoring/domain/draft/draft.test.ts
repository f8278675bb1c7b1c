import { describe, expect, it } from "vitest";
import type { Module } from "../scheme/scheme";
import { cellOf, withCell } from "./aspect-cells";
import { ASPECT_KINDS, ofKind } from "./aspect-kind";
import { blankAspect, blankScheme } from "./blank-scheme";
import { COMBINE_CHOICE_NAMES, COMBINE_CHOICES, choiceOf } from "./combine-choices";
import {
  addAspect,
  addModule,
  changeModule,
  moveAspect,
  moveModule,
  nextId,
  removeAspect,
  removeModule,
} from "./edit-draft";
import { clipboardRows, pasteAspects } from "./paste-aspects";
import { gapsOf, readDraft } from "./read-draft";

const blank = blankScheme("s", "焊工");
const practice = { stage: 0, module: 1 };
const moduleIds = (scheme: typeof blank) => scheme.stages[0]?.modules.map(({ id }) => id);
const aspectIds = (scheme: typeof blank) =>
  scheme.stages[0]?.modules[1]?.aspects.map(({ id }) => id);

describe("a scheme being written", () => {
  it("begins without a gap, as theory 30 : practice 70", () => {
    expect(gapsOf(blank)).toEqual([]);
  });

  it("is kept with blanks and with sums that are wrong, each of which is named", () => {
    const short = changeModule(blank, practice, { weightBp: 6500 });
    const holed = changeModule(
      short,
      { stage: 0, module: 0 },
      { aspects: [{ ...blankAspect("T"), max: "" } as never] },
    );
    const read = readDraft(JSON.stringify(holed));
    expect(read.ok && read.value).toEqual(holed);
    expect(gapsOf(holed).map(({ code }) => code)).toEqual(["not-decimal"]);
    expect(gapsOf(short).map(({ code, values }) => [code, values])).toEqual([
      ["module-weights-short", { sum: "95%", off: "5%" }],
    ]);
  });

  it.each([
    ["no JSON", "{", "not-json"],
    ["no scheme", "[]", "not-a-draft"],
    ["a field nobody knows", JSON.stringify({ ...blank, weigth: 1 }), "not-a-draft"],
    ["a kind nobody knows", JSON.stringify(blank).replace('"points"', '"smell"'), "not-a-draft"],
    ["no stage at all", JSON.stringify({ ...blank, stages: [] }), "no-stage"],
    ["more than any scheme holds", `"${"x".repeat(1_000_000)}"`, "draft-too-long"],
  ])("is refused when it is %s", (_, text, reason) => {
    const read = readDraft(text);
    expect(read.ok ? null : read.reason).toBe(reason);
  });

  it("gains, loses and moves modules and aspects", () => {
    expect(moduleIds(addModule(blank, 0))).toEqual(["理论", "实操", "M1"]);
    expect(moduleIds(removeModule(blank, practice))).toEqual(["理论"]);
    expect(moduleIds(moveModule(blank, practice, -1))).toEqual(["实操", "理论"]);
    expect(moduleIds(moveModule(blank, practice, 1))).toEqual(["理论", "实操"]);
    const two = addAspect(blank, { ...practice, aspect: 0 });
    expect(aspectIds(two)).toEqual(["A1", "A2"]);
    expect(aspectIds(moveAspect(two, { ...practice, aspect: 1 }, -1))).toEqual(["A2", "A1"]);
    expect(aspectIds(removeAspect(two, { ...practice, aspect: 0 }))).toEqual(["A2"]);
  });

  it("drops a field that is set to nothing", () => {
    const changed = changeModule(blank, practice, { weightBp: undefined });
    expect(Object.hasOwn(changed.stages[0]?.modules[1] as Module, "weightBp")).toBe(false);
  });

  it.each([
    ["B2.3", ["B2.4"], "B2.5"],
    ["A9", [], "A10"],
    ["扣分", [], "扣分1"],
    ["", [], "1"],
  ])("gives the code after %s", (after, taken, next) => {
    expect(nextId(after, new Set(taken))).toBe(next);
  });
});

describe("the cells of an aspect", () => {
  it.each(ASPECT_KINDS)("keep code and name when it becomes %s, and leave no gap", (kind) => {
    const aspect = ofKind({ ...blankAspect("A1"), name: "焊缝" }, kind);
    expect([aspect.id, aspect.name, aspect.kind]).toEqual(["A1", "焊缝", kind]);
    const filled = kind === "judgement" ? { ...aspect, benchmarks: ["0", "1", "2", "3"] } : aspect;
    const draft = changeModule(blank, practice, { aspects: [filled as never] });
    expect(gapsOf(draft)).toEqual([]);
  });

  it("show what was typed, with full-width digits made plain", () => {
    const aspect = withCell(withCell(blankAspect("A1"), "max", "１２"), "step", " 0.5 ");
    expect([cellOf(aspect, "max"), cellOf(aspect, "step")]).toEqual(["12", "0.5"]);
  });

  it("say of a deduction what each costs and the most that is taken off", () => {
    const aspect = withCell(
      withCell(ofKind(blankAspect("A1"), "deduction"), "step", "2"),
      "max",
      "20",
    );
    expect(aspect).toEqual({ id: "A1", kind: "deduction", each: "2", atMost: "20" });
    expect(withCell(aspect, "max", "")).toEqual({ id: "A1", kind: "deduction", each: "2" });
  });

  it.each(COMBINE_CHOICE_NAMES)(
    "know the way of combining %s again, whatever the order of its fields",
    (name) => {
      const turned = Object.fromEntries(Object.entries(COMBINE_CHOICES[name]).reverse());
      expect(choiceOf(turned as never)).toBe(name);
    },
  );

  it("leave a rule of its own alone", () => {
    const own = { by: "trimmed-mean", high: 2, low: 1, trimFrom: 9 } as const;
    const aspect = { ...blankAspect("A1"), combine: own } as ReturnType<typeof blankAspect>;
    expect(cellOf(aspect, "combine")).toBe("own");
    expect(withCell(aspect, "combine", "own")).toEqual(aspect);
  });
});

describe("a block from a spreadsheet", () => {
  const words = {
    kinds: new Map([
      ["评价", "judgement" as const],
      ["扣分", "deduction" as const],
    ]),
    combines: new Map([["取平均", "mean" as const]]),
  };

  it("is read as cells, quoted ones with their line breaks", () => {
    expect(clipboardRows('A1\t焊缝\r\n"A\n2"\t"说 ""好"""\n')).toEqual([
      ["A1", "焊缝"],
      ["A\n2", '说 "好"'],
    ]);
    expect(clipboardRows("12")).toEqual([["12"]]);
  });

  it("fills the grid from where it was pasted, and adds the rows that are missing", () => {
    const rows = clipboardRows(
      "B1\t外观\t评价\t12\nB2\t成形\t打分\t8\t0.5\t取平均\nB3\t越界\t扣分\t9\t3",
    );
    const pasted = pasteAspects([blankAspect("A1")], { row: 0, column: "id" }, rows, {
      taken: new Set(["A1"]),
      words,
    });
    expect(pasted).toEqual([
      { id: "B1", name: "外观", kind: "judgement", max: "12", benchmarks: ["", "", "", ""] },
      { id: "B2", name: "成形", kind: "points", max: "8", step: "0.5", combine: { by: "mean" } },
      { id: "B3", name: "越界", kind: "deduction", each: "3", atMost: "9" },
    ]);
  });

  it("pasted into one column leaves the others alone", () => {
    const pasted = pasteAspects(
      [blankAspect("A1"), blankAspect("A2")],
      { row: 1, column: "max" },
      [["20"], ["30"]],
      { taken: new Set(["A1", "A2"]), words },
    );
    expect(pasted.map((aspect) => [aspect.id, cellOf(aspect, "max")])).toEqual([
      ["A1", "10"],
      ["A2", "20"],
      ["A3", "30"],
    ]);
  });
});
