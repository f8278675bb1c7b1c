import type { z } from "zod";
import type { fileGrassrootsSchema } from "~/features/grassroots/grassroots.schemas";
import type { DemoTradeName } from "./demo-trades";

type Filing = z.infer<typeof fileGrassrootsSchema>;

/** A union's contest, from its filing to where it stands on the demo's day. */
export interface SeedGrassroots
  extends Pick<Filing, "name" | "startsOn" | "endsOn" | "venue" | "expectedCount"> {
  readonly union: string;
  /** Null where it is none of the demo's. */
  readonly trade: DemoTradeName | null;
  readonly kind?: Filing["kind"];
  /** Who holds it, where the union only takes part. */
  readonly outsideHost?: string;
  readonly yuan: number;
  readonly plan?: string;
  /** Put on record by the organiser for the union, and who asked for it. */
  readonly behalfNote?: string;
  readonly filedDaysAgo: number;
  /** Missing while the union above hasn't looked at it. */
  readonly recordedDaysAgo?: number;
  /** What the union above sent back instead. */
  readonly returned?: Readonly<Record<string, string>>;
}

/** Those to come, those under way, and those whose report is due (screens.md §4). */
export const SEED_GRASSROOTS: readonly SeedGrassroots[] = [
  {
    union: "禾光智能装备有限公司工会",
    name: "禾光装配钳工技能比武",
    trade: null,
    startsOn: "2026-10-30",
    endsOn: null,
    venue: "禾光一号车间",
    expectedCount: 36,
    yuan: 12_000,
    plan: "锉削配合和部件装配两项，各60分钟，取前六名。",
    filedDaysAgo: 1,
  },
  {
    union: "柳湾商圈联合工会",
    name: "柳湾商圈收银技能竞赛",
    trade: null,
    startsOn: "2026-11-05",
    endsOn: null,
    venue: "柳湾商圈中庭",
    expectedCount: 45,
    yuan: 6_000,
    behalfNote: "商圈联合工会主席当面委托，现场没有电脑。",
    filedDaysAgo: 2,
  },
  {
    union: "澜河区妇幼保健院工会",
    name: "新生儿急救技能竞赛",
    trade: null,
    startsOn: "2026-11-12",
    endsOn: "2026-11-13",
    venue: "妇幼保健院培训楼",
    expectedCount: 60,
    yuan: 15_000,
    plan: "理论笔试和模拟复苏，三人一组。",
    filedDaysAgo: 4,
  },
  {
    union: "石渡养老服务中心工会",
    name: "失能老人护理技能比武",
    trade: "养老护理员",
    startsOn: "2026-10-28",
    endsOn: null,
    venue: "石渡养老服务中心康复区",
    expectedCount: 28,
    yuan: 8_000,
    plan: "翻身拍背、转移搬运、喂食三项，按护理规范打分。",
    filedDaysAgo: 9,
    recordedDaysAgo: 7,
  },
  {
    union: "迅鹿快递澜河分公司工会",
    name: "快件分拣技能赛",
    trade: "快件处理员",
    startsOn: "2026-10-31",
    endsOn: null,
    venue: "迅鹿澜河分拨中心",
    expectedCount: 52,
    yuan: 9_500,
    filedDaysAgo: 8,
    recordedDaysAgo: 6,
  },
  {
    union: "云杉餐饮管理公司工会",
    name: "中式面点师比武",
    trade: null,
    startsOn: "2026-10-26",
    endsOn: "2026-10-27",
    venue: "云杉中央厨房",
    expectedCount: 24,
    yuan: 7_200,
    filedDaysAgo: 12,
    recordedDaysAgo: 9,
  },
  {
    union: "澜河职业学校工会",
    name: "青年教师实训教学竞赛",
    trade: null,
    startsOn: "2026-11-03",
    endsOn: null,
    venue: "澜河职业学校实训楼",
    expectedCount: 40,
    yuan: 10_000,
    filedDaysAgo: 7,
    recordedDaysAgo: 5,
  },
  {
    union: "临空航食公司工会",
    name: "航空食品装配技能竞赛",
    trade: null,
    startsOn: "2026-11-06",
    endsOn: null,
    venue: "临空航食配餐间",
    expectedCount: 33,
    yuan: 6_600,
    filedDaysAgo: 6,
    recordedDaysAgo: 2,
  },
  {
    union: "澜河一建公司工会",
    name: "砌筑工技能竞赛",
    trade: null,
    startsOn: "2026-10-20",
    endsOn: "2026-10-22",
    venue: "青禾三期工地",
    expectedCount: 48,
    yuan: 21_000,
    filedDaysAgo: 16,
    recordedDaysAgo: 13,
  },
  {
    union: "南桥热力公司工会",
    name: "“供暖保障”劳动竞赛",
    trade: null,
    kind: "labour",
    startsOn: "2026-06-01",
    endsOn: "2026-12-15",
    venue: "南桥热力各热源厂、换热站",
    expectedCount: 180,
    yuan: 60_000,
    plan: "检修、点火、保供三个阶段，九个班组比安全、质量、能耗，每月公布一次。",
    filedDaysAgo: 150,
    recordedDaysAgo: 147,
  },
  {
    union: "麦垄食品集团工会",
    name: "农产品食品检验员竞赛",
    trade: null,
    startsOn: "2026-09-30",
    endsOn: null,
    venue: "麦垄食品检测中心",
    expectedCount: 22,
    yuan: 8_800,
    filedDaysAgo: 36,
    recordedDaysAgo: 34,
  },
  {
    union: "双槐机床公司工会",
    name: "数控车工比武",
    trade: null,
    startsOn: "2026-10-14",
    endsOn: "2026-10-15",
    venue: "双槐机床金工车间",
    expectedCount: 30,
    yuan: 11_000,
    filedDaysAgo: 22,
    recordedDaysAgo: 20,
  },
  {
    union: "晴川酒店管理公司工会",
    name: "客房服务技能比武",
    trade: null,
    startsOn: "2026-10-16",
    endsOn: null,
    venue: "晴川酒店六层",
    expectedCount: 38,
    yuan: 5_400,
    filedDaysAgo: 20,
    recordedDaysAgo: 19,
  },
  {
    union: "青禾物业服务公司工会",
    name: "消防设施操作技能竞赛",
    trade: null,
    startsOn: "2026-10-17",
    endsOn: null,
    venue: "青禾物业消防控制室",
    expectedCount: 26,
    yuan: 4_800,
    filedDaysAgo: 15,
    recordedDaysAgo: 14,
  },
  {
    union: "南桥环卫公司工会",
    name: "环卫驾驶员安全行车竞赛",
    trade: null,
    startsOn: "2026-11-08",
    endsOn: null,
    venue: "南桥停车场",
    expectedCount: 64,
    yuan: 48_000,
    filedDaysAgo: 5,
    returned: {
      budget: "48,000.00元比往年多一倍，请核对是不是多写了。",
      plan: "请写明比什么、怎么评分。",
    },
  },
];
