import type { Aspect } from "~/features/scoring/domain/scheme/aspect";
import type { Scheme } from "~/features/scoring/domain/scheme/scheme";
import { awards, final, onSite, points, THEORY, UNION_PRIZES } from "./scheme-parts";

/** Theory 30 : practice 70, thirteen aspects under four headings; the tie decides the first prize (screens.md §4). */
export function electriciansFinal(): Scheme {
  const practice = onSite("实操", 7000, [
    ...group("B1", "安全与准备", [
      ["劳动防护", 5],
      ["工具与仪表", 5],
      ["断电与验电", 5],
    ]),
    ...group("B2", "线路安装与工艺", [
      ["元件布置", 5],
      ["导线走向与整齐度", 5],
      ["端子压接", 8],
      ["线号标识", 7],
      ["接地与绝缘", 10],
    ]),
    ...group("B3", "接线与调试", [
      ["主回路", 10],
      ["控制回路", 10],
      ["通电调试", 10],
    ]),
    ...group("B4", "故障排除", [
      ["判断", 10],
      ["修复", 10],
    ]),
  ]);
  return { ...final([THEORY, practice]), awards: awards(1, 2, 3, 6), ...UNION_PRIZES };
}

/** Small aspects are marked in halves, larger ones in quarters. */
function group(
  subCriterion: string,
  subCriterionName: string,
  aspects: readonly (readonly [name: string, max: number])[],
): readonly Aspect[] {
  return aspects.map(([name, max], at) => ({
    ...points(`${subCriterion}.${at + 1}`, name, String(max), max > 5 ? "0.25" : "0.5"),
    sheet: { subCriterion, subCriterionName },
  }));
}

/** Who leads the list (screens.md §4): theory, and the panel marks of practice in the order of the sheet. */
interface Leader {
  readonly theory: string;
  readonly panelMarks: readonly number[];
}

/** By entry code: 上官霜降 with 91.25, 端木白露 with 90.18, 令狐小满 with 89.77 of practice. */
export const ELECTRICIANS_LEADERS: Readonly<Record<number, Leader>> = {
  11: {
    theory: "88",
    panelMarks: [5, 4.83, 4.67, 4.67, 4.33, 7.5, 6.5, 8.5, 9.25, 9, 9.25, 9, 8.75],
  },
  24: {
    theory: "90.5",
    panelMarks: [4.67, 4.83, 4.67, 4.67, 4.67, 6.92, 6.33, 8.5, 8.67, 9.75, 8.92, 8.58, 9],
  },
  7: {
    theory: "86",
    panelMarks: [4.33, 4.5, 4.67, 4.5, 4.17, 7.67, 5.92, 9.67, 8.92, 8.67, 8.75, 8.5, 9.5],
  },
};
