import type { StoredTable } from "./stored-tables";

/** Values that only a whole number can hold: marks, money, counts, weights, lengths of time. */
const NUMBERS = /(Fen|Bp|Ms|Thousandths|Count|Bytes)$|^(mark|points|version|seq|depth|place)$/;
const PASCAL = /^([A-Z][a-z0-9]+)+$/;
const CAMEL = /^[a-z][a-zA-Z0-9]*$/;

/** Where names and what they promise part ways; each line is one sentence. */
export function nameProblems(tables: readonly StoredTable[]): string[] {
  return tables.flatMap((table) => [
    ...(PASCAL.test(table.name) ? [] : [`${table.name} is not PascalCase`]),
    ...(isPlural(table.name) ? [`${table.name} is a plural: a table is named after one row`] : []),
    ...table.columns.flatMap((column) => columnProblems(table, column)),
  ]);
}

function columnProblems(
  table: StoredTable,
  { name, type }: StoredTable["columns"][number],
): string[] {
  const where = `${table.name}.${name}`;
  const expects = (wanted: string, when: boolean) =>
    when && type !== wanted ? [`${where} is ${type}, its name promises ${wanted}`] : [];
  return [
    ...(CAMEL.test(name) ? [] : [`${where} is not camelCase`]),
    ...expects("TEXT", /(At|On|By|Id|Key)$/.test(name)),
    ...expects("INTEGER", /^(is|has)[A-Z]/.test(name) || NUMBERS.test(name)),
    ...linkProblems(table, name, where),
  ];
}

/** An id or a person points to a row, and can be found by it. */
function linkProblems(table: StoredTable, name: string, where: string): string[] {
  const isSubject =
    name === "subjectId" && table.columns.some((column) => column.name === "subjectKind");
  if (isSubject || !/(Id|By)$/.test(name)) return [];
  return [
    ...(table.foreignKeys.includes(name) ? [] : [`${where} has no foreign key`]),
    ...(table.leadingColumns.includes(name) ? [] : [`${where} leads no index`]),
  ];
}

function isPlural(name: string): boolean {
  return /[^s]s$/.test(name) && !/(us|is)$/.test(name);
}
