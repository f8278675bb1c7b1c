/** Trades of the 2022 classification that the demo's people work in, with the words by which their employers are known. */
export const DEMO_TRADES = [
  { name: "焊工", occupationCode: "6-18-02-04", at: /装备|机械|机床|钢结构|一建|新能源/ },
  { name: "电工", occupationCode: "6-31-01-03", at: /./ },
  { name: "工业机器人系统操作员", occupationCode: "6-31-07-03", at: /装备|机器人|电子|机械/ },
  { name: "养老护理员", occupationCode: "4-10-01-05", at: /养老|医院|妇幼|急救|社区/ },
  { name: "快件处理员", occupationCode: "4-02-07-09", at: /快递|物流/ },
  { name: "中式烹调师", occupationCode: "4-03-02-01", at: /酒店|餐饮|食品|航食|文旅/ },
  { name: "保育师", occupationCode: "4-10-01-03", at: /幼儿园|小学|妇幼/ },
  { name: "网络与信息安全管理员", occupationCode: "4-04-04-02", at: /软件|电子|会展|学校/ },
  { name: "无人机驾驶员", occupationCode: "4-02-04-06", at: /农机|航空|城市建设/ },
  { name: "汽车维修工", occupationCode: "4-12-01-01", at: /汽车|公交|物流/ },
  { name: "美发师", occupationCode: "4-10-03-02", at: /柳湾商圈/ },
  { name: "花艺环境设计师", occupationCode: "4-08-08-01", at: /园林|物业|会展/ },
  // Nobody's daily work in this district: people of all its unions enter.
  { name: "茶艺师", occupationCode: "4-03-02-07", at: /^茶/ },
] as const;

export type DemoTradeName = (typeof DEMO_TRADES)[number]["name"];

/** The trades that people of an employer work in. */
export function tradesOf(employer: string): readonly DemoTradeName[] {
  return DEMO_TRADES.filter(({ at }) => at.test(employer)).map(({ name }) => name);
}
