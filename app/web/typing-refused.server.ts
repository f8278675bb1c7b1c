import type { AppLoadContext } from "@remix-run/node";
import type { FormProblem } from "~/ui/form-problem";
import { refused } from "./responses.server";

/** The field of an aspect at which each refusal is mended; all others stand at its mark. */
const FIELDS: Readonly<Record<string, string>> = {
  "reason-missing": "reasons",
  "difference-open": "choices",
};

/** Why marks typed from paper aren't taken: at the aspect's field where one is at fault. */
export function typingRefused(
  context: AppLoadContext,
  reason:
    | string
    | {
        readonly code: string;
        readonly aspectKey: string | null;
        readonly values: Readonly<Record<string, string>>;
      },
  values: FormProblem["values"],
) {
  const {
    code,
    aspectKey,
    values: details,
  } = typeof reason === "string" ? { code: reason, aspectKey: null, values: {} } : reason;
  const fields = aspectKey === null ? {} : { [code]: `${FIELDS[code] ?? "marks"}.${aspectKey}` };
  return refused(context, code, values, { words: "scoring", fields, details });
}
