import { type AppLoadContext, data } from "@remix-run/node";
import type { FormProblem } from "~/ui/form-problem";
import { wordsFor } from "./words.server";

/** What was typed can't be accepted: the same page again, with its sentences. */
export function unprocessable(problem: FormProblem) {
  return data(problem, { status: 422 });
}

/** Refusals that any write may meet. */
const ANYWHERE = new Set(["key-reused", "not-allowed", "disk-full"]);
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
  readonly details?: Readonly<Record<string, string>>;
}

/** A rule said no: its sentence at the field that can mend it, with everything typed. */
export function refused(
  { language }: AppLoadContext,
  reason: string,
  values: FormProblem["values"],
  { words, fields = {}, details = {} }: RefusalPlace,
) {
  const t = wordsFor(language).getFixedT(language);
  const named = ANYWHERE.has(reason) ? "forms" : words;
  const sentence = t(`${named}:refusals.${reason}`, details);
  const field = fields[reason];
  const status = STATUSES[reason] ?? 422;
  return data<FormProblem>(
    { errors: [field ? { field, sentence } : { sentence }], values },
    { status },
  );
}
