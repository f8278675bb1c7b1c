import type { SeedContest, SeedMove } from "./contest-stories";

const OPENING: readonly SeedMove[] = [
  { move: "file", daysAgo: 90 },
  { move: "open-registration", daysAgo: 60 },
];

/** Filled by people of many employers, all of them accepted. */
const filled = (accepted: number, lastDaysAgo: number) => ({
  ...{ accepted, returned: 0, submitted: 0, confirming: 0 },
  ...{ firstDaysAgo: 58, lastDaysAgo, isSpread: true },
});

const startedAfter = (closedDaysAgo: number): readonly SeedMove[] => [
  ...OPENING,
  { move: "close-registration", daysAgo: closedDaysAgo },
  { move: "start", daysAgo: closedDaysAgo - 2 },
];

/** The contests of the demo season (screens.md §4) that are judged, as each stands on 21 October. */
export const RESULT_STORIES: readonly SeedContest[] = [
  {
    trade: "中式烹调师",
    organisers: ["柳湾镇总工会"],
    plan: {
      ...{ entriesFromOn: "2026-08-22", entriesUntilOn: "2026-09-30", heldOn: "2026-10-20" },
      ...{ venue: "柳湾职工之家实训厨房", capacity: 40 },
    },
    moves: startedAfter(20),
    entries: filled(30, 22),
    result: {
      turn: 3,
      judging: "2026-10-20T08:30",
      lock: "2026-10-20T17:12",
      recheck: "2026-10-21T08:40",
      unread: 2,
      keyingError: { sheet: 21, more: 0.5, reason: "纸质评分表写的是这个分，录入时少录0.5分。" },
    },
  },
  {
    trade: "快件处理员",
    organisers: ["快递行业工会联合会"],
    plan: {
      ...{ entriesFromOn: "2026-08-22", entriesUntilOn: "2026-09-30", heldOn: "2026-10-19" },
      ...{ venue: "澜河快递分拨中心", capacity: 24, isCoded: 0 },
    },
    moves: startedAfter(20),
    entries: filled(16, 22),
    result: {
      turn: 11,
      judging: "2026-10-19T08:30",
      lock: "2026-10-19T17:05",
      recheck: "2026-10-20T09:00",
      release: "2026-10-20T16:40",
      appeal: {
        at: "2026-10-20T18:21:37",
        number: 6,
        text: "异常件处置第2件的面单是扫描枪故障没有读出，不是漏扫。请对照现场录像复核这一项。",
      },
      lateAppeal: { at: "2026-10-20T18:40:02", number: 9, text: "请复核扫描与装车一项。" },
      appealsEnd: "2026-10-20T18:45",
    },
  },
  {
    trade: "电工",
    organisers: ["澜河经济开发区总工会"],
    plan: {
      ...{ entriesFromOn: "2026-08-22", entriesUntilOn: "2026-09-18", heldOn: "2026-10-15" },
      ...{ venue: "澜河职业学校电工实训中心", capacity: 40 },
    },
    moves: startedAfter(32),
    entries: {
      ...filled(36, 34),
      named: { 7: "令狐小满", 11: "上官霜降", 24: "端木白露" },
    },
    result: {
      turn: 0,
      judging: "2026-10-15T08:30",
      lock: "2026-10-15T17:40",
      recheck: "2026-10-16T09:00",
      release: "2026-10-16T14:00",
      appealsEnd: "2026-10-16T16:05",
      close: "2026-10-16T16:10",
      notice: "2026-10-19T09:00",
      promotion: { count: 3, level: 3 },
      objection: {
        at: "2026-10-20T15:12",
        objector: "南荣寒露",
        text: "第1名和第2名总分都是90.28，请说明为什么上官霜降排在前面。",
      },
    },
  },
  {
    trade: "汽车维修工",
    organisers: ["双槐镇总工会"],
    plan: {
      ...{ entriesFromOn: "2026-08-22", entriesUntilOn: "2026-09-10", heldOn: "2026-09-24" },
      ...{ venue: "澜河公交修理厂", capacity: 24, isCoded: 0 },
    },
    moves: startedAfter(40),
    entries: filled(18, 42),
    result: {
      turn: 7,
      judging: "2026-09-24T08:30",
      lock: "2026-09-24T17:20",
      recheck: "2026-09-25T09:00",
      release: "2026-09-25T14:00",
      appealsEnd: "2026-09-25T16:05",
      close: "2026-09-25T16:10",
      notice: "2026-09-28T09:00",
      promotion: { count: 3, level: 3 },
      approval: "2026-10-12T10:20",
      correction: {
        at: "2026-10-20T09:30",
        number: 18,
        reason: "经查，18号选手参赛时已调离原单位，所报单位不实，按规则第九条取消成绩。",
      },
    },
  },
  {
    trade: "美发师",
    organisers: ["柳湾镇总工会"],
    plan: {
      ...{ entriesFromOn: "2026-08-22", entriesUntilOn: "2026-09-08", heldOn: "2026-09-17" },
      ...{ venue: "柳湾文化中心", capacity: 20, isCoded: 0 },
    },
    moves: startedAfter(42),
    entries: filled(16, 45),
    result: {
      turn: 5,
      judging: "2026-09-17T08:30",
      lock: "2026-09-17T16:50",
      recheck: "2026-09-18T09:00",
      release: "2026-09-18T11:00",
      appealsEnd: "2026-09-18T13:05",
      close: "2026-09-18T13:10",
      notice: "2026-09-21T09:00",
      promotion: { count: 3, level: 3 },
      approval: "2026-09-29T10:00",
      archive: "2026-10-14T15:00",
    },
  },
];
