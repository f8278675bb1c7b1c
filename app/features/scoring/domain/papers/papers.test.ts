import { describe, expect, it } from "vitest";
import type { Aspect } from "../scheme/aspect";
import type { ScoreSheet } from "../score-sheet/score-sheet";
import { differencesOf, type KeyedMark, readKeyed } from "./keying";
import { paperNumberText, readPaperText } from "./paper-number";
import { settledMarks } from "./settling";

const ASPECTS: readonly Aspect[] = [
  { id: "B1", kind: "points", max: "5", step: "0.5", combine: { by: "mean" } },
  { id: "B2", kind: "judgement", max: "6" },
  { id: "B3", kind: "deduction", each: "1" },
];
const SHEET: ScoreSheet = {
  ...{ version: 1, isStageOpen: true, noScore: null, isSigned: false },
  ...{ marks: new Map(), rescores: [], openAspects: null },
};
const listed = { aspects: ASPECTS, sheet: SHEET };
const typed = (marks: Record<string, string>, reasons: Record<string, string | null> = {}) => ({
  marks,
  reasons,
});
const codeIn = (result: ReturnType<typeof readKeyed>) =>
  result.ok ? "read" : `${result.reason.code} ${result.reason.aspectKey}`;

describe("a paper sheet being keyed (contests.md §4)", () => {
  it("is read mark by mark, and refused at the first that can't be one or has no reason", () => {
    const whole = { B1: "４．５", B2: "2", B3: "0" };
    expect(readKeyed(listed, typed(whole), false)).toEqual({
      ok: true,
      value: [
        { aspectKey: "B1", value: 4500, reason: null },
        { aspectKey: "B2", value: 2000, reason: null },
        { aspectKey: "B3", value: 0, reason: null },
      ],
    });
    const codeOf = (marks: Record<string, string>, reason: string | null = null) =>
      codeIn(readKeyed(listed, typed(marks, { B3: reason }), false));
    expect(codeOf({ ...whole, B1: "4.3" })).toBe("off-step B1");
    expect(codeOf({ ...whole, B2: "4" })).toBe("out-of-range B2");
    expect(codeOf({ ...whole, B1: "四" })).toBe("not-a-number B1");
    expect(codeOf({ ...whole, B3: "1" })).toBe("reason-missing B3");
    expect(codeOf({ ...whole, B3: "1" }, "漏焊")).toBe("read");
  });

  it("may have gaps only where the typist says that the paper has them", () => {
    const gap = typed({ B1: "4", B3: "0" });
    expect(codeIn(readKeyed(listed, gap, false))).toBe("paper-gaps B2");
    expect(codeIn(readKeyed(listed, gap, true))).toBe("read");
    expect(codeIn(readKeyed(listed, typed({}), true))).toBe("nothing-keyed null");
  });
});

/** What a list brought: a mark of B2, of the first round. */
const LISTED_B2: ScoreSheet = {
  ...SHEET,
  marks: new Map([["B2", { markKey: "m", value: 2000, rescoreId: null }]]),
};

describe("a paper that shows nothing where a mark stands (contests.md §4)", () => {
  const withMark = { aspects: ASPECTS, sheet: LISTED_B2 };
  const gap = typed({ B1: "4", B3: "0" });

  it("is refused at that aspect, whoever keys it, so that the mark is put right on the paper", () => {
    expect(codeIn(readKeyed(withMark, gap, false))).toBe("paper-gaps B2");
    expect(codeIn(readKeyed(withMark, gap, true))).toBe("mark-stands B2");
    expect(codeIn(readKeyed(withMark, typed({ B2: "3" }), true))).toBe("read");
  });

  it("may be blank where a re-score was called, before which the mark no longer counts", () => {
    const rescores = [{ rescoreId: "r", aspectKey: "B2" }];
    const called = { aspects: ASPECTS, sheet: { ...LISTED_B2, rescores } };
    expect(codeIn(readKeyed(called, gap, true))).toBe("read");
  });

  it("isn't settled as blank either, by what one person read or by the one who settles", () => {
    const settle = (choice: "first" | "second" | "none") =>
      codeIn(
        settledMarks(withMark, [FIRST, SECOND], {
          choices: { B1: "first", B2: choice },
          ...typed({}),
        }),
      );
    expect([settle("first"), settle("none")]).toEqual(["mark-stands B2", "mark-stands B2"]);
    expect(settle("second")).toBe("read");
  });
});

const mark = (aspectKey: string, value: number, reason: string | null = null): KeyedMark => {
  return { aspectKey, value, reason };
};
const FIRST = [mark("B1", 4500), mark("B3", 1000, "漏焊")];
const SECOND = [mark("B1", 4000), mark("B2", 2000), mark("B3", 1000, "焊缝漏")];

describe("two keyings of one sheet", () => {
  it("differ where a value differs or one has none; reasons aren't compared", () => {
    expect(differencesOf(ASPECTS, [FIRST, SECOND])).toEqual([
      { aspectKey: "B1", first: 4500, second: 4000 },
      { aspectKey: "B2", first: null, second: 2000 },
    ]);
    expect(differencesOf(ASPECTS, [SECOND, SECOND])).toEqual([]);
  });

  it("are settled aspect by aspect: as the first, as the second, as something else, as nothing", () => {
    const settle = (choices: Record<string, "first" | "second" | "other" | "none">, other = "") =>
      settledMarks(listed, [FIRST, SECOND], { choices, marks: { B1: other }, reasons: {} });
    const agreed = mark("B3", 1000, "焊缝漏");
    expect(settle({ B1: "first", B2: "second" })).toMatchObject({
      value: [mark("B1", 4500), mark("B2", 2000), agreed],
    });
    expect(settle({ B1: "other", B2: "first" }, "5")).toMatchObject({
      value: [mark("B1", 5000), agreed],
    });
    expect(settle({ B1: "none", B2: "second" })).toMatchObject({
      value: [mark("B2", 2000), agreed],
    });
    expect(codeIn(settle({ B1: "first" }))).toBe("difference-open B2");
    expect(codeIn(settle({ B1: "other", B2: "second" }))).toBe("difference-open B1");
    expect(codeIn(settle({ B1: "other", B2: "second" }, "9"))).toBe("out-of-range B1");
  });
});

describe("the number of a paper sheet", () => {
  const ID = "0198f000-0000-7000-8000-00000000000a";

  it.each([
    ["1-07-3", { module: 1, code: "7", seat: 3 }],
    ["1 07 3", { module: 1, code: "7", seat: 3 }],
    ["２－W05－裁判1", { module: 2, code: "W05", seat: 1 }],
    ["07-3", { module: null, code: "7", seat: 3 }],
  ])("is read from %s", (text, number) => {
    expect(readPaperText(text)).toEqual({ kind: "number", number });
  });

  it("is read from what a scanner types: the sheet's address, or the scheme version's", () => {
    const sheet = readPaperText(`https://jiangtai.test/contests/x/stages/y/papers/${ID}`);
    expect(sheet).toEqual({ kind: "sheet", sheetId: ID });
    const version = readPaperText(`https://jiangtai.test/schemes/${ID}/versions/3`);
    expect(version).toEqual({ kind: "version", schemeId: ID, number: 3 });
  });

  it.each(["", "07", "a-b-c-d", "一-07-三"])("isn't read from %j", (text) => {
    expect(readPaperText(text)).toEqual({ kind: "unreadable" });
  });

  it("is printed with its module, where it says one", () => {
    expect(paperNumberText({ module: 2, code: "07", seat: 3 })).toBe("2-07-3");
    expect(paperNumberText({ module: null, code: "07", seat: 3 })).toBe("07-3");
  });
});
