import { unguardedCell } from "./formula-guard";
import { rowBudget } from "./sheet-rows";
import { type TableLimits, TableRefused, type TableRow } from "./table";

/** Reads records as RFC 4180 has them; lines may end in CRLF, LF or CR. */
export interface CsvScanner {
  readonly push: (chunk: string) => void;
  readonly end: () => void;
}

/**
 * Hands on the records that hold anything, numbered as a spreadsheet that opened the file would. A quote inside
 * an unquoted cell is a character like any other; one that never closes is refused by its row. An apostrophe that
 * guards what would run as a formula isn't part of its cell.
 */
export function csvScanner(
  separator: string,
  limits: TableLimits,
  take: (row: TableRow) => void,
): CsvScanner {
  const budget = rowBudget(limits);
  let number = 1;
  let cells: string[] = [];
  let cell = "";
  let state: "start" | "plain" | "quoted" | "closed" = "start";
  let isAfterReturn = false;

  function endCell() {
    if (cell !== "") budget.takeCell(number, cells.length, cell);
    cells.push(unguardedCell(cell));
    cell = "";
    state = "start";
  }

  function endRecord() {
    endCell();
    while (cells.length > 0 && cells.at(-1) === "") cells.pop();
    if (cells.length > 0) {
      budget.takeRow(number);
      take({ number, cells });
    }
    cells = [];
    number += 1;
  }

  /** Takes what stands up to the next quote at once and answers where it ended. */
  function quotedStep(chunk: string, at: number): number {
    const end = chunk.indexOf('"', at);
    cell += end < 0 ? chunk.slice(at) : chunk.slice(at, end);
    if (cell.length > limits.cellCharacters) {
      throw new TableRefused("unclosed-quote", { row: number, limit: limits.cellCharacters });
    }
    if (end < 0) return chunk.length;
    state = "closed";
    return end + 1;
  }

  function step(letter: string) {
    if (letter === '"' && state !== "plain") {
      if (state === "closed") cell += '"';
      state = "quoted";
    } else if (letter === separator) endCell();
    else if (letter === "\n" || letter === "\r") endRecord();
    else {
      cell += letter;
      state = "plain";
    }
  }

  return {
    push(chunk) {
      for (let at = 0; at < chunk.length; ) {
        if (state === "quoted") {
          at = quotedStep(chunk, at);
          continue;
        }
        const letter = chunk[at] as string;
        if (!(letter === "\n" && isAfterReturn)) step(letter);
        isAfterReturn = letter === "\r";
        at += 1;
      }
    },
    end() {
      if (state === "quoted") throw new TableRefused("unclosed-quote", { row: number });
      if (cell !== "" || cells.length > 0) endRecord();
    },
  };
}
