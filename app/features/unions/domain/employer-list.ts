import { faultOfCreditCode, normaliseCreditCode } from "~/shared/credit-code";

/** The columns of a list of employers, by the names that people give them. */
export const EMPLOYER_COLUMNS = [
  {
    field: "name",
    names: ["单位名称", "单位", "企业名称", "公司名称", "法人单位", "名称", "employer", "name"],
    isRequired: true,
  },
  {
    field: "creditCode",
    names: [
      "统一社会信用代码",
      "社会信用代码",
      "信用代码",
      "credit code",
      "unified social credit code",
    ],
  },
  { field: "unionName", names: ["工会", "工会名称", "所属工会", "所在工会", "覆盖工会", "union"] },
] as const;

const LONGEST_NAME = 80;

export interface EmployerListRow {
  readonly name: string;
  readonly creditCode: string | null;
  readonly unionName: string;
}

/** Reads a row as it was typed; every field that is wrong is named. */
export function readEmployerRow(cells: Readonly<Record<string, string>>) {
  const reasons: { field: string; reason: string }[] = [];
  const name = (cells.name ?? "").replace(/\s+/gu, " ").trim();
  if (name === "") reasons.push({ field: "name", reason: "blank" });
  if (name.length > LONGEST_NAME) reasons.push({ field: "name", reason: "text-too-long" });
  const code = normaliseCreditCode(cells.creditCode ?? "");
  const fault = code === "" ? null : faultOfCreditCode(code);
  if (fault) reasons.push({ field: "creditCode", reason: `credit-code-${fault}` });
  const row: EmployerListRow = {
    name,
    creditCode: code === "" ? null : code,
    unionName: cells.unionName ?? "",
  };
  return { row, reasons };
}

interface KnownEmployer {
  readonly id: string;
  readonly unionId: string;
  readonly name: string;
  readonly creditCode: string | null;
}

export type EmployerDecision =
  | { readonly verdict: "new" | "same" }
  | { readonly verdict: "changes"; readonly changes: readonly ("name" | "creditCode")[] }
  | { readonly verdict: "refused"; readonly field: string; readonly reason: string };

/** What a row would do: an employer is the one of its credit code, else the one of its name in the same union. */
export function decideEmployer(
  row: { readonly name: string; readonly creditCode: string | null; readonly unionId: string },
  known: KnownEmployer | null,
): EmployerDecision {
  if (!known) return { verdict: "new" };
  if (known.unionId !== row.unionId) {
    return { verdict: "refused", field: "unionName", reason: "employer-elsewhere" };
  }
  if (row.creditCode !== null && known.creditCode !== null && row.creditCode !== known.creditCode) {
    return { verdict: "refused", field: "creditCode", reason: "credit-code-differs" };
  }
  const changes = [
    ...(row.name === known.name ? [] : (["name"] as const)),
    ...(row.creditCode !== null && known.creditCode === null ? (["creditCode"] as const) : []),
  ];
  return changes.length === 0 ? { verdict: "same" } : { verdict: "changes", changes };
}
