/** One thing to mend: at a field, or of the form as a whole. */
export interface FormError {
  readonly field?: string;
  readonly sentence: string;
}

/** What a refused form is answered with: sentences in the reader's language, and everything that was typed. */
export interface FormProblem {
  readonly errors: readonly FormError[];
  readonly values: Readonly<Record<string, string>>;
}

/** The refusal in an action's answer, if that is what it was. */
export function problemOf(answer: object | undefined): FormProblem | undefined {
  return answer && "errors" in answer ? (answer as FormProblem) : undefined;
}

/** The sentence at a field, when the form was refused for it. */
export function errorAt(problem: FormProblem | undefined, field: string): string | undefined {
  return problem?.errors.find((error) => error.field === field)?.sentence;
}

/** What was typed before the form was refused; else what the record says. */
export function valueAt(problem: FormProblem | undefined, field: string, stored = ""): string {
  return problem?.values[field] ?? stored;
}
