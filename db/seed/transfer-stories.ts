/** A step on the road of a seeded transfer. */
export interface SeedStep {
  readonly move: "confirm" | "accept" | "return" | "refuse" | "mend" | "complete" | "withdraw";
  readonly daysAgo: number;
  readonly comment?: string;
  readonly returned?: Readonly<Record<string, string>>;
  readonly mended?: { readonly reason: string };
}

export interface SeedTransfer {
  /** Which of the demo's people, counted through the employers in their order. */
  readonly place: number;
  readonly to: string;
  /** The account of the receiving union's staff. */
  readonly by: "union" | "town";
  readonly startsOn: string;
  readonly reason: string;
  readonly daysAgo: number;
  /** The union filed it for the worker. */
  readonly isFiled?: boolean;
  readonly steps: readonly SeedStep[];
}

const HEGUANG = { to: "禾光智能装备有限公司工会", by: "union" } as const;
const SHIDU = { to: "石渡养老服务中心工会", by: "town" } as const;

/** One of each state at least, in the queues of 闻人春分 and 夏侯立秋; the earliest first. */
export const SEED_TRANSFERS: readonly SeedTransfer[] = [
  {
    ...HEGUANG,
    place: 96,
    startsOn: "2026-09-21",
    reason: "2026年9月到禾光做设备维护，劳动合同签到2029年。",
    daysAgo: 26,
    steps: [
      { move: "accept", daysAgo: 25 },
      { move: "complete", daysAgo: 24 },
    ],
  },
  {
    ...HEGUANG,
    place: 115,
    startsOn: "2026-10-08",
    reason: "借调到禾光三个月。",
    daysAgo: 20,
    steps: [
      {
        move: "refuse",
        daysAgo: 19,
        comment: "借调期间劳动关系还在原单位，会籍不转；正式调入后再申请。",
      },
    ],
  },
  {
    ...HEGUANG,
    place: 134,
    startsOn: "2026-10-12",
    reason: "十月到禾光上班。",
    daysAgo: 13,
    steps: [{ move: "withdraw", daysAgo: 12 }],
  },
  {
    ...HEGUANG,
    place: 153,
    startsOn: "2026-10-09",
    reason: "到禾光装配车间工作，10月9日报到。",
    daysAgo: 12,
    steps: [{ move: "accept", daysAgo: 5 }],
  },
  {
    ...HEGUANG,
    place: 172,
    startsOn: "2026-10-12",
    reason: "换工作。",
    daysAgo: 9,
    steps: [
      {
        move: "return",
        daysAgo: 6,
        returned: { reason: "请写明到哪个部门、什么时候报到。" },
      },
      {
        move: "mend",
        daysAgo: 2,
        mended: { reason: "10月12日到禾光质量部报到，做来料检验。" },
      },
    ],
  },
  {
    ...HEGUANG,
    place: 191,
    startsOn: "2026-10-08",
    reason: "与禾光签了三年合同，10月8日到岗。",
    daysAgo: 9,
    steps: [],
  },
  {
    ...HEGUANG,
    place: 210,
    startsOn: "2026-11-02",
    reason: "11月2日起到禾光机器人调试组。",
    daysAgo: 6,
    steps: [{ move: "accept", daysAgo: 1 }],
  },
  {
    ...SHIDU,
    place: 229,
    startsOn: "2026-10-12",
    reason: "到石渡养老服务中心做护理员。",
    daysAgo: 6,
    steps: [],
  },
  {
    ...HEGUANG,
    place: 248,
    startsOn: "2026-10-15",
    reason: "10月15日到禾光仓储部上班。",
    daysAgo: 5,
    steps: [],
  },
  {
    ...SHIDU,
    place: 267,
    startsOn: "2026-10-19",
    reason: "10月起在石渡养老服务中心食堂工作。",
    daysAgo: 2,
    isFiled: true,
    steps: [],
  },
  {
    ...SHIDU,
    place: 286,
    startsOn: "2026-11-30",
    reason: "换到石渡。",
    daysAgo: 2,
    steps: [
      {
        move: "return",
        daysAgo: 1,
        returned: {
          startsOn: "报到通知上是10月26日，请核对。",
          reason: "请写明在哪个岗位。",
        },
      },
    ],
  },
  {
    ...HEGUANG,
    place: 305,
    startsOn: "2026-10-20",
    reason: "调到禾光做电工，10月20日报到。",
    daysAgo: 1,
    steps: [],
  },
  {
    ...SHIDU,
    place: 324,
    startsOn: "2026-10-21",
    reason: "10月21日到石渡养老服务中心康复科。",
    daysAgo: 0,
    steps: [],
  },
];
