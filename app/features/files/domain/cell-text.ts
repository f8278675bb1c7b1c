import type { CellFormat } from "./cell-format";
import { decimalText } from "./decimal-text";
import { serialText } from "./serial-text";

/** What cells refer to outside of their sheet. */
export interface WorkbookContext {
  readonly strings: readonly string[];
  readonly formats: readonly CellFormat[];
  readonly is1904: boolean;
}

/** The text of a cell by its type ("s", "str", "inlineStr", "b", "e", "d", "n"), style and value as the file holds them. */
export function cellText(
  type: string,
  style: number,
  value: string,
  context: WorkbookContext,
): string {
  switch (type) {
    case "s":
      return value === "" ? "" : (context.strings[Number(value)] ?? "");
    case "str":
    case "inlineStr":
      return withoutEscapes(value);
    case "b":
      return value === "" ? "" : value === "1" || value === "true" ? "TRUE" : "FALSE";
    case "d":
      return momentText(value);
    case "e":
      return value;
    default:
      return numberText(value, context.formats[style] ?? "number", context.is1904);
  }
}

function numberText(value: string, format: CellFormat, is1904: boolean): string {
  const moment =
    format === "number" || value === "" ? null : serialText(Number(value), format, is1904);
  return moment ?? decimalText(value) ?? value;
}

/** `2026-10-21T00:00:00Z`, as some programs write dates, in the form that serials get. */
function momentText(value: string): string {
  const match = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?)?Z?)?$/.exec(value);
  if (!match) return value;
  const time = match[2]?.replace(/\.0+$/, "");
  return time === undefined || /^00:00(?::00)?$/.test(time)
    ? String(match[1])
    : `${match[1]} ${time}`;
}

const ESCAPE = /_x([0-9A-Fa-f]{4})_/g;

/** Workbooks write characters that XML can't hold as `_x000D_`. */
export function withoutEscapes(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(ESCAPE, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
