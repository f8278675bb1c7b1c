import { type AppLoadContext, data } from "@remix-run/node";
import { FILE_FAULTS, type FileRules } from "~/features/files/domain/file-rules";
import type { FormProblem } from "~/ui/form-problem";
import type { Language } from "./languages";
import { wordsFor } from "./words.server";

/** What was typed can't be accepted: the same page again, with its sentences. */
export function unprocessable(problem: FormProblem) {
  return data(problem, { status: 422 });
}

/** Refusals that any write may meet. */
const ANYWHERE: ReadonlySet<string> = new Set([
  "key-reused",
  "not-allowed",
  "disk-full",
  ...FILE_FAULTS,
]);
const STATUSES: Readonly<Record<string, number>> = {
  "not-allowed": 403,
  "stale-version": 409,
  "disk-full": 507,
};

interface RefusalPlace {
  /** The feature whose words say it. */
  readonly words: string;
  /** Refusals that belong to one field; others stand above the form. */
  readonly fields?: Readonly<Record<string, string>>;
  /** What the sentence names. */
  readonly details?: Readonly<Record<string, string | number>>;
}

/** A rule said no: its sentence at the field that can mend it, with everything typed. */
export function refused(
  { language }: AppLoadContext,
  reason: string,
  values: FormProblem["values"],
  { words, fields = {}, details = {} }: RefusalPlace,
) {
  const { sentence, status } = refusalText(language, reason, words, details);
  const field = fields[reason];
  return data<FormProblem>(
    { errors: [field ? { field, sentence } : { sentence }], values },
    { status },
  );
}

/** The same for a screen that saves by itself, which asks for data and not for a page. */
export function refusedAsJson(
  { language }: AppLoadContext,
  reason: string,
  words: string,
  details: Readonly<Record<string, string | number>> = {},
) {
  const { sentence, status } = refusalText(language, reason, words, details);
  return Response.json({ code: reason, sentence }, { status });
}

function refusalText(
  language: Language,
  reason: string,
  words: string,
  details: Readonly<Record<string, string | number>>,
) {
  const t = wordsFor(language).getFixedT(language);
  const named = ANYWHERE.has(reason) ? "forms" : words;
  const sentence = t(`${named}:refusals.${reason}`, details);
  return { sentence, status: STATUSES[reason] ?? 422 };
}

/** A file that can't be kept: the sentence at its field, which has to be chosen again. */
export function fileRefused(
  context: AppLoadContext,
  reason: string,
  rules: FileRules,
  values: FormProblem["values"] = {},
) {
  return refused(context, reason, values, {
    words: "forms",
    fields: Object.fromEntries(FILE_FAULTS.map((fault) => [fault, "file"])),
    details: { limit: String(rules.limitBytes / 1_048_576) },
  });
}
