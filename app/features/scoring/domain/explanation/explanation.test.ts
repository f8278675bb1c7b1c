import { describe, expect, it } from "vitest";
import en from "~/locales/en/scoring.json";
import zhCN from "~/locales/zh-CN/scoring.json";
import type { StageScore } from "../engine/stage-score";
import {
  judged,
  moduleOf,
  pointsAspect,
  stageOf,
  TRIM_ONE_EACH_SIDE,
  theoryAndPractical,
} from "../example-stages";
import type { Aspect } from "../scheme/aspect";
import type { Metric } from "../scheme/scheme";
import { explainEntry } from "./explain-entry";
import { renderStep, type Translate } from "./render";

type Words = { readonly [key: string]: string | Words };

/** The words of a language with their values filled in; a key that isn't there fails the test. */
function translator(words: Words): Translate {
  return (key, values) => {
    let found: string | Words | undefined = words;
    for (const part of key.split(".")) found = typeof found === "object" ? found[part] : undefined;
    if (typeof found !== "string") throw new Error(`no words for ${key}`);
    return found.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => {
      if (values[name] === undefined) throw new Error(`no value ${name} for ${key}`);
      return String(values[name]);
    });
  };
}

const inChinese = (stage: StageScore, entry: string) =>
  explainEntry(stage, entry).map((step) => renderStep(step, translator(zhCN)));
const inEnglish = (stage: StageScore, entry: string) =>
  explainEntry(stage, entry).map((step) => renderStep(step, translator(en)));

function aspectLines(
  aspect: Aspect,
  row: string,
  round = { total: 2 } as { total: number; panelMark?: number },
) {
  const stage = judged(stageOf([moduleOf("M", aspect)], { round }), { A: { [aspect.id]: row } });
  const lines = inChinese(stage, "A");
  return lines.slice(
    0,
    lines.findIndex((line) => line.startsWith("模块")),
  );
}

describe("a reader can recompute with a pencil (contests.md §3)", () => {
  it("what each judge gave, what was dropped and why, the rounding", () => {
    const aspect = pointsAspect("1", TRIM_ONE_EACH_SIDE);
    expect(aspectLines(aspect, "4.5 4 4.5 5 3.5", { panelMark: 2, total: 2 })).toEqual([
      "评分点1：J1打4.5，J2打4，J3打4.5，J4打5，J5打3.5。",
      "去高去低取平均：去掉最高5（J4），最低3.5（J5），留下3个打分，13 ÷ 3 = 13/3。",
      "评分点得分四舍五入保留2位：13/3 → 4.33。",
    ]);
  });

  it("a panel too small to trim says that the plain mean holds", () => {
    expect(aspectLines(pointsAspect("1", TRIM_ONE_EACH_SIDE), "8 - 9 8.5")).toEqual([
      "评分点1：J1打8，J2裁判缺席，J3打9，J4打8.5。",
      "到场裁判3名，不足4名，不去分，取平均：25.5 ÷ 3 = 8.5。",
    ]);
  });

  it.each([
    [
      pointsAspect("1", { by: "mean" }),
      "8 9",
      ["评分点1：J1打8，J2打9。", "取平均：17 ÷ 2 = 8.5。"],
    ],
    [
      pointsAspect("1", { by: "median" }),
      "7 9 8",
      ["评分点1：J1打7，J2打9，J3打8。", "取中位数：8。"],
    ],
    [pointsAspect("1", { by: "single" }), "7", ["评分点1：J1打7。", "一人打分，评分点得分7。"]],
    [
      pointsAspect("1", { by: "sum-kept", high: 1, low: 1, keep: 2, trimFrom: 4 }),
      "7 8 8 9",
      [
        "评分点1：J1打7，J2打8，J3打8，J4打9。",
        "去掉最高9（J4），最低7（J1），留下2个打分相加得16。",
      ],
    ],
    [
      pointsAspect("1", { by: "sum-kept", high: 1, low: 1, keep: 3, trimFrom: 4 }),
      "7 8 8 9",
      [
        "评分点1：J1打7，J2打8，J3打8，J4打9。",
        "去掉最高9（J4），最低7（J1），留下2个打分，折算为3个：16 ÷ 2 × 3 = 24。",
      ],
    ],
    [
      pointsAspect("1", { by: "sum-kept", high: 1, low: 1, keep: 3, trimFrom: 4 }),
      "7 8",
      ["评分点1：J1打7，J2打8。", "到场裁判2名，不足4名，不去分，折算为3个：15 ÷ 2 × 3 = 22.5。"],
    ],
    [
      { id: "1", kind: "judgement", max: "1.5" },
      "2 2 3",
      [
        "评分点1：J1打2，J2打2，J3打3。",
        "取平均：7 ÷ 3 = 7/3。",
        "评价：7/3 ÷ 3 × 满分1.5 = 7/6。",
      ],
    ],
    [
      { id: "1", kind: "deduction", each: "2" },
      "3",
      ["评分点1：J1记3（得-6）。", "全组认定同一结果，评分点得分-6。"],
    ],
  ] as const)("%o of %s", (aspect, row, lines) => {
    expect(aspectLines(aspect, row)).toEqual(lines);
  });

  it("weights, sums and each rounding of the rounding trap, in both languages", () => {
    const practical: Metric = { of: "module", id: "practical", first: "higher" };
    const trap = { 甲: { T: "88", P: "91.25" }, 乙: { T: "90.5", P: "90.18" } };
    const stage = judged(theoryAndPractical({ ties: [practical] }), trap);
    expect(inChinese(stage, "甲").slice(4)).toEqual([
      "一人打分，评分点得分91.25。",
      "模块practical：P得91.25，合计91.25。",
      "赛段final：theory得88 × 30%，practical得91.25 × 70%，合计90.275。",
      "总分四舍五入保留2位：90.275 → 90.28。",
      "总分90.28。",
      "与乙总分相同。",
      "比模块practical（高者在前）：本人91.25；乙为90.18。",
      "第1名，共2人有名次。",
    ]);
    expect(inEnglish(stage, "乙").slice(-6)).toEqual([
      "Stage final: theory 90.5 × 30%, practical 90.18 × 70%, sum = 90.276.",
      "Total rounded half up to 2 digits: 90.276 → 90.28.",
      "Total 90.28.",
      "Same total as 甲.",
      "Compared by module practical (higher first): 90.18 here; 甲 91.25.",
      "Rank 2 of 2.",
    ]);
  });

  it("a rank on the exact total, and one that stays shared", () => {
    const table = { 甲: { T: "88", P: "91.25" }, 乙: { T: "88", P: "91.25" } };
    const stage = judged(
      theoryAndPractical({
        rankOn: "exact",
        ties: [{ of: "module", id: "theory", first: "higher" }],
      }),
      table,
    );
    expect(inChinese(stage, "乙").slice(-5)).toEqual([
      "名次按未舍入的总分排：90.275。",
      "与甲总分相同。",
      "比模块theory（高者在前）：本人88；甲为88，仍相同。",
      "各项都相同，与甲并列。",
      "并列第1名，共2人有名次。",
    ]);
  });

  it("what is missing, void or out of the ranks is said in words", () => {
    const stage = theoryAndPractical();
    const table = { A: { T: "80", P: "." }, B: { T: "80", P: "90" }, C: { T: "80", P: "90" } };
    const scored = judged(stage, table, {
      B: { noScore: "forfeited" },
      C: { voidModules: ["theory"] },
    });
    expect(inEnglish(scored, "A").slice(-2)).toEqual([
      "Incomplete: aspect P has no mark.",
      "The total is incomplete: there is one when what is missing is in.",
    ]);
    expect(inEnglish(scored, "B")).toEqual(["Forfeited: no total, no rank."]);
    expect(inEnglish(scored, "C")[0]).toBe("Module theory is void and adds nothing.");
  });
});

describe("words in both languages", () => {
  const flat = (words: Words, prefix = ""): [string, string][] =>
    Object.entries(words).flatMap(([key, value]) =>
      typeof value === "string"
        ? [[`${prefix}${key}`, value] as [string, string]]
        : flat(value, `${prefix}${key}.`),
    );
  const shape = (words: Words) =>
    flat(words).map(([key, text]) => {
      return [key, [...new Set(text.match(/\{\{\w+\}\}/g))].sort().join(" ")];
    });

  it("no key and no value that one language lacks", () => {
    expect(shape(zhCN)).toEqual(shape(en));
  });

  it("Chinese sentences use the glossary's words and none of its forbidden ones", () => {
    const text = flat(zhCN)
      .map(([, sentence]) => sentence)
      .join("\n");
    expect(text.match(/排名|指标|评委|打分表|成绩单|罚分|去极值|改分/g)).toBeNull();
  });
});
