import type { ReactNode } from "react";
import type { Language } from "~/web/languages";
import { Shell } from "../Shell";
import type { NavigationGroup } from "../shell/navigation";
import type { ThemeChoice } from "../shell/Preferences";
import styles from "./Gallery.module.css";
import { useSay } from "./say";

export type SampleKind = "staff" | "public" | "phone";

interface SampleShellProps {
  kind: SampleKind;
  isInsecure: boolean;
  isRailNarrow: boolean;
  language: Language;
  theme: ThemeChoice;
  children: ReactNode;
}

export function SampleShell({ kind, isInsecure, children, ...rest }: SampleShellProps) {
  const say = useSay();
  const navigation = useSampleNavigation(kind);
  const accounts = {
    staff: {
      name: "慕容谷雨",
      hasOwnPages: true,
      roleLine: say("区总 劳动经济部", "District federation, labour economy"),
    },
    phone: {
      name: "令狐小满",
      hasOwnPages: true,
      roleLine: say("禾光智能装备工会", "Heguang union"),
    },
    public: null,
  };
  return (
    <div className={styles.over}>
      <Shell
        {...rest}
        kind={kind}
        navigation={navigation}
        account={accounts[kind]}
        federation={say("澜河区总工会", "Lanhe District Federation")}
        demo={{
          day: "2026-10-21",
          time: "2026-10-21T02:31:00.000Z",
          isGuideOff: false,
          isResettable: true,
        }}
        insecure={isInsecure}
      >
        {children}
      </Shell>
    </div>
  );
}

function useSampleNavigation(kind: SampleKind): readonly NavigationGroup[] {
  const say = useSay();
  if (kind === "staff") {
    return [
      {
        items: [
          {
            to: "/waiting",
            label: say("待办", "Waiting for me"),
            shortLabel: say("待办", "Waiting"),
            icon: "inbox",
            count: 5,
          },
        ],
      },
      {
        label: say("竞赛", "Contests"),
        items: [
          {
            to: "/ui",
            label: say("竞赛总览", "Season"),
            shortLabel: say("竞赛", "Season"),
            icon: "trophy",
            count: 12,
          },
          {
            to: "/grassroots",
            label: say("基层竞赛", "Grassroots"),
            shortLabel: say("基层", "Local"),
            icon: "building",
            count: 24,
          },
          {
            to: "/judges",
            label: say("裁判与场地", "Judges and venues"),
            shortLabel: say("裁判", "Judges"),
            icon: "gavel",
          },
          {
            to: "/notices",
            label: say("公示与异议", "Notices"),
            shortLabel: say("公示", "Notices"),
            icon: "speakerphone",
            count: 1,
          },
        ],
      },
      {
        label: say("人与荣誉", "People and honours"),
        items: [
          {
            to: "/craftsmen",
            label: say("工匠选树", "Craftsmen"),
            shortLabel: say("工匠", "Titles"),
            icon: "award",
          },
          {
            to: "/studios",
            label: say("创新工作室", "Studios"),
            shortLabel: say("工作室", "Studios"),
            icon: "bulb",
          },
        ],
      },
      {
        label: say("台账", "Registers"),
        items: [
          {
            to: "/unions",
            label: say("工会与职工", "Unions and workers"),
            shortLabel: say("工会", "Unions"),
            icon: "sitemap",
          },
          {
            to: "/board",
            label: say("数据看板", "Figures"),
            shortLabel: say("看板", "Figures"),
            icon: "chart",
          },
          {
            to: "/log",
            label: say("操作记录", "Log"),
            shortLabel: say("记录", "Log"),
            icon: "history",
          },
        ],
      },
    ];
  }
  if (kind === "phone") {
    return [
      {
        items: [
          { to: "/ui", label: say("我的", "Mine"), icon: "person" },
          { to: "/contests", label: say("竞赛", "Contests"), icon: "trophy" },
          { to: "/claims", label: say("申请", "Claims"), icon: "receipt" },
          { to: "/messages", label: say("消息", "Messages"), icon: "bell", count: 2 },
        ],
      },
    ];
  }
  return [
    {
      items: [
        { to: "/ui", label: say("首页", "Home"), icon: "home" },
        { to: "/contests", label: say("竞赛", "Contests"), icon: "trophy" },
        { to: "/notices", label: say("公示", "Notices"), icon: "speakerphone" },
        { to: "/craftsmen", label: say("工匠", "Craftsmen"), icon: "award" },
        { to: "/studios", label: say("工作室", "Studios"), icon: "bulb" },
        { to: "/verify", label: say("查证书", "Check a certificate"), icon: "certificate" },
      ],
    },
  ];
}
