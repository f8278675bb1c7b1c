import type { ContestTable } from "../schema";
import type { SeedEntries } from "./demo-entries";
import type { SeedResult } from "./seed-result";

/** A move of a contest's road, so many days before the demo's day. */
export interface SeedMove {
  readonly move: "file" | "open-registration" | "close-registration" | "start" | "cancel";
  readonly daysAgo: number;
  readonly comment?: string;
}

export interface SeedContest {
  readonly trade: string;
  /** The scheme's name among the demo's, where it isn't the trade's. */
  readonly scheme?: string;
  readonly organisers: readonly string[];
  readonly plan: Partial<ContestTable>;
  readonly moves: readonly SeedMove[];
  /** Entered while registration is open, before what comes after it. */
  readonly entries?: SeedEntries;
  /** What came of it, once it has started. */
  readonly result?: SeedResult;
}

/** The welders' final as it is marked: theory, 24 aspects of practice, eight of safety. */
export const WELDING_FINAL = "焊工决赛评分";

/** Marked by benchmarks, one aspect over all entries. */
export const CARERS = "养老护理员";

/** Each entry declares what it is marked on. */
export const TEA_MAKERS = "茶艺师";

/** The contest whose draw waits for its stage. */
export const NURSERY = "保育师";
/** Teams of two, who are being screened with their papers. */
export const ROBOTS = "工业机器人系统操作员";

export const PROGRAMME = {
  name: "“澜河工匠杯”职工职业技能竞赛",
  documentNumber: "澜工发〔2026〕18号",
};

/** Filed and opened in summer, as most were. */
const OPENED: readonly SeedMove[] = [
  { move: "file", daysAgo: 90 },
  { move: "open-registration", daysAgo: 60 },
];
const IN_SUMMER = { entriesFromOn: "2026-08-22", entriesUntilOn: "2026-09-18" } as const;

/** The contests of the demo season (screens.md §4) up to where each stands on 21 October. */
export const SEED_CONTESTS: readonly SeedContest[] = [
  {
    trade: "无人机驾驶员",
    organisers: ["临空商务区总工会"],
    plan: {
      entriesFromOn: "2026-10-26",
      entriesUntilOn: "2026-11-13",
      heldOn: "2026-12-05",
      venue: "临空商务区飞行试验场",
      capacity: 30,
    },
    moves: [],
  },
  {
    trade: "网络与信息安全管理员",
    organisers: ["澜河经济开发区总工会"],
    plan: {
      entriesFromOn: "2026-09-28",
      entriesUntilOn: "2026-10-24",
      heldOn: "2026-11-21",
      venue: "云杉软件园实训室",
      capacity: 80,
      unionQuota: 24,
      minimumField: 30,
    },
    moves: [
      { move: "file", daysAgo: 40 },
      { move: "open-registration", daysAgo: 23 },
    ],
    entries: {
      accepted: 36,
      returned: 2,
      submitted: 17,
      confirming: 6,
      firstDaysAgo: 22,
      lastDaysAgo: 0,
    },
  },
  {
    trade: ROBOTS,
    organisers: ["澜河经济开发区总工会"],
    plan: {
      entriesFromOn: "2026-09-14",
      entriesUntilOn: "2026-10-16",
      heldOn: "2026-11-14",
      venue: "禾光智能装备培训中心",
      capacity: 40,
      memberCount: 2,
      substituteCount: 1,
    },
    moves: [
      { move: "file", daysAgo: 50 },
      { move: "open-registration", daysAgo: 37 },
      { move: "close-registration", daysAgo: 4 },
    ],
    entries: {
      accepted: 21,
      returned: 3,
      submitted: 14,
      confirming: 0,
      firstDaysAgo: 30,
      lastDaysAgo: 5,
    },
  },
  {
    trade: "焊工",
    scheme: WELDING_FINAL,
    organisers: ["石渡镇总工会"],
    plan: {
      entriesFromOn: "2026-08-22",
      entriesUntilOn: "2026-09-30",
      heldOn: "2026-10-21",
      venue: "石渡镇焊接实训基地",
      capacity: 32,
    },
    moves: [...OPENED, { move: "close-registration", daysAgo: 20 }, { move: "start", daysAgo: 12 }],
    entries: {
      accepted: 32,
      returned: 0,
      submitted: 0,
      confirming: 0,
      firstDaysAgo: 58,
      lastDaysAgo: 22,
    },
  },
  {
    trade: NURSERY,
    organisers: ["卫生健康系统工会"],
    plan: {
      entriesFromOn: "2026-08-22",
      entriesUntilOn: "2026-09-30",
      heldOn: "2026-10-24",
      venue: "石渡镇社区托育中心",
      capacity: 24,
    },
    moves: [...OPENED, { move: "close-registration", daysAgo: 20 }, { move: "start", daysAgo: 6 }],
    entries: {
      accepted: 24,
      returned: 0,
      submitted: 0,
      confirming: 0,
      firstDaysAgo: 58,
      lastDaysAgo: 22,
    },
  },
  {
    trade: "花艺环境设计师",
    organisers: ["柳湾镇总工会"],
    entries: {
      accepted: 11,
      returned: 0,
      submitted: 0,
      confirming: 0,
      firstDaysAgo: 58,
      lastDaysAgo: 34,
    },
    plan: { ...IN_SUMMER, heldOn: "2026-10-24", venue: "柳湾文化中心", capacity: 40 },
    moves: [
      ...OPENED,
      { move: "close-registration", daysAgo: 32 },
      {
        move: "cancel",
        daysAgo: 12,
        comment: "报名11人，不足15人，组委会10月9日决定取消，已通知报名的职工。",
      },
    ],
  },
];

/** Those that were put down last, whose people are chosen after all others. */
export const LATER_CONTESTS: readonly SeedContest[] = [
  {
    trade: CARERS,
    organisers: ["卫生健康系统工会", "石渡镇总工会"],
    plan: {
      entriesFromOn: "2026-08-22",
      entriesUntilOn: "2026-09-30",
      heldOn: "2026-10-21",
      venue: "石渡养老服务中心实训室",
      capacity: 24,
      minimumField: 10,
    },
    moves: [...OPENED, { move: "close-registration", daysAgo: 20 }, { move: "start", daysAgo: 12 }],
    entries: { ...accepted(12), firstDaysAgo: 58, lastDaysAgo: 22 },
  },
  {
    trade: TEA_MAKERS,
    organisers: ["柳湾镇总工会"],
    plan: {
      entriesFromOn: "2026-09-10",
      entriesUntilOn: "2026-10-10",
      heldOn: "2026-10-31",
      venue: "柳湾文化中心茶室",
      capacity: 16,
      minimumField: 8,
    },
    moves: [
      { move: "file", daysAgo: 50 },
      { move: "open-registration", daysAgo: 41 },
      { move: "close-registration", daysAgo: 10 },
      { move: "start", daysAgo: 8 },
    ],
    entries: { ...accepted(8), firstDaysAgo: 38, lastDaysAgo: 12 },
  },
];

function accepted(count: number) {
  return { accepted: count, returned: 0, submitted: 0, confirming: 0, isSpread: true };
}
