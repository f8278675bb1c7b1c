/** Nine teams of the heating works, with their people. */
export const LABOUR_TEAMS = [
  "一号热源厂运行班 24",
  "二号热源厂运行班 22",
  "三号热源厂运行班 19",
  "管网检修一班 18",
  "管网检修二班 18",
  "换热站东片班 21",
  "换热站西片班 20",
  "仪表自控班 12",
  "客服抢修班 26",
] as const;

/** Name, unit, direction, goal, weight. */
export const LABOUR_TARGETS = [
  "检修计划完成率 % 不低于 100 30%",
  "隐患整改率 % 不低于 98 25%",
  "单位电耗 kWh/GJ 不高于 6.5 25%",
  "报修及时率 % 不低于 97 20%",
] as const;

/** Months that were entered so many days ago; of the last one only some teams are there yet. */
export const LABOUR_MONTHS = [
  { month: "2026-06", enteredDaysAgo: 109, teamCount: 9, commended: true },
  { month: "2026-07", enteredDaysAgo: 78, teamCount: 9, commended: true },
  { month: "2026-08", enteredDaysAgo: 47, teamCount: 9, commended: true },
  { month: "2026-09", enteredDaysAgo: 16, teamCount: 9, commended: true },
  { month: "2026-10", enteredDaysAgo: 1, teamCount: 5, commended: false },
] as const;

/** How far each team is from the middle in each target, in tenths; teams differ, and come nearer to their goals. */
const LEANINGS = [
  [24, 12, -3, 10],
  [6, 4, 1, -8],
  [-22, -14, 4, 6],
  [14, 10, 2, 4],
  [-8, 6, -1, -12],
  [10, -6, -2, 14],
  [-16, 2, 3, 2],
  [2, 16, -4, 8],
  [-4, -10, 0, 18],
] as const;
const MIDDLES = [955, 962, 68, 958] as const;
const BETTER_A_MONTH = [9, 7, -1, 6] as const;

/** A figure of the demo in tenths of its unit as decimal text: invented, the same at every filling. */
export function labourFigure(at: { month: number; team: number; target: number }): string {
  const { month, team, target } = at;
  const leaning = LEANINGS[team]?.[target] ?? 0;
  const step = (BETTER_A_MONTH[target] ?? 0) * month;
  const wave = ((team * 7 + target * 5 + month * 11) % 9) - 4;
  const isEnergy = target === 2;
  const tenths = (MIDDLES[target] ?? 0) + leaning + step + (isEnergy ? Math.sign(wave) : wave * 2);
  // More than all dangers put right and all repairs in time there can't be.
  const most = target === 1 || target === 3 ? 1_000 : Number.POSITIVE_INFINITY;
  return (Math.min(tenths, most) / 10).toFixed(1);
}
