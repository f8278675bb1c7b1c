import { TABLE_LIMITS, TableRefused, type TableRow } from "~/features/files/domain/table";
import { openTable } from "~/features/files/read-table.server";
import { findHeader, HEADER_SEARCH_ROWS } from "~/features/imports/domain/find-header";
import { type ColumnKind, recogniseColumns } from "~/features/imports/domain/recognise-columns";
import { isNoteRow } from "~/features/imports/domain/row-notes";
import {
  type ListedPerson,
  MOST_PEOPLE,
  type PersonColumn,
  readPerson,
  type UnreadLine,
  USUAL_COLUMNS,
} from "./domain/people-list";

const MEBIBYTE = 1_048_576;

/** A list of people is read while someone waits. */
const LIMITS = {
  ...TABLE_LIMITS,
  rows: MOST_PEOPLE + HEADER_SEARCH_ROWS,
  columns: 60,
  cells: 200_000,
  inflatedBytes: 16 * MEBIBYTE,
  sharedCharacters: 4 * MEBIBYTE,
};

const COLUMNS: readonly ColumnKind<PersonColumn>[] = [
  { field: "name", names: ["姓名", "名字", "职工姓名", "选手姓名", "Name"], isRequired: true },
  { field: "rank", names: ["名次", "排名", "Rank", "Place"] },
  { field: "score", names: ["成绩", "分数", "得分", "总分", "总成绩", "Score"] },
  {
    field: "tail",
    names: ["证件号后四位", "身份证后四位", "身份证号", "身份证号码", "证件号码", "公民身份号码"],
  },
];

/** What a file held: people, and the rows that can't be read; or why it can't be read as a table. */
export type PeopleFile =
  | { readonly people: readonly ListedPerson[]; readonly unread: readonly UnreadLine[] }
  | { readonly refusal: string };

/** Reads an xlsx or csv list of people, in the worker thread; of a whole identity number the last four stay. */
export async function readPeopleFile(
  _bench: unknown,
  { bytes }: { readonly bytes: Uint8Array },
): Promise<PeopleFile> {
  try {
    const table = await openTable(bytes, LIMITS);
    if (!table.ok) return { refusal: table.reason.code };
    const rows: TableRow[] = [];
    for await (const row of table.value.rows(table.value.chosenSheet)) rows.push(row);
    return peopleIn(rows);
  } catch (error) {
    if (!(error instanceof TableRefused)) throw error;
    const { code } = error.refusal;
    return { refusal: code === "too-many-rows" ? "too-many-people" : code };
  }
}

function peopleIn(rows: readonly TableRow[]): PeopleFile {
  const { headerRow, headings, columns } = topOf(rows);
  const people: ListedPerson[] = [];
  const unread: UnreadLine[] = [];
  for (const { number, cells } of rows) {
    if (number <= headerRow || isNoteRow(cells, headings)) continue;
    const known = columns.map((column, at) => cellOf(column, cells[at] ?? ""));
    const person = readPerson(known, columns);
    if (person.ok) people.push(person.value);
    else unread.push({ line: number, ...masked(person.reason) });
  }
  return people.length + unread.length > 0 ? { people, unread } : { refusal: "no-rows" };
}

/** Where the list begins, and what its columns hold; without a heading they are the usual ones. */
function topOf(rows: readonly TableRow[]) {
  const header = findHeader(rows.slice(0, HEADER_SEARCH_ROWS), COLUMNS);
  const found = recogniseColumns(header?.headings ?? [], COLUMNS);
  if (!header || found.missing.length > 0) {
    return { headerRow: 0, headings: [], columns: USUAL_COLUMNS };
  }
  const columns: (PersonColumn | null)[] = header.headings.map(() => null);
  for (const { column, field } of found.columns) columns[column] = field;
  const headerRow = Math.max(...header.rows, ...header.notes);
  return { headerRow, headings: header.headings, columns };
}

/** Numbers are personal: of what looks like one, the end is shown. */
function masked<Reason extends { readonly text: string }>(reason: Reason): Reason {
  return { ...reason, text: reason.text.replace(/\d{3,}(?=\d{3}[\dXx])/g, "●●●●") };
}

function cellOf(column: PersonColumn | null, cell: string): string {
  const text = cell.normalize("NFKC").trim();
  return column === "tail" && /^\d{14,17}[\dXx]$/.test(text) ? text.slice(-4) : text;
}
