import { codeKey, seatNumberOf } from "../lists/listed-text";

/** The number that stands on a paper sheet: module by its place in the scheme, the entry's code, the judge's seat. */
export interface PaperNumber {
  /** From 1; null where it isn't said, since only one module is marked on sheets. */
  readonly module: number | null;
  readonly code: string;
  readonly seat: number;
}

/** What was typed or scanned to find a paper sheet. */
export type PaperText =
  | { readonly kind: "sheet"; readonly sheetId: string }
  | { readonly kind: "version"; readonly schemeId: string; readonly number: number }
  | { readonly kind: "number"; readonly number: PaperNumber }
  | { readonly kind: "unreadable" };

const UUID = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";
const SHEET = new RegExp(`/papers/(${UUID})/?$`, "i");
const VERSION = new RegExp(`/schemes/(${UUID})/versions/(\\d+)`, "i");

/** "2-07-3", as it is printed and read out. */
export function paperNumberText({ module, code, seat }: PaperNumber): string {
  return [...(module === null ? [] : [module]), code, seat].join("-");
}

/** Reads what a scanner typed (an address) or a person (a number, its parts apart by anything). */
export function readPaperText(text: string): PaperText {
  const tidy = text.normalize("NFKC").trim();
  const [, sheetId] = SHEET.exec(tidy) ?? [];
  if (sheetId) return { kind: "sheet", sheetId: sheetId.toLowerCase() };
  const [, schemeId, version] = VERSION.exec(tidy) ?? [];
  if (schemeId) {
    return { kind: "version", schemeId: schemeId.toLowerCase(), number: Number(version) };
  }
  const parts = tidy.split(/[\s\-—_]+/u).filter((part) => part !== "");
  const seat = seatNumberOf(parts.at(-1) ?? "");
  const code = parts.at(-2);
  const module = parts.length > 2 ? Number(parts[0]) : null;
  if (code === undefined || parts.length > 3 || seat === null || Number.isNaN(module)) {
    return { kind: "unreadable" };
  }
  return { kind: "number", number: { module, code: codeKey(code), seat } };
}
