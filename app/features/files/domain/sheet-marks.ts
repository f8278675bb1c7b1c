import { columnOf } from "./sheet-rows";
import { columnLetters, workbookText } from "./workbook-text";

/** Texts that a column behind a person's own gets, by the number of the row, and the style that marks them. */
export interface SheetMarks {
  readonly column: number;
  readonly texts: ReadonlyMap<number, string>;
  readonly style: number | null;
}

const ROW = /<((?:\w+:)?)row(?=[\s/>])([^>]*?)(?:\/>|>([\s\S]*?)<\/\1row>)/g;
const DATA_START = /<(?:\w+:)?sheetData(?=[\s/>])/;
const DIMENSION = /<(?:\w+:)?dimension\b[^>]*\/>/;
const MARK_WIDTH = 48;

/**
 * Writes marks into the XML of a sheet piece by piece and leaves everything else as the person's program wrote it:
 * formulas, widths, colours. `push` answers with what is ready, `end` with the rest.
 */
export function sheetMarker(marks: SheetMarks) {
  let pending = "";
  let isInData = false;
  let number = 0;

  function takeHead(): string {
    const start = DATA_START.exec(pending)?.index;
    if (start === undefined) return "";
    isInData = true;
    const head = pending.slice(0, start);
    pending = pending.slice(start);
    return widened(head.replace(DIMENSION, ""), marks.column);
  }

  function takeRows(): string {
    let ready = "";
    let taken = 0;
    for (const match of pending.matchAll(ROW)) {
      const [whole, prefix = "", attributes = "", cells = ""] = match;
      number = Number(/\br="(\d+)"/.exec(attributes)?.[1] ?? number + 1);
      const text = marks.texts.get(number);
      ready += pending.slice(taken, match.index);
      ready += text === undefined ? whole : markedRow(prefix, attributes, cells, text);
      taken = match.index + whole.length;
    }
    pending = pending.slice(taken);
    return ready;
  }

  function markedRow(prefix: string, attributes: string, cells: string, text: string): string {
    const own = attributes.replace(/\sspans="[^"]*"/, "");
    const marked = withCell(cells, prefix, number, marks, text);
    return `<${prefix}row${own}>${marked}</${prefix}row>`;
  }

  return {
    push(piece: string): string {
      pending += piece;
      const head = isInData ? "" : takeHead();
      return isInData ? head + takeRows() : head;
    },
    end: () => pending,
  };
}

/** Cells stand in the order of their columns; an empty one that is only coloured gives way. */
function withCell(
  cells: string,
  prefix: string,
  row: number,
  { column, style }: SheetMarks,
  text: string,
): string {
  const reference = `${columnLetters(column)}${row}`;
  const styled = style === null ? "" : ` s="${style}"`;
  const cell = `<${prefix}c r="${reference}"${styled} t="inlineStr"><${prefix}is><${prefix}t xml:space="preserve">${escaped(text)}</${prefix}t></${prefix}is></${prefix}c>`;
  for (const match of cells.matchAll(
    /<((?:\w+:)?)c\s[^>]*?\br="([A-Z]+)\d+"[^>]*?(?:\/>|>[\s\S]*?<\/\1c>)/g,
  )) {
    const other = columnOf(String(match[2]));
    if (other < column) continue;
    const after = other === column ? match.index + match[0].length : match.index;
    return cells.slice(0, match.index) + cell + cells.slice(after);
  }
  return cells + cell;
}

/** Room for the marks, where the person's own widths leave the column alone. */
function widened(head: string, column: number): string {
  const place = column + 1;
  const width = `min="${place}" max="${place}" width="${MARK_WIDTH}" customWidth="1"/>`;
  const columns = /<((?:\w+:)?)cols\b[^>]*>([\s\S]*?)<\/\1cols>/.exec(head);
  if (!columns) return head.replace(/$/, headHasPrefix(head) ? "" : `<cols><col ${width}</cols>`);
  const isTaken = [...String(columns[2]).matchAll(/\bmax="(\d+)"/g)].some(
    (match) => Number(match[1]) >= place,
  );
  const end = `</${columns[1]}cols>`;
  return isTaken ? head : head.replace(end, `<${columns[1]}col ${width}${end}`);
}

function headHasPrefix(head: string): boolean {
  return /<\w+:worksheet\b/.test(head);
}

function escaped(text: string): string {
  return workbookText(text)
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(CONTROL, (letter) => `_x${letter.charCodeAt(0).toString(16).padStart(4, "0")}_`);
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: XML can't hold them
const CONTROL = /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/g;

/** Styles with one more, which marks a cell, and its number; null where the styles are of a kind we don't know. */
export function withMarkStyle(styles: string): { styles: string; style: number } | null {
  const fills = /<fills\b[^>]*>([\s\S]*?)<\/fills>/.exec(styles);
  const formats = /<cellXfs\b[^>]*>([\s\S]*?)<\/cellXfs>/.exec(styles);
  if (!fills || !formats) return null;
  const fill = countOf(String(fills[1]), /<fill[\s/>]/g);
  const style = countOf(String(formats[1]), /<xf[\s/>]/g);
  const marked = `<fill><patternFill patternType="solid"><fgColor rgb="FFFDF2D8"/><bgColor indexed="64"/></patternFill></fill>`;
  const format = `<xf numFmtId="0" fontId="0" fillId="${fill}" borderId="0" xfId="0" applyFill="1"/>`;
  return {
    style,
    styles: styles
      .replace(fills[0], () => `<fills count="${fill + 1}">${fills[1]}${marked}</fills>`)
      .replace(formats[0], () => `<cellXfs count="${style + 1}">${formats[1]}${format}</cellXfs>`),
  };
}

function countOf(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
