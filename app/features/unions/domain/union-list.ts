import { readDay } from "~/shared/day-text";
import type { UnionKind } from "./union-tree";

/** The columns of a list of unions, by the names that people give them. */
export const UNION_COLUMNS = [
  {
    field: "name",
    names: ["工会名称", "名称", "工会", "工会全称", "name", "union"],
    isRequired: true,
  },
  { field: "shortName", names: ["简称", "工会简称", "short name"] },
  { field: "kind", names: ["类型", "工会类型", "类别", "工会类别", "kind", "type"] },
  {
    field: "parentName",
    names: ["上级工会", "上级", "所属上级工会", "主管工会", "parent", "union above"],
  },
  { field: "foundedOn", names: ["成立日期", "建会日期", "成立时间", "建会时间", "founded"] },
] as const;

const LONGEST_NAME = 80;
const LONGEST_SHORT_NAME = 24;
const KIND_WORDS: Readonly<Record<Exclude<UnionKind, "federation">, RegExp>> = {
  town: /^(?:街道|镇|乡|地区|街镇|园区|镇[/／]地区|街道?镇|town)/,
  industry: /^(?:行业|系统|产业|industry)/,
  grassroots: /^(?:基层|联合|单位|企业|grassroots)/,
};

/** A row of a list of unions, read; the union above is a name still. */
export interface UnionListRow {
  readonly name: string;
  readonly shortName: string;
  readonly kind: Exclude<UnionKind, "federation"> | null;
  readonly parentName: string;
  readonly foundedOn: string | null;
}

/** Reads a row as it was typed; every field that is wrong is named. */
export function readUnionRow(cells: Readonly<Record<string, string>>, today: string) {
  const reasons: { field: string; reason: string }[] = [];
  const line = (field: string) => (cells[field] ?? "").replace(/\s+/gu, " ").trim();
  const name = line("name");
  if (name === "") reasons.push({ field: "name", reason: "blank" });
  if (name.length > LONGEST_NAME) reasons.push({ field: "name", reason: "text-too-long" });
  const shortName = line("shortName");
  if (shortName.length > LONGEST_SHORT_NAME) {
    reasons.push({ field: "shortName", reason: "text-too-long" });
  }
  const kind = kindOf(line("kind"));
  if (kind === undefined) reasons.push({ field: "kind", reason: "union-kind-unknown" });
  const foundedText = line("foundedOn");
  const foundedOn = foundedText === "" ? null : readDay(foundedText);
  if (foundedText !== "" && foundedOn === null) {
    reasons.push({ field: "foundedOn", reason: "not-a-day" });
  }
  if (foundedOn !== null && foundedOn > today)
    reasons.push({ field: "foundedOn", reason: "day-ahead" });
  const row: UnionListRow = {
    name,
    shortName,
    kind: kind ?? null,
    parentName: line("parentName"),
    foundedOn,
  };
  return { row, reasons };
}

/** Null where the cell is blank, undefined where it says no kind that we know. */
function kindOf(text: string): UnionListRow["kind"] | undefined {
  const word = text.normalize("NFKC").toLowerCase();
  if (word === "") return null;
  const kinds = ["town", "industry", "grassroots"] as const;
  return kinds.find((kind) => KIND_WORDS[kind].test(word));
}
