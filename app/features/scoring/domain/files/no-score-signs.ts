import type { NoScore, StageEntry } from "../engine/mark";
import type { Stage } from "../scheme/scheme";
import type { FileProblem } from "./csv-cells";
import { fileProblem, type MarkRow } from "./marks-file";

/** What may stand in the mark column for an entry without a score (glossary §3), in either language. */
const SIGNS: ReadonlyMap<string, NoScore> = new Map([
  ["absent", "absent"],
  ["缺赛", "absent"],
  ["缺考", "absent"],
  ["forfeited", "forfeited"],
  ["弃权", "forfeited"],
  ["disqualified", "disqualified"],
  ["取消资格", "disqualified"],
  ["void", "void"],
  ["成绩无效", "void"],
]);

/** Lines that carry a sign instead of a mark, and all others. */
export function splitSigns(rows: readonly MarkRow[]) {
  const isSign = ({ mark }: MarkRow) => SIGNS.has(mark.text);
  return {
    signRows: rows.filter(isSign),
    markRows: rows.filter((row) => !isSign(row)),
  };
}

/** A line with neither aspect nor judge is about the whole entry; one with a module's id and “void” about the module. */
export function readSigns(
  stage: Stage,
  rows: readonly MarkRow[],
  problems: FileProblem[],
): ReadonlyMap<string, Omit<StageEntry, "entry">> {
  const modules = new Set(stage.modules.map(({ id }) => id));
  const signs = new Map<string, Omit<StageEntry, "entry">>();
  for (const { entry, aspect, judge, mark } of rows) {
    const sign = SIGNS.get(mark.text);
    const before = signs.get(entry.text) ?? {};
    const { voidModules = [] } = before;
    if (aspect.text === "" && judge.text === "")
      signs.set(entry.text, { ...before, noScore: sign });
    else if (sign === "void" && modules.has(aspect.text)) {
      signs.set(entry.text, { ...before, voidModules: [...voidModules, aspect.text] });
    } else problems.push(fileProblem(mark, "unknown-sign", { entered: mark.text }));
  }
  return signs;
}
