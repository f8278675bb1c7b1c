/** The columns of a list of trades, by the names that people give them. */
export const TRADE_COLUMNS = [
  {
    field: "occupationCode",
    names: ["职业编码", "职业代码", "编码", "代码", "code", "occupation code"],
    isRequired: true,
  },
  {
    field: "name",
    names: ["工种名称", "工种", "名称", "职业名称", "职业", "name", "trade"],
    isRequired: true,
  },
  { field: "occupationName", names: ["所属职业", "职业（大典）", "occupation"] },
  { field: "level", names: ["分类层级", "层级", "level"] },
  { field: "edition", names: ["版本", "大典版本", "版本年份", "edition"] },
] as const;

/** The classification in force; lists without a column for it are of this one. */
const NEWEST_EDITION = 2022;
const CODE = /^[1-8]-\d{2}-\d{2}-\d{2}$/;
const LONGEST_NAME = 80;
/** 大类, 中类 and 小类 gather occupations; 细类 is one. */
const OCCUPATION_LEVEL = "4";

export interface TradeListRow {
  readonly edition: number;
  readonly occupationCode: string;
  readonly occupationName: string;
  readonly name: string;
}

/** Reads a row as it was typed; every field that is wrong is named. */
export function readTradeRow(cells: Readonly<Record<string, string>>) {
  const reasons: { field: string; reason: string }[] = [];
  const line = (field: string) => (cells[field] ?? "").replace(/\s+/gu, " ").trim();
  const occupationCode = line("occupationCode")
    .normalize("NFKC")
    .replace(/[‐-―−]/gu, "-");
  const name = line("name");
  const level = line("level").normalize("NFKC");
  if (level !== "" && level !== OCCUPATION_LEVEL) {
    reasons.push({ field: "level", reason: "group-no-occupation" });
  } else if (!CODE.test(occupationCode)) {
    reasons.push({ field: "occupationCode", reason: "occupation-code-shape" });
  }
  if (name === "") reasons.push({ field: "name", reason: "blank" });
  if (name.length > LONGEST_NAME) reasons.push({ field: "name", reason: "text-too-long" });
  const editionText = line("edition")
    .normalize("NFKC")
    .replace(/[年版]/gu, "");
  const edition = editionText === "" ? NEWEST_EDITION : Number(editionText);
  if (!Number.isInteger(edition) || edition < 1999 || edition > 2100) {
    reasons.push({ field: "edition", reason: "edition-unknown" });
  }
  const row: TradeListRow = {
    edition,
    occupationCode,
    occupationName: line("occupationName") || name,
    name,
  };
  return { row, reasons };
}

/** By this a trade is the same in two lists. */
export function tradeKey({ edition, occupationCode, occupationName, name }: TradeListRow): string {
  return [edition, occupationCode, occupationName, name].join("/");
}
