import { MAX_THOUSANDTHS, parseThousandths } from "~/shared/points";

/** Where in the scheme something is wrong, and what: a code with values, put into a sentence by language. */
export interface SchemeProblem {
  readonly code: string;
  readonly path: Path;
  readonly values: Readonly<Record<string, string | number>>;
}

export type Path = readonly (string | number)[];

/** Looks at one value and adds what is wrong with it; a shape never throws. */
export type Shape = (value: unknown, path: Path, problems: SchemeProblem[]) => void;

export const text: Shape = (value, path, problems) => {
  if (typeof value !== "string" || value.trim() === "") problems.push(problem("not-text", path));
};

export const flag: Shape = (value, path, problems) => {
  if (typeof value !== "boolean") problems.push(problem("not-yes-or-no", path));
};

export const date: Shape = (value, path, problems) => {
  const isDate =
    typeof value === "string" && /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(value);
  if (!isDate) problems.push(problem("not-a-date", path));
};

/** A whole number from `min` to `max`, both included. */
export function whole(min: number, max: number): Shape {
  return (value, path, problems) => {
    const isWhole = Number.isInteger(value) && Number(value) >= min && Number(value) <= max;
    if (!isWhole) problems.push(problem("not-whole", path, { min, max }));
  };
}

/** Decimal text, from `min` (in thousandths) to a million points. */
export function decimal(min = -MAX_THOUSANDTHS): Shape {
  return (value, path, problems) => {
    const thousandths = typeof value === "string" ? parseThousandths(value) : null;
    if (thousandths === null) problems.push(problem("not-decimal", path));
    else if (thousandths < min) problems.push(problem("too-small", path, { min: min / 1000 }));
  };
}

export function oneOf(...allowed: readonly string[]): Shape {
  return (value, path, problems) => {
    if (!allowed.includes(value as string)) {
      problems.push(problem("not-one-of", path, { allowed: allowed.join(" | ") }));
    }
  };
}

export function list(item: Shape, atLeast = 0): Shape {
  return (value, path, problems) => {
    if (!Array.isArray(value)) problems.push(problem("not-a-list", path));
    else if (value.length < atLeast) problems.push(problem("list-too-short", path, { atLeast }));
    else
      value.forEach((each, index) => {
        item(each, [...path, index], problems);
      });
  };
}

/** Any names, each with a value of one shape. */
export function record(item: Shape): Shape {
  return (value, path, problems) => {
    if (!isObject(value)) problems.push(problem("not-an-object", path));
    else for (const [name, each] of Object.entries(value)) item(each, [...path, name], problems);
  };
}

/** Exactly these fields: a required one that is missing and one that nobody knows are both refused. */
export function object(
  required: Record<string, Shape>,
  optional: Record<string, Shape> = {},
): Shape {
  const fields = new Map([...Object.entries(required), ...Object.entries(optional)]);
  return (value, path, problems) => {
    if (!isObject(value)) {
      problems.push(problem("not-an-object", path));
      return;
    }
    for (const field of Object.keys(required)) {
      if (value[field] === undefined) problems.push(problem("missing", path, { field }));
    }
    for (const [field, inner] of Object.entries(value)) {
      const shape = fields.get(field);
      if (shape === undefined) problems.push(problem("unknown-field", [...path, field], { field }));
      else if (inner !== undefined) shape(inner, [...path, field], problems);
    }
  };
}

/** The object's shape is chosen by the text in one of its fields. */
export function by(field: string, shapes: Record<string, Shape>): Shape {
  const known = new Map(Object.entries(shapes));
  return (value, path, problems) => {
    if (!isObject(value)) {
      problems.push(problem("not-an-object", path));
      return;
    }
    const shape = known.get(value[field] as string);
    if (shape !== undefined) shape(value, path, problems);
    else if (value[field] === undefined) problems.push(problem("missing", path, { field }));
    else oneOf(...known.keys())(value[field], [...path, field], problems);
  };
}

export function problem(
  code: string,
  path: Path,
  values: SchemeProblem["values"] = {},
): SchemeProblem {
  return { code, path, values };
}

/** ["stages", 0, "carry"] → "stages[0].carry": how a sentence names the place. */
export function placeText(path: Path): string {
  const steps = path.map((step) => (typeof step === "number" ? `[${step}]` : `.${step}`));
  return steps.join("").replace(/^\./, "");
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
