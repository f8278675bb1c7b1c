import type { NamedWorker } from "./workforce";

const HEGUANG = "禾光智能装备有限公司";

/** The people of the demo's stories, and those behind its accounts who work for an employer (screens.md §4). */
export const NAMED_WORKERS: readonly NamedWorker[] = [
  person("令狐小满", HEGUANG, "电工", "1996-05-24", 2, "2025-12-08"),
  person("端木惊蛰", HEGUANG, "工业机器人系统操作员", "1980-03-06", 5, "2019-06-12"),
  person("尉迟小寒", HEGUANG, "焊工", "1985-01-06", 4, "2021-05-18"),
  person("闻人春分", HEGUANG, "电工", "1983-03-21", null),
  person("公孙夏至", HEGUANG, "工业机器人系统操作员", "1964-06-21", 5, "2012-11-02"),
  person("端木白露", "南桥热力公司", "电工", "1991-09-08", 3, "2022-07-15"),
  person("上官霜降", "澜河新能源公司", "电工", "1989-10-23", 3, "2023-04-11"),
  person("诸葛立夏", "双槐机床公司", "焊工", "1978-05-06", 5, "2016-09-20"),
  person("独孤芒种", "澜河精密机械公司", "焊工", "1981-06-06", 5, "2018-03-14"),
  person("司徒大寒", "澜河职业学校", "网络与信息安全管理员", "1972-01-20", 5, "2010-08-30"),
];

/** Which of the demo's accounts belong to a worker on the register, by username. */
export const WORKER_OF_ACCOUNT: Readonly<Record<string, string>> = {
  worker: "令狐小满",
  union: "闻人春分",
  chief: "司徒大寒",
  judge3: "诸葛立夏",
  judge4: "独孤芒种",
};

function person(
  name: string,
  employer: string,
  trade: NamedWorker["trade"],
  bornOn: string,
  level: NamedWorker["level"],
  issuedOn = "2024-11-20",
): NamedWorker {
  return { name, employer, trade, bornOn, level, issuedOn };
}
