import type { Desk } from "~/features/audit/carry-out.server";
import { changeModule } from "~/features/scoring/domain/draft/edit-draft";
import { ANY, type Scheme } from "~/features/scoring/domain/scheme/scheme";
import { makeScheme, redraftScheme } from "../factories/schemes";
import { WELDING_FINAL } from "./contest-stories";
import { electriciansFinal } from "./electricians-final";
import {
  awards,
  craft,
  deduction,
  final,
  judgement,
  onSite,
  points,
  THEORY,
  UNION_PRIZES,
} from "./scheme-parts";
import { weldingFinal } from "./welding-final";

const SAFETY = 3;

/** The schemes of the demo season (screens.md §4) by their trades; that of the drones stops at 95 %. */
export async function seedSchemes(desk: Desk): Promise<ReadonlyMap<string, string>> {
  const ids = new Map<string, string>();
  for (const [trade, draft] of Object.entries(FINALS)) {
    ids.set(trade, await makeScheme(desk, { name: `${trade}决赛（2026年）`, draft: draft() }));
  }
  const short = changeModule(drones(), { stage: 0, module: SAFETY }, { weightBp: 900 });
  const name = "无人机驾驶员决赛（2026年）";
  const id = await makeScheme(desk, { name, draft: drones() });
  await redraftScheme(desk, id, short);
  ids.set("无人机驾驶员", id);
  const welding = { name: `${WELDING_FINAL}（2026年）`, draft: weldingFinal() };
  ids.set(WELDING_FINAL, await makeScheme(desk, welding));
  return ids;
}

const FINALS: Readonly<Record<string, () => Scheme>> = {
  焊工: welders,
  电工: electriciansFinal,
  养老护理员: carers,
  茶艺师: teaMakers,
  保育师: () => final([THEORY, craft("保育活动", "环境创设", "应急处理")]),
  工业机器人系统操作员: () => final([THEORY, craft("系统装调", "编程与调试", "故障排除")]),
  网络与信息安全管理员: () => final([THEORY, craft("安全加固", "应急响应", "报告撰写")]),
  花艺环境设计师: () => final([THEORY, craft("花束制作", "空间花艺", "现场整理")]),
  快件处理员: () => prized(craft("分拣准确", "扫描与装车", "异常件处置")),
  中式烹调师: () => prized(craft("热菜制作", "冷拼与刀工", "用料与卫生")),
  汽车维修工: () => prized(craft("故障诊断", "发动机拆装", "安全与规范")),
  美发师: () => prized(craft("剪裁", "造型", "服务与卫生")),
};

/** A final with prizes for six. */
function prized(practice: ReturnType<typeof craft>): Scheme {
  return { ...final([THEORY, practice]), awards: awards(1, 2, 3), ...UNION_PRIZES };
}

function welders(): Scheme {
  return final([
    THEORY,
    onSite("实操", 6000, [
      points("B1.1", "坡口与装配", "15"),
      points("B1.2", "定位焊", "10"),
      points("B2.1", "打底层成形", "20"),
      points("B2.2", "填充层", "15"),
      points("B2.3", "盖面层成形", "20"),
      points("B2.4", "焊缝尺寸", "20"),
      deduction("B3", "超时（每分钟）", "1", "10"),
      { id: "用时", name: "完成用时（秒）", kind: "time" },
    ]),
    onSite("安全", 1000, [
      points("C1", "劳动防护", "40"),
      points("C2", "设备检查", "30"),
      points("C3", "现场清理", "30"),
    ]),
  ]);
}

function carers(): Scheme {
  return final([
    THEORY,
    {
      ...onSite("实操", 7000, [
        judgement("B1", "沟通", "30", [
          "没有向老人说明要做什么",
          "说明了，没有确认老人听懂",
          "说明并确认，语速合适",
          "说明、确认，并照顾到老人的情绪",
        ]),
        judgement("B2", "移位", "40", [
          "动作危险",
          "安全，但让老人用力过多",
          "安全、省力",
          "安全、省力，并引导老人自己完成一部分",
        ]),
        {
          id: "B3",
          name: "床头角度（度）",
          kind: "measurement",
          max: "30",
          bands: [
            { from: "28", to: "32", mark: "30" },
            { from: "25", to: "35", mark: "20" },
          ],
        },
      ]),
      way: "aspect-by-aspect",
      judges: 3,
    },
  ]);
}

/** Two teas that each entry chooses, with how hard they are to make well. */
function teaMakers(): Scheme {
  const factor = { declared: true };
  return final([
    THEORY,
    {
      ...onSite("自选茶", 7000, [{ ...points(ANY, "自选茶", "10"), factor }]),
      aspectsFor: "each",
      aspectCount: 2,
    },
  ]);
}

/** Theory and three practical modules, whose weights are of the whole. */
function drones(): Scheme {
  return final([
    THEORY,
    onSite("精准飞行", 2800, [
      judgement("B2.1", "水平“8”字航迹", "12", [
        "偏离航迹",
        "大体在航迹上，高度起伏",
        "沿航迹，高度平稳",
        "沿航迹，高度平稳，转弯连贯",
      ]),
      {
        id: "B2.2",
        name: "航线高度偏差（米）",
        kind: "measurement",
        max: "10",
        bands: [
          { to: "0.5", mark: "10" },
          { to: "1", mark: "6" },
        ],
      },
      judgement("B2.3", "速度与转弯连贯", "12", ["停顿明显", "偶有停顿", "连贯", "连贯且匀速"]),
      points("B2.4", "失控返航处置", "8"),
      points("B3.2", "净空与人员距离", "58"),
      deduction("B3.3", "越界", "3", "9"),
    ]),
    onSite("航测作业", 2800, [
      points("C1", "航线规划", "40"),
      points("C2", "影像质量", "40"),
      points("C3", "成果整理", "20"),
    ]),
    onSite("检修与安全", 1400, [
      points("D1", "飞行前检查", "50"),
      points("D2", "电池与收机", "50"),
    ]),
  ]);
}
