import { cellText, type WorkbookContext } from "./cell-text";
import { type TableLimits, TableRefused, type TableRow } from "./table";
import { attributeOf, type XmlListener } from "./xml-scanner";

const MOST_ROWS_OF_A_SHEET = 1_048_576;

/** Listens to a sheet and hands on its rows that hold anything; formulas count by the value kept with them. */
export function rowListener(
  context: WorkbookContext,
  limits: TableLimits,
  take: (row: TableRow) => void,
): XmlListener {
  const budget = rowBudget(limits);
  let number = 0;
  let cells: string[] = [];
  let column = -1;
  let type = "";
  let style = -1;
  let value = "";
  let isValue = false;
  let isReading = false;
  let isInData = false;

  function openRow(attributes: string) {
    number = Number(attributeOf(attributes, "r") ?? number + 1);
    if (!(number >= 1 && number <= MOST_ROWS_OF_A_SHEET)) throw new TableRefused("damaged");
    cells = [];
    column = -1;
  }

  function openCell(attributes: string) {
    const reference = attributeOf(attributes, "r");
    column = reference === null ? column + 1 : columnOf(reference);
    type = attributeOf(attributes, "t") ?? "n";
    style = Number(attributeOf(attributes, "s") ?? -1);
    value = "";
  }

  /** Some programs write a value beside an inline text; only the one that the type names counts. */
  function isValueTag(tag: string): boolean {
    return isInData && !isReading && (tag === "t") === (type === "inlineStr");
  }

  function closeCell() {
    if (value === "") return;
    const text = cellText(type, style, value, context);
    if (text === "") return;
    budget.takeCell(number, column, text);
    while (cells.length < column) cells.push("");
    cells[column] = text;
  }

  function closeRow() {
    if (cells.length === 0) return;
    budget.takeRow(number);
    take({ number, cells });
  }

  return {
    open: (name, attributes) => {
      if (name === "c") openCell(attributes);
      else if (name === "v" || name === "t") isValue = isValueTag(name);
      else if (name === "row") openRow(attributes);
      else if (name === "rPh") isReading = true;
      else if (name === "sheetData") isInData = true;
    },
    text: (piece) => {
      if (isValue) value += piece;
    },
    close: (name) => {
      if (name === "v" || name === "t") isValue = false;
      else if (name === "c") closeCell();
      else if (name === "row") closeRow();
      else if (name === "rPh") isReading = false;
      else if (name === "sheetData") isInData = false;
    },
  };
}

/** Counts what a table holds and refuses what goes beyond the limits. */
export function rowBudget(limits: TableLimits) {
  let rows = 0;
  let cells = 0;
  return {
    takeCell(row: number, column: number, text: string) {
      if (text.length > limits.cellCharacters) {
        throw new TableRefused("cell-too-long", { row, limit: limits.cellCharacters });
      }
      if (column >= limits.columns) {
        throw new TableRefused("too-many-columns", { row, limit: limits.columns });
      }
      cells += 1;
      if (cells > limits.cells)
        throw new TableRefused("too-many-cells", { row, limit: limits.cells });
    },
    takeRow(row: number) {
      rows += 1;
      if (rows > limits.rows) throw new TableRefused("too-many-rows", { row, limit: limits.rows });
    },
  };
}

/** The place (from 0) of the column that a reference such as "AB12" names. */
export function columnOf(reference: string): number {
  let column = 0;
  for (let at = 0; at < reference.length; at += 1) {
    const letter = reference.charCodeAt(at) & 0xdf;
    if (letter < 65 || letter > 90) break;
    column = column * 26 + letter - 64;
    if (column > 16_384) throw new TableRefused("damaged");
  }
  if (column === 0) throw new TableRefused("damaged");
  return column - 1;
}
