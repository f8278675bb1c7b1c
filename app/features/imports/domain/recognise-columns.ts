import { bareHeadingKey, headingKey, headingParts } from "./heading-text";

/** A field that an import takes, with the headings under which people keep it; the first is its own name. */
export interface ColumnKind<Field extends string = string> {
  readonly field: Field;
  readonly names: readonly string[];
  readonly isRequired?: boolean;
}

/** A column of a file: the field it was recognised as, or why it was left to be mapped by hand. */
export interface ColumnMatch<Field extends string = string> {
  readonly column: number;
  readonly heading: string;
  readonly field: Field | null;
  readonly problem: "unknown" | "ambiguous" | "taken" | null;
  /** Fields that it may be: all that an ambiguous heading names, or what an unknown one resembles. */
  readonly candidates: readonly Field[];
}

export interface RecognisedColumns<Field extends string = string> {
  readonly columns: readonly ColumnMatch<Field>[];
  /** Required fields that no column was recognised as. */
  readonly missing: readonly Field[];
}

/** From the surest way of knowing a heading to the least: whole, without hints in brackets, one of its parts. */
const WAYS: readonly ((heading: string) => readonly string[])[] = [
  (heading) => [headingKey(heading)],
  (heading) => [bareHeadingKey(heading)],
  (heading) => [headingKey(heading.split(" ").at(-1) ?? "")],
  headingParts,
];

interface Reading<Field extends string> {
  readonly column: number;
  readonly heading: string;
  readonly fields: readonly Field[];
  readonly way: number;
}

/**
 * Recognises the columns of a file by their headings. A field has one column: where several name it, the one that
 * is known most surely has it and the others are `taken`; where two are equally sure, both are `ambiguous`.
 * Columns without a heading are left out.
 */
export function recogniseColumns<Field extends string>(
  headings: readonly string[],
  kinds: readonly ColumnKind<Field>[],
): RecognisedColumns<Field> {
  const known = fieldsByKey(kinds);
  const readings = headings
    .map((heading, column) => readingOf(heading, column, known))
    .filter(({ heading }) => headingKey(heading) !== "");
  const columns = readings.map((reading) => matchOf(reading, readings, kinds));
  const found = new Set(columns.map(({ field }) => field));
  const missing = kinds.filter(({ field, isRequired }) => isRequired && !found.has(field));
  return { columns, missing: missing.map(({ field }) => field) };
}

/** How many fields the headings name without doubt: by it a header is told from other rows. */
export function countRecognised(headings: readonly string[], kinds: readonly ColumnKind[]): number {
  return recogniseColumns(headings, kinds).columns.filter(({ field }) => field !== null).length;
}

function fieldsByKey<Field extends string>(
  kinds: readonly ColumnKind<Field>[],
): ReadonlyMap<string, Field[]> {
  const fields = new Map<string, Field[]>();
  for (const { field, names } of kinds) {
    for (const key of new Set(names.map(headingKey))) {
      fields.set(key, [...(fields.get(key) ?? []), field]);
    }
  }
  return fields;
}

function readingOf<Field extends string>(
  heading: string,
  column: number,
  known: ReadonlyMap<string, Field[]>,
): Reading<Field> {
  for (const [way, keysOf] of WAYS.entries()) {
    const fields = new Set(keysOf(heading).flatMap((key) => known.get(key) ?? []));
    if (fields.size > 0) return { column, heading, fields: [...fields], way };
  }
  return { column, heading, fields: [], way: WAYS.length };
}

function matchOf<Field extends string>(
  { column, heading, fields, way }: Reading<Field>,
  readings: readonly Reading<Field>[],
  kinds: readonly ColumnKind<Field>[],
): ColumnMatch<Field> {
  const [field] = fields;
  const none = { column, heading, field: null };
  if (!field) return { ...none, problem: "unknown", candidates: similarFields(heading, kinds) };
  if (fields.length > 1) return { ...none, problem: "ambiguous", candidates: fields };
  const rivals = readings.filter(
    (one) => one.column !== column && one.fields.length === 1 && one.fields[0] === field,
  );
  if (rivals.some((one) => one.way < way)) return { ...none, problem: "taken", candidates: fields };
  if (rivals.some((one) => one.way === way)) {
    return { ...none, problem: "ambiguous", candidates: fields };
  }
  return { column, heading, field, problem: null, candidates: fields };
}

/** Fields of which a name stands in the heading: “配偶姓名” resembles a name, and is none of the worker's. */
function similarFields<Field extends string>(
  heading: string,
  kinds: readonly ColumnKind<Field>[],
): Field[] {
  const key = headingKey(heading);
  const isSimilar = (name: string) => {
    const own = headingKey(name);
    return own.length >= 2 && (key.includes(own) || (key.length >= 2 && own.includes(key)));
  };
  return kinds.filter(({ names }) => names.some(isSimilar)).map(({ field }) => field);
}
