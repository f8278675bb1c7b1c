/**
 * A skill level as an ordinal: 0 学徒工, 1 初级工（五级）… 5 高级技师（一级）, 6 特级技师, 7 首席技师 (money.md §1).
 * A greater ordinal is a higher level; grades run the other way, and three levels have none.
 */
export type SkillLevel = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** The keys of the levels' names among the words, in the order of the ordinals. */
export const SKILL_LEVEL_KEYS = [
  "apprentice",
  "junior",
  "intermediate",
  "senior",
  "technician",
  "senior-technician",
  "distinguished-technician",
  "chief-technician",
] as const;

const NAMES = [
  ["学徒工", "学徒"],
  ["初级工", "初级"],
  ["中级工", "中级"],
  ["高级工", "高级"],
  ["技师"],
  ["高级技师"],
  ["特级技师"],
  ["首席技师"],
];
const GRADE = /([一二三四五1-5])级/;

/** Whether one level is higher than another. */
export function isHigherLevel(level: SkillLevel, than: SkillLevel): boolean {
  return level > than;
}

/** The level of a grade as certificate numbers carry it: 5 (五级) is 初级工, 1 (一级) is 高级技师. */
export function levelOfGrade(grade: number): SkillLevel | null {
  return [1, 2, 3, 4, 5].includes(grade) ? ((6 - grade) as SkillLevel) : null;
}

/**
 * Reads a level as lists name it: 高级工, 三级, 3级, 高级工（三级）, 三级/高级工, 国家职业资格三级. Null where the
 * name and the grade disagree, and for anything else: 高级工程师 is a professional title, not a skill level.
 */
export function parseSkillLevel(text: string): SkillLevel | null {
  const plain = text.normalize("NFKC").replace(/[\s()/、,-]|国家职业资格|职业技能等级|技能/g, "");
  const [grade = "", digit = ""] = GRADE.exec(plain) ?? [];
  const byGrade = levelOfGrade("一二三四五".indexOf(digit || "-") + 1 || Number(digit));
  const name = plain.replace(grade, "");
  if (name === "") return byGrade;
  const found = NAMES.findIndex((names) => names.includes(name));
  if (found === -1) return null;
  return byGrade === null || byGrade === found ? (found as SkillLevel) : null;
}
