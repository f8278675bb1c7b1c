import { type AppLoadContext, data } from "@remix-run/node";
import type { TFunction } from "i18next";
import { validate } from "uuid";
import { z } from "zod";
import type { FormError, FormProblem } from "~/ui/form-problem";
import { wordsFor } from "./words.server";

export type ParsedForm<Value> =
  | {
      readonly ok: true;
      readonly value: Value;
      readonly key: string | null;
      readonly values: FormProblem["values"];
    }
  | { readonly ok: false; readonly problem: FormProblem };

/** Passwords are never sent back. */
const SECRET_FIELDS = new Set(["password", "passwordAgain", "current"]);
const KEY_FIELD = "idempotencyKey";

/** Reads a posted form through its schema; every field that is wrong gets a sentence. */
export async function parseForm<Schema extends z.ZodType>(
  request: Request,
  context: AppLoadContext,
  schema: Schema,
): Promise<ParsedForm<z.infer<Schema>>> {
  return readForm(await formOf(request), context, schema);
}

/** The same for a form that was taken off the request already. */
export function readForm<Schema extends z.ZodType>(
  form: FormData,
  { language }: AppLoadContext,
  schema: Schema,
): ParsedForm<z.infer<Schema>> {
  const entries = [...form].filter(
    (entry): entry is [string, string] => typeof entry[1] === "string",
  );
  const fields = Object.fromEntries(entries);
  const key = fields[KEY_FIELD] && validate(fields[KEY_FIELD]) ? fields[KEY_FIELD] : null;
  const values = Object.fromEntries(
    entries.filter(([name]) => name !== KEY_FIELD && !SECRET_FIELDS.has(name)),
  );
  const parsed = schema.safeParse(grouped(fields));
  if (parsed.success) return { ok: true, value: parsed.data, key, values };
  const t = wordsFor(language).getFixedT(language, "forms");
  return { ok: false, problem: { errors: errorsOf(parsed.error.issues, t), values } };
}

/** `returned.reason` is the field `reason` of `returned`, as it is where the schema finds something wrong with it. */
function grouped(fields: Readonly<Record<string, string>>): Record<string, unknown> {
  const groups: Record<string, Record<string, string>> = {};
  const single: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(fields)) {
    const [group = "", ...rest] = name.split(".");
    if (rest.length === 0) single[name] = value;
    else groups[group] = { ...groups[group], [rest.join(".")]: value };
  }
  return { ...groups, ...single };
}

/** Stops with 400 where the body is no form at all. */
async function formOf(request: Request): Promise<FormData> {
  try {
    return await request.formData();
  } catch {
    throw data(null, { status: 400 });
  }
}

/** The first thing wrong with each field. */
function errorsOf(issues: readonly z.core.$ZodIssue[], t: TFunction): FormError[] {
  const byField = new Map<string, FormError>();
  for (const issue of issues) {
    const field = issue.path.join(".");
    if (!byField.has(field)) byField.set(field, { field, sentence: sentenceOf(issue, t) });
  }
  return [...byField.values()];
}

/** What a schema calls the numbers that it expects. */
const NUMBERS: readonly string[] = ["number", "int"];

function sentenceOf(issue: z.core.$ZodIssue, t: TFunction): string {
  switch (issue.code) {
    case "too_big":
      return t(issue.origin === "number" ? "number-too-big" : "too-long", {
        maximum: String(issue.maximum),
      });
    case "too_small":
      return issue.origin === "number"
        ? t("number-too-small", { minimum: String(issue.minimum) })
        : t("required");
    case "invalid_type":
      return t(NUMBERS.includes(issue.expected) ? "not-a-whole-number" : "required");
    case "custom":
      return t(issue.message);
    case "invalid_union":
    case "invalid_value":
    case "invalid_format":
      return t("not-an-option");
    default:
      return t("required");
  }
}

/** A form that asks for nothing but the act itself. */
export const noFieldsSchema = z.object({});
