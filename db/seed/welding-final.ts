import { blankScheme } from "~/features/scoring/domain/draft/blank-scheme";
import type { Aspect } from "~/features/scoring/domain/scheme/aspect";
import type { Module, Scheme } from "~/features/scoring/domain/scheme/scheme";

const TRIMMED = { by: "trimmed-mean", high: 1, low: 1, trimFrom: 5, atLeast: 3 } as const;

/** Theory 30 : practice 60 : safety 10; practice has 24 aspects under four headings, safety eight (screens.md §4). */
export function weldingFinal(): Scheme {
  const blank = blankScheme("seed", "");
  const theory: Module = {
    id: "A",
    name: "理论",
    weightBp: 3000,
    marking: "works",
    aspects: [{ id: "A", name: "理论考试", kind: "imported", max: "100" }],
  };
  const stage = {
    ...blank.stages[0],
    id: "决赛",
    modules: [theory, practice(), safety()],
    ties: [],
  };
  return {
    ...blank,
    document: "澜工发〔2026〕18号（演示）",
    stages: [stage as Scheme["stages"][number]],
  };
}

function practice(): Module {
  return {
    id: "B",
    name: "B 实操",
    weightBp: 6000,
    marking: "on-site",
    way: "entry-by-entry",
    runningTotal: "always",
    contestantSigns: true,
    judges: 5,
    aspects: [
      ...group("B1", "装配与定位", [
        points("坡口清理", "4"),
        points("装配间隙", "4"),
        points("错边量", "4"),
        points("定位焊缝", "4"),
        points("反变形", "4"),
      ]),
      ...group("B2", "焊缝外观", [
        measurement("焊缝余高", "4", "mm", "0到3mm为达标"),
        points("咬边", "5", "深度不超过0.5mm，按长度给分"),
        judgement("焊缝成形与均匀度", "6", [
          "焊道断续或有焊瘤，低于行业要求",
          "焊道连续，宽窄和波纹局部不匀",
          "宽窄均匀，波纹基本一致",
          "宽窄波纹一致，可作样件",
        ]),
        points("焊缝宽度差", "5", "不超过2mm；0到5，间隔0.5"),
        points("表面清理", "3"),
        points("接头与收弧", "4"),
        measurement("角变形", "3", "°", "不超过3°为达标"),
        {
          id: "",
          name: "电弧擦伤",
          kind: "deduction",
          each: "1",
          atMost: "4",
          combine: { by: "median" },
        },
      ]),
      ...group("B3", "内部质量", [
        points("根部熔合", "5"),
        judgement("盖面焊缝成形", "6", [
          "成形不连续，有裂纹或烧穿",
          "宽窄差超过3mm，或咬边超过0.5mm",
          "宽窄差2到3mm，咬边深不超过0.5mm",
          "宽窄差不超过2mm，波纹均匀，无咬边",
        ]),
        points("气孔", "5"),
        points("夹渣", "5"),
        points("未焊透", "5"),
        points("断口", "4"),
      ]),
      ...group("B4", "工艺与清理", [
        points("参数选择", "4"),
        points("操作顺序", "4"),
        points("焊材使用", "4"),
        points("现场清理", "4"),
        points("工具归位", "4"),
      ]),
    ],
  };
}

function safety(): Module {
  const names = [
    "劳动防护",
    "设备检查",
    "通风",
    "气瓶与接地",
    "作业姿势",
    "动火管理",
    "应急处置",
    "离岗检查",
  ];
  return {
    id: "C",
    name: "C 安全",
    weightBp: 1000,
    marking: "on-site",
    way: "aspect-by-aspect",
    runningTotal: "never",
    judges: 5,
    aspects: group(
      "C1",
      "安全",
      names.map((name) => points(name, "10")),
    ),
  };
}

/** Aspects numbered under a heading: B2.1, B2.2 … */
function group(subCriterion: string, subCriterionName: string, aspects: readonly Aspect[]) {
  return aspects.map((aspect, at): Aspect => {
    const sheet = { ...aspect.sheet, subCriterion, subCriterionName };
    return { ...aspect, id: `${subCriterion}.${at + 1}`, sheet };
  });
}

function points(name: string, max: string, requirement?: string): Aspect {
  const base = { id: "", name, kind: "points" as const, max, step: "0.5", combine: TRIMMED };
  return requirement ? { ...base, sheet: { subCriterion: "", requirement } } : base;
}

function measurement(name: string, max: string, unit: string, requirement: string): Aspect {
  return {
    ...{ id: "", name, max, unit, kind: "measurement" },
    bands: [{ from: "0", to: "3", mark: max }],
    combine: { by: "median" },
    sheet: { subCriterion: "", requirement },
  };
}

function judgement(name: string, max: string, benchmarks: readonly string[]): Aspect {
  return { id: "", name, kind: "judgement", max, benchmarks };
}
