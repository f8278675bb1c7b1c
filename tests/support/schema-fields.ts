import type { z } from "zod";

export interface SchemaField {
  readonly name: string;
  /** Whether any text may be typed, rather than one of a few choices, a number or an id. */
  readonly isText: boolean;
}

interface Def {
  readonly type: string;
  readonly format?: string;
  readonly shape?: Readonly<Record<string, z.ZodType>>;
  readonly options?: readonly z.ZodType[];
  readonly in?: z.ZodType;
  readonly out?: z.ZodType;
  readonly innerType?: z.ZodType;
}

/** All fields that a schema reads from a form or a query, of every branch of it, each once. */
export function fieldsOf(schema: z.ZodType): SchemaField[] {
  const fields = shapesOf(schema).flatMap((shape) =>
    Object.entries(shape).map(([name, field]) => ({ name, isText: isText(field) })),
  );
  return fields.filter(({ name }, at) => fields.findIndex((field) => field.name === name) === at);
}

function shapesOf(schema: z.ZodType): Readonly<Record<string, z.ZodType>>[] {
  const { shape, options, innerType, in: input } = defOf(schema);
  if (shape) return [shape];
  if (options) return options.flatMap(shapesOf);
  const inner = innerType ?? input;
  return inner ? shapesOf(inner) : [];
}

function isText(schema: z.ZodType): boolean {
  const { type, format, innerType, in: input, out } = defOf(schema);
  if (innerType) return isText(innerType);
  // What is tidied before it is looked at is as the schema behind it says.
  if (input && out) return defOf(input).type === "transform" ? isText(out) : isText(input);
  return type === "string" && format === undefined;
}

function defOf(schema: z.ZodType): Def {
  return schema._zod.def as unknown as Def;
}
