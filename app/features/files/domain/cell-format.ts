/** What a number in a cell stands for: the number itself, a moment on the calendar, a time of day, or hours gone by. */
export type CellFormat = "number" | "date" | "time" | "elapsed";

/** Formats that have a number instead of a code; those from 27 on are what Chinese spreadsheets have there. */
const BUILT_IN: Readonly<Record<CellFormat, readonly number[]>> = {
  number: [],
  date: [14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58],
  time: [18, 19, 20, 21, 32, 33, 34, 35, 45, 47, 55, 56],
  elapsed: [46],
};

/** What a format that is known by its number alone makes of a cell. */
export function builtInFormat(id: number): CellFormat {
  const kinds = ["date", "time", "elapsed"] as const;
  return kinds.find((kind) => BUILT_IN[kind].includes(id)) ?? "number";
}

const NOT_SHOWN = /"[^"]*"|\\.|_.|\*./gs;
const ELAPSED = /\[(?:h+|m+|s+)\]/i;
const BRACKETS = /\[[^\]]*\]/g;
const WORDS = /general|g\/通用格式|am\/pm|a\/p|上午\/下午/gi;

/** What a format's code makes of a cell, by its first section: letters of date and time outside quotes and brackets. */
export function codeFormat(code: string): CellFormat {
  const bare = (code.replace(NOT_SHOWN, "").split(";")[0] ?? "").replace(WORDS, "");
  if (ELAPSED.test(bare)) return "elapsed";
  const letters = bare.replace(BRACKETS, "").replace(/e[+-]/gi, "");
  if (/[ydeb]/i.test(letters)) return "date";
  if (/[hs]/i.test(letters)) return "time";
  return /m/i.test(letters) ? "date" : "number";
}
