export interface SampleContest {
  code: string;
  name: string;
  english: string;
  phase: {
    zh: string;
    en: string;
    tone: "neutral" | "info" | "good" | "warn";
    icon: "lock" | "speakerphone" | "dice" | "gavel" | "checks" | "person";
  };
  nextOn: string;
  entries: number;
  places: number;
  blocker: { zh: string; en: string } | null;
  owner: string;
}

export const SAMPLE_CONTESTS: readonly SampleContest[] = [
  {
    code: "4-02-04-06",
    name: "无人机驾驶员",
    english: "Drone pilot",
    phase: { zh: "方案", en: "Plan", tone: "warn", icon: "lock" },
    nextOn: "2026-10-26",
    entries: 0,
    places: 30,
    blocker: { zh: "实操模块权重合计95%，还差5%", en: "Practice weights sum to 95%, 5% missing" },
    owner: "慕容谷雨",
  },
  {
    code: "6-31-01-03",
    name: "电工",
    english: "Electrician",
    phase: { zh: "公示", en: "Notice", tone: "info", icon: "speakerphone" },
    nextOn: "2026-10-23",
    entries: 36,
    places: 40,
    blocker: {
      zh: "1条异议未答复，公示不能结束",
      en: "1 objection unanswered, the notice can't end",
    },
    owner: "慕容谷雨",
  },
  {
    code: "4-10-01-03",
    name: "保育师",
    english: "Childcare worker",
    phase: { zh: "抽签", en: "Draw", tone: "neutral", icon: "dice" },
    nextOn: "2026-10-22",
    entries: 28,
    places: 30,
    blocker: null,
    owner: "慕容谷雨",
  },
  {
    code: "6-18-02-04",
    name: "焊工",
    english: "Welder",
    phase: { zh: "评分中", en: "Marking", tone: "good", icon: "gavel" },
    nextOn: "2026-10-21",
    entries: 32,
    places: 32,
    blocker: {
      zh: "2处分差超限，成绩不能锁定",
      en: "2 spreads too wide, the stage can't be locked",
    },
    owner: "司徒大寒",
  },
  {
    code: "4-03-02-01",
    name: "中式烹调师",
    english: "Chinese cook",
    phase: { zh: "复核", en: "Recheck", tone: "neutral", icon: "checks" },
    nextOn: "2026-10-22",
    entries: 40,
    places: 40,
    blocker: null,
    owner: "钟离小暑",
  },
  {
    code: "6-31-07-03",
    name: "工业机器人系统操作员",
    english: "Industrial robot operator",
    phase: { zh: "审核", en: "Screening", tone: "neutral", icon: "person" },
    nextOn: "2026-10-23",
    entries: 40,
    places: 40,
    blocker: null,
    owner: "慕容谷雨",
  },
];
