/** The columns of lists that are of one contest, by the names that people give them. */
const STAGE = { field: "stage", names: ["赛段", "轮次", "阶段", "stage", "round"] } as const;
const ASPECT = {
  field: "aspect",
  names: ["评分点", "代号", "动作", "动作代号", "项目", "aspect", "dive"],
  isRequired: true,
} as const;
const FACTOR = {
  field: "factor",
  names: ["难度系数", "难度", "系数", "factor", "difficulty"],
} as const;
const CODE_NAMES = ["编号", "参赛编号", "选手编号", "工位号", "作品号", "号码", "entry", "code"];

export const DECLARATION_COLUMNS = [
  STAGE,
  { field: "entry", names: CODE_NAMES, isRequired: true },
  ASPECT,
  FACTOR,
] as const;

export const MARK_COLUMNS = [
  STAGE,
  { field: "entry", names: CODE_NAMES, isRequired: true },
  ASPECT,
  { field: "judge", names: ["裁判", "席位", "裁判席", "裁判号", "judge", "seat"] },
  {
    field: "mark",
    names: ["打分", "分数", "得分", "评分", "读数", "mark", "score"],
    isRequired: true,
  },
  FACTOR,
  { field: "reason", names: ["原因", "扣分原因", "理由", "reason"] },
] as const;
