import { headingKey } from "./heading-text";

const IN_BRACKETS = /^[（([【].*[）)\]】]$/su;
const HINT =
  /^(?:必填|选填|可不填|文本|文字|日期|数字|整数|金额|下拉选择|元|万元|人|岁|个|单位[:：]?.*|格式[:：]?.*|y{4}.?m{1,2}.?d{1,2}|required|optional|text|date|number)$/isu;
const EXAMPLE = /^(?:示例|样例|举例|范例|例[:：如]|example\b|e\.g\.)/iu;

/**
 * Whether a row holds no record: every cell is a unit or a hint, it is marked as an example in its first cell, or
 * it repeats the header, as lists that were printed page by page do.
 */
export function isNoteRow(cells: readonly string[], headings: readonly string[]): boolean {
  const held = cells.map((cell) => cell.trim()).filter((cell) => cell !== "");
  const [first] = held;
  if (first === undefined || EXAMPLE.test(first)) return true;
  return (
    held.every((cell) => HINT.test(cell) || IN_BRACKETS.test(cell)) || isHeader(cells, headings)
  );
}

/** Most rows differ from the header in their first cell already. */
function isHeader(cells: readonly string[], headings: readonly string[]): boolean {
  let held = 0;
  for (const [index, cell] of cells.entries()) {
    const key = headingKey(cell);
    if (key === "") continue;
    if (key !== headingKey(headings[index] ?? "")) return false;
    held += 1;
  }
  return held >= 2;
}
