/** What spreadsheets take for the beginning of a formula, also in the width of Chinese input. */
const FORMULA_START = /^'*[=+\-@|%\t\r\n＝＋－＠]/u;
const GUARDED = /^'+[=+\-@|%\t\r\n＝＋－＠]/u;
/** A plain negative number does no harm and stays a number. */
const NEGATIVE_NUMBER = /^-\d+(?:\.\d+)?$/;

/** A csv cell with an apostrophe before what a spreadsheet would run as a formula. */
export function guardedCell(text: string): string {
  return FORMULA_START.test(text) && !NEGATIVE_NUMBER.test(text) ? `'${text}` : text;
}

/** The cell as it was before it was guarded, by us or by any program that guards so. */
export function unguardedCell(text: string): string {
  return GUARDED.test(text) ? text.slice(1) : text;
}
