/** Words of the glossary's "not" column that are wrong wherever they stand. */
const WRONG_IN_CHINESE = [
  "二级单位",
  "员工",
  "审计员",
  "审计师",
  "举办方",
  "系列赛",
  "赛季",
  "劳动比赛",
  "考生",
  "打回",
  "备选",
  "随机分配",
  "匿名化",
  "评委",
  "打分规则",
  "考点",
  "过程分",
  "客观分",
  "主观分",
  "打分表",
  "成绩单",
  "去极值",
  "改分",
  "罚分",
  "入围",
  "投诉",
  "直接晋级",
  "计算结果",
  "退款",
];
/** 用户 is no person of ours; 用户名 is what everyone calls the name to sign in with. */
const USER = /用户(?!名)/;
const WRONG_IN_ENGLISH = /\b(users?|employees?|referees?|jury|verification)\b/i;

const HAN = "\\p{Script=Han}";
const ASCII_BESIDE_HAN = new RegExp(`[${HAN}”》）][,.;:?"'()]|[,;:?"'()][${HAN}“《（]`, "u");
const SPACE_BESIDE_DIGIT = new RegExp(`${HAN} (\\d|\\{\\{)|(\\d|\\}\\}) ${HAN}`, "u");

/** What is wrong with a Chinese text, in words; empty when nothing is. */
export function chineseProblems(text: string): string[] {
  return [
    ...WRONG_IN_CHINESE.filter((word) => text.includes(word)).map((word) => `says ${word}`),
    ...(USER.test(text) ? ["says 用户"] : []),
    ...(ASCII_BESIDE_HAN.test(text) ? ["has half-width punctuation beside Chinese"] : []),
    ...(SPACE_BESIDE_DIGIT.test(text) ? ["has a space between Chinese and a figure"] : []),
    ...alwaysWrong(text),
  ];
}

/** What is wrong with an English text, in words; empty when nothing is. */
export function englishProblems(text: string): string[] {
  const word = WRONG_IN_ENGLISH.exec(text)?.[0];
  return [...(word ? [`says ${word}`] : []), ...alwaysWrong(text)];
}

function alwaysWrong(text: string): string[] {
  return [
    ...(text.trim() === "" ? ["is empty"] : []),
    ...(/[!！]/.test(text) ? ["has an exclamation mark"] : []),
  ];
}
