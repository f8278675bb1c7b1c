import type { ImportKindName } from "./import-kind";

interface ColumnExample {
  readonly example: string;
  /** Where nothing else may stand, in the words of each language that a list may use. */
  readonly choices?: Readonly<Record<"zh-CN" | "en", readonly string[]>>;
  readonly isDay?: boolean;
}

const SAME = (choices: readonly string[]) => ({ "zh-CN": choices, en: choices });

/** Skill levels have their names in Chinese alone. */
const LEVELS = SAME(["初级工", "中级工", "高级工", "技师", "高级技师"]);

/** One invented person, as the lists that bring persons ask for them. */
const PERSON = {
  name: { example: "令狐小满" },
  identityKind: {
    example: "居民身份证",
    choices: SAME([
      "居民身份证",
      "外国人永久居留身份证",
      "港澳居民来往内地通行证",
      "台湾居民来往大陆通行证",
      "护照",
    ]),
  },
  identityNumber: { example: "110101199605240006" },
  phone: { example: "15400000000" },
  bornOn: { example: "1996-05-24", isDay: true },
  unionName: { example: "禾光智能装备有限公司工会" },
  employerName: { example: "禾光智能装备有限公司（演示）" },
  creditCode: { example: "" },
};

/** What a team fills in; a single contestant leaves it blank. */
const TEAM_COLUMNS = {
  teamName: { example: "" },
  substituteName: { example: "" },
  substituteIdentity: { example: "" },
  substitutePhone: { example: "" },
  leaderName: { example: "" },
  leaderIdentity: { example: "" },
  leaderPhone: { example: "" },
};

/** An invented row of each kind of list, and what its columns let one choose from; others take any text. */
export const LIST_EXAMPLES: Readonly<
  Record<ImportKindName, Readonly<Record<string, ColumnExample>>>
> = {
  workers: {
    ...PERSON,
    jobTitle: { example: "电工" },
    employedSince: { example: "2018-07-01", isDay: true },
    isMember: { example: "是", choices: { "zh-CN": ["是", "否"], en: ["yes", "no"] } },
    memberSince: { example: "2018-07-01", isDay: true },
    tradeName: { example: "电工" },
    level: { example: "中级工", choices: LEVELS },
    number: { example: "Y000000000000254000000" },
    issuer: { example: "澜河职业技能评价中心（演示）" },
    issuedOn: { example: "2025-12-08", isDay: true },
  },
  unions: {
    name: { example: "石渡陶瓷公司工会" },
    shortName: { example: "石渡陶瓷工会" },
    kind: {
      example: "基层",
      choices: { "zh-CN": ["街镇", "行业", "基层"], en: ["town", "industry", "grassroots"] },
    },
    parentName: { example: "石渡镇总工会" },
    foundedOn: { example: "2006-04-18", isDay: true },
  },
  employers: {
    name: { example: "石渡陶瓷公司（演示）" },
    creditCode: { example: "" },
    unionName: { example: "石渡陶瓷公司工会" },
  },
  trades: {
    occupationCode: { example: "6-31-01-03" },
    name: { example: "电工" },
    occupationName: { example: "电工" },
    level: { example: "4" },
    edition: { example: "2022" },
  },
  entrants: {
    ...PERSON,
    ...TEAM_COLUMNS,
    statement: { example: "连续三年参加电工岗位练兵" },
  },
  "union-entrants": {
    ...{ name: PERSON.name, identityKind: PERSON.identityKind, phone: PERSON.phone },
    identityNumber: PERSON.identityNumber,
    ...TEAM_COLUMNS,
    statement: { example: "连续三年参加电工岗位练兵" },
  },
  declarations: {
    stage: { example: "预赛" },
    entry: { example: "07" },
    aspect: { example: "1" },
    factor: { example: "3.1" },
  },
  marks: {
    stage: { example: "预赛" },
    entry: { example: "07" },
    aspect: { example: "1" },
    judge: { example: "3" },
    mark: { example: "8.5" },
    factor: { example: "3.1" },
    reason: { example: "" },
  },
  certificates: {
    name: { example: "令狐小满" },
    identityNumber: { example: "110101199605240006" },
    phone: { example: "15400000000" },
    tradeName: { example: "电工" },
    level: { example: "中级工", choices: LEVELS },
    number: { example: "Y000000000000254000000" },
    issuer: { example: "澜河职业技能评价中心（演示）" },
    issuedOn: { example: "2025-12-08", isDay: true },
  },
};

/** How a column is headed in a language: the first of the names by which it is recognised in its script. */
export function headingIn(language: "zh-CN" | "en", names: readonly string[]): string {
  const [first = ""] = names;
  if (language === "zh-CN") return first;
  const english = names.find((name) => /^[a-z]/i.test(name)) ?? first;
  return english.charAt(0).toUpperCase() + english.slice(1);
}
