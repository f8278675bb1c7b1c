import type { HeadCount } from "~/features/grassroots/domain/head-count";
import type { SeedGrassroots } from "./grassroots-stories";

/** What a contest came to, and how far its report is. */
export interface SeedReport {
  /** Members who took part, and others of the same union's people who came a second time. */
  readonly people: number;
  /** So many of them took part twice: in practice and in theory. */
  readonly twice?: number;
  /** Numbers alone, of an event of others; then nobody is named. */
  readonly count?: HeadCount;
  /** From another union's members, listed first: the same event reported by both. */
  readonly sharedWith?: { readonly union: string; readonly people: number };
  /** Not on the register. */
  readonly outsiders?: readonly string[];
  /** Prizes, site, judges, materials, other: in yuan. */
  readonly money: readonly [number, number, number, number, number];
  readonly summary: string;
  readonly sentDaysAgo: number;
  readonly acceptedDaysAgo?: number;
  readonly behalfNote?: string;
}

type Reported = SeedGrassroots & { readonly report: SeedReport };

const held = (
  story: Omit<SeedGrassroots, "endsOn" | "filedDaysAgo" | "recordedDaysAgo" | "trade"> &
    Partial<Pick<SeedGrassroots, "endsOn" | "trade">>,
  daysAgo: number,
  report: SeedReport,
): Reported => ({
  endsOn: null,
  trade: null,
  ...story,
  filedDaysAgo: daysAgo + 18,
  recordedDaysAgo: daysAgo + 16,
  report,
});

/** Those that were held and reported: three wait to be accepted, two of them of one event; six are accepted. */
export const SEED_REPORTED: readonly Reported[] = [
  held(
    {
      union: "澜河公交二分公司工会",
      name: "公交驾驶员技能竞赛",
      startsOn: "2026-10-13",
      venue: "公交二分公司停车场",
      expectedCount: 20,
      yuan: 9_000,
    },
    8,
    {
      people: 18,
      money: [4_800, 1_200, 900, 1_060, 480],
      summary: "绕桩、定点停车、应急处置三项，比往年多了新能源车应急断电。",
      sentDaysAgo: 5,
    },
  ),
  held(
    {
      union: "国资系统工会",
      name: "国资系统节能驾驶竞赛",
      startsOn: "2026-10-13",
      venue: "公交二分公司停车场（大件路）",
      expectedCount: 24,
      yuan: 12_000,
    },
    8,
    {
      people: 6,
      sharedWith: { union: "澜河公交二分公司工会", people: 15 },
      money: [5_200, 0, 1_500, 600, 700],
      summary: "公交二分公司承办，系统内其他单位派选手参加。",
      sentDaysAgo: 2,
    },
  ),
  held(
    {
      union: "澜河供排水公司工会",
      name: "供水管道抢修比武",
      startsOn: "2026-10-12",
      venue: "澜河供排水公司实训场",
      expectedCount: 18,
      yuan: 7_000,
    },
    9,
    {
      people: 16,
      outsiders: ["呼延小寒", "东郭白露"],
      money: [3_600, 0, 800, 1_900, 260],
      summary: "两人一组，带水接管限时40分钟。",
      sentDaysAgo: 6,
    },
  ),
  held(
    {
      union: "云帆航空地面服务公司工会",
      name: "行李装卸技能竞赛",
      startsOn: "2026-06-18",
      venue: "云帆货运站",
      expectedCount: 40,
      yuan: 10_000,
    },
    125,
    {
      people: 19,
      twice: 8,
      money: [5_000, 800, 1_000, 1_340, 600],
      summary: "单人装卸和班组接力两项，班组接力改进了集装器挂运手势。",
      sentDaysAgo: 122,
      acceptedDaysAgo: 119,
    },
  ),
  held(
    {
      union: "澜河区医院工会",
      name: "临床护理技能竞赛",
      startsOn: "2026-05-11",
      endsOn: "2026-05-12",
      venue: "区医院示教楼",
      expectedCount: 60,
      yuan: 18_000,
    },
    162,
    {
      people: 19,
      twice: 19,
      money: [9_000, 0, 3_200, 4_150, 900],
      summary: "理论、静脉输液、心肺复苏三项，前三名推荐参加区级竞赛。",
      sentDaysAgo: 159,
      acceptedDaysAgo: 157,
    },
  ),
  held(
    {
      union: "石渡镇总工会",
      name: "石渡镇电工技能比武",
      trade: "电工",
      startsOn: "2026-07-09",
      venue: "石渡建材公司配电房",
      expectedCount: 50,
      yuan: 15_000,
    },
    104,
    {
      people: 42,
      money: [7_500, 1_000, 1_800, 2_600, 880],
      summary: "全镇五家单位参加，配电线路安装和故障排查两项。",
      sentDaysAgo: 101,
      acceptedDaysAgo: 98,
    },
  ),
  held(
    {
      union: "澜河精密机械公司工会",
      name: "铣工技术比武",
      startsOn: "2026-08-21",
      venue: "精密机械二车间",
      expectedCount: 20,
      yuan: 8_000,
    },
    61,
    {
      people: 17,
      money: [4_000, 0, 600, 2_300, 150],
      summary: "按图加工一件，比尺寸精度和用时。",
      sentDaysAgo: 58,
      acceptedDaysAgo: 55,
    },
  ),
  held(
    {
      union: "澜河第一中学工会",
      name: "实验教学技能竞赛",
      startsOn: "2026-04-22",
      venue: "第一中学理化实验室",
      expectedCount: 24,
      yuan: 5_000,
    },
    181,
    {
      people: 15,
      money: [2_400, 0, 500, 760, 120],
      summary: "自选一个实验讲演，评委现场提问。",
      sentDaysAgo: 178,
      acceptedDaysAgo: 174,
      behalfNote: "学校工会主席电话委托，照片和名单由邮件送来。",
    },
  ),
  held(
    {
      union: "柳湾镇总工会",
      name: "职工安全生产知识竞赛",
      kind: "knowledge",
      outsideHost: "全国职工知识竞赛组委会（演示）",
      startsOn: "2026-09-10",
      endsOn: "2026-09-12",
      venue: "线上答题",
      expectedCount: 300,
      yuan: 2_000,
    },
    39,
    {
      people: 0,
      count: {
        participantCount: 286,
        unitCount: 7,
        firstCount: 1,
        secondCount: 3,
        thirdCount: 6,
        meritCount: 20,
      },
      money: [0, 0, 0, 0, 860],
      summary: "手机上统一答题，主办方只给各地人数和获奖数，没有名单。",
      sentDaysAgo: 36,
      acceptedDaysAgo: 35,
    },
  ),
];
