import type { Role } from "~/shared/actor";

interface DemoAccount {
  readonly username: string;
  readonly name: string;
  readonly role: Role;
  /** Name of the union that the role is held over; everything where it is missing. */
  readonly over?: string;
}

/** Invented people: a compound surname and a solar term. */
export const DEMO_ACCOUNTS: readonly DemoAccount[] = [
  { username: "admin", name: "公良清明", role: "administrator" },
  { username: "organiser", name: "慕容谷雨", role: "organiser" },
  { username: "chief", name: "司徒大寒", role: "chief-judge" },
  { username: "judge3", name: "诸葛立夏", role: "judge" },
  { username: "judge4", name: "独孤芒种", role: "judge" },
  { username: "coder", name: "皇甫寒露", role: "coding-officer" },
  { username: "coder2", name: "南宫白露", role: "coding-officer" },
  { username: "coder3", name: "司空霜降", role: "coding-officer" },
  { username: "scorer", name: "钟离小暑", role: "scorekeeper" },
  { username: "scorer2", name: "尉迟处暑", role: "scorekeeper" },
  { username: "supervisor", name: "百里大雪", role: "supervisor" },
  { username: "arbiter", name: "赫连雨水", role: "arbitrator" },
  { username: "union", name: "闻人春分", role: "union-staff", over: "禾光智能装备有限公司工会" },
  { username: "town", name: "夏侯立秋", role: "union-staff", over: "石渡镇总工会" },
  { username: "shidu", name: "长孙处暑", role: "union-staff", over: "石渡养老服务中心工会" },
  { username: "officer", name: "太史惊蛰", role: "subsidy-officer" },
  { username: "approver", name: "轩辕秋分", role: "approver" },
  { username: "cashier", name: "濮阳冬至", role: "cashier" },
  { username: "accountant", name: "公冶立冬", role: "accountant" },
  { username: "leader", name: "宇文大暑", role: "leader" },
  { username: "auditor", name: "淳于霜降", role: "auditor" },
  { username: "expert", name: "申屠小雪", role: "expert" },
  { username: "worker", name: "令狐小满", role: "worker", over: "禾光智能装备有限公司工会" },
];
