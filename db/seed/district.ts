/** The invented district of the demo. Every employer's name ends in （演示）; no credit code belongs to anyone. */
export const FEDERATION = { name: "澜河区总工会", shortName: "区总" };

interface SeedUnion {
  readonly name: string;
  readonly shortName: string;
  readonly kind: "town" | "industry";
  /** Grassroots unions by the short name of their employer. */
  readonly grassroots: readonly string[];
}

const town = (place: string, grassroots: readonly string[]): SeedUnion => ({
  name: `${place}总工会`,
  shortName: `${place}总工会`,
  kind: "town",
  grassroots,
});
const industry = (name: string, grassroots: readonly string[]): SeedUnion => ({
  name,
  shortName: name,
  kind: "industry",
  grassroots,
});

export const SEED_UNIONS: readonly SeedUnion[] = [
  town("青禾街道", [
    "禾光智能装备有限公司",
    "青禾物业服务公司",
    "青禾电梯维修公司",
    "青禾社区服务中心",
    "禾丰农机公司",
  ]),
  town("云杉街道", ["云杉软件园运营公司", "云杉餐饮管理公司", "云杉印刷公司", "云杉家居公司"]),
  town("晴川街道", ["晴川酒店管理公司", "晴川广告制作公司", "晴川超市公司", "晴川汽车维修公司"]),
  town("石渡镇", [
    "石渡养老服务中心",
    "石渡建材公司",
    "石渡水泥制品公司",
    "石渡园林绿化公司",
    "石渡幼儿园",
  ]),
  town("柳湾镇", ["柳湾服装公司", "柳湾物流园", "柳湾包装公司"]),
  town("麦垄镇", ["麦垄食品集团", "麦垄粮油公司", "麦垄饲料公司", "麦垄冷链公司"]),
  town("双槐镇", ["双槐机床公司", "双槐五金公司", "双槐塑料公司"]),
  town("南桥镇", ["南桥热力公司", "南桥自来水公司", "南桥环卫公司", "南桥燃气公司"]),
  town("澜河经济开发区", [
    "澜河精密机械公司",
    "澜河新能源公司",
    "澜河电子公司",
    "澜河制药公司",
    "澜河工业机器人公司",
  ]),
  town("临空商务区", ["云帆航空地面服务公司", "临空保税物流公司", "临空会展公司", "临空航食公司"]),
  industry("卫生健康系统工会", ["澜河区医院", "澜河区妇幼保健院", "澜河区急救中心"]),
  industry("教育系统工会", ["澜河职业学校", "澜河第一中学", "澜河实验小学"]),
  industry("国资系统工会", [
    "澜河公交二分公司",
    "澜河城市建设公司",
    "澜河供排水公司",
    "澜河文旅集团",
  ]),
  industry("快递行业工会联合会", [
    "迅鹿快递澜河分公司",
    "飞禾快递澜河分公司",
    "驿达快递澜河分公司",
  ]),
  industry("建筑行业工会联合会", ["澜河一建公司", "澜河装饰公司", "澜河钢结构公司"]),
];

/** A joint union of many small employers. */
export const JOINT_UNION = { below: "柳湾镇总工会", name: "柳湾商圈联合工会", employers: 37 };
