import { type DataValidation, type WriteSheet, writeXlsx } from "hucre/xlsx";
import { columnLetters, sheetName, workbookText } from "./domain/workbook-text";

/** A column of a template: what is typed, how, with an example. */
export interface TemplateColumn {
  readonly heading: string;
  readonly isRequired: boolean;
  /** What to know while typing: “18位，末位X大写”. */
  readonly hint: string;
  readonly example: string;
  /** What may be chosen, where nothing else may stand. */
  readonly choices?: readonly string[];
}

export interface Template {
  readonly name: string;
  readonly columns: readonly TemplateColumn[];
  readonly words: {
    /** Before the example in the first column, by which an import passes over the row. */
    readonly example: string;
    readonly required: string;
    readonly optional: string;
    /** The name of the sheet that holds what may be chosen. */
    readonly choices: string;
    readonly choiceOnly: string;
  };
}

/** Rows that take a choice; a longer list is pasted, and checked at the import. */
const LAST_ROW = 5_000;
const FIRST_RECORD_ROW = 4;
const WIDTHS = { least: 14, most: 36 };
const REQUIRED_MARK = "*";

/**
 * A workbook to fill in: the header with “*” at what is required, hints in brackets, an example that no import
 * takes for a record, and drop-downs for closed choices. All cells are text, so that numbers stay as typed.
 */
export async function writeTemplate(template: Template): Promise<Uint8Array> {
  const { columns, words, name } = template;
  const style = { numFmt: "@" };
  const sheet: WriteSheet = {
    name: sheetName(name),
    columns: columns.map((column) => ({ width: widthOf(column), style })),
    rows: [
      columns.map(({ heading, isRequired }) =>
        workbookText(isRequired ? `${REQUIRED_MARK}${heading}` : heading),
      ),
      columns.map((column) => workbookText(hintOf(column, words))),
      columns.map(({ example }, index) =>
        workbookText(index === 0 ? `${words.example}${example}` : example),
      ),
    ],
    cells: styledCells(columns.length),
    rowDefs: new Map([[1, { height: 48 }]]),
    freezePane: { rows: FIRST_RECORD_ROW - 1 },
    dataValidations: validations(columns, words),
  };
  const withChoices = columns.filter(({ choices }) => choices);
  return writeXlsx({
    sheets: withChoices.length > 0 ? [sheet, choiceSheet(withChoices, words.choices)] : [sheet],
  });
}

function hintOf({ hint, isRequired }: TemplateColumn, words: Template["words"]): string {
  const need = isRequired ? words.required : words.optional;
  return `（${hint === "" ? need : `${need}；${hint}`}）`;
}

/** A hanzi is two digits wide. */
function widthOf({ heading, example }: TemplateColumn): number {
  const width = (text: string) => [...text].reduce((sum, one) => sum + (one > "ÿ" ? 2 : 1), 0);
  const wanted = Math.max(width(heading), width(example)) + 4;
  return Math.min(WIDTHS.most, Math.max(WIDTHS.least, wanted));
}

function styledCells(count: number): WriteSheet["cells"] {
  const cells: NonNullable<WriteSheet["cells"]> = new Map();
  for (let column = 0; column < count; column += 1) {
    cells.set(`0,${column}`, {
      style: {
        numFmt: "@",
        font: { bold: true },
        fill: { type: "pattern", pattern: "solid", fgColor: { rgb: "F0EEEA" } },
      },
    });
    cells.set(`1,${column}`, {
      style: {
        numFmt: "@",
        font: { color: { rgb: "69635A" }, size: 9 },
        alignment: { wrapText: true, vertical: "top" },
      },
    });
    cells.set(`2,${column}`, { style: { numFmt: "@", font: { color: { rgb: "69635A" } } } });
  }
  return cells;
}

/** Choices stand on a sheet of their own: a list inside a rule may hold 255 characters only. */
function choiceSheet(columns: readonly TemplateColumn[], name: string): WriteSheet {
  const longest = Math.max(...columns.map(({ choices }) => choices?.length ?? 0));
  return {
    name: sheetName(name),
    columns: columns.map(() => ({ width: WIDTHS.most, style: { numFmt: "@" } })),
    rows: [
      columns.map(({ heading }) => workbookText(heading)),
      ...Array.from({ length: longest }, (_, row) =>
        columns.map(({ choices }) => workbookText(choices?.[row] ?? "") || null),
      ),
    ],
    freezePane: { rows: 1 },
  };
}

function validations(
  columns: readonly TemplateColumn[],
  words: Template["words"],
): DataValidation[] {
  const withChoices = columns.filter(({ choices }) => choices);
  return columns.flatMap((column, index) => {
    if (!column.choices) return [];
    const letters = columnLetters(index);
    const source = columnLetters(withChoices.indexOf(column));
    return [
      {
        type: "list",
        range: `${letters}${FIRST_RECORD_ROW}:${letters}${LAST_ROW}`,
        formula1: `'${sheetName(words.choices)}'!$${source}$2:$${source}$${column.choices.length + 1}`,
        allowBlank: true,
        showErrorMessage: true,
        errorTitle: column.heading,
        errorMessage: words.choiceOnly,
      },
    ];
  });
}
