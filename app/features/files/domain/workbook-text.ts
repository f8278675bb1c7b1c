const ESCAPE_LIKE = /_(?=x[0-9a-f]{4}_)/gi;
const NOT_IN_SHEET_NAME = /[[\]:*?/\\']/g;
const LONGEST_SHEET_NAME = 31;

/** Text for a workbook's cell: what looks like an escape (`_x0041_`) is one itself, so that it is read back as typed. */
export function workbookText(text: string): string {
  return text.toWellFormed().replace(ESCAPE_LIKE, "_x005F_");
}

/** A name that spreadsheets accept for a sheet. */
export function sheetName(text: string): string {
  return [...text.replace(NOT_IN_SHEET_NAME, " ").trim()].slice(0, LONGEST_SHEET_NAME).join("");
}

/** The letters of a column, from 0: A, …, Z, AA. */
export function columnLetters(column: number): string {
  const before = Math.floor(column / 26) - 1;
  return (before >= 0 ? columnLetters(before) : "") + String.fromCharCode(65 + (column % 26));
}
