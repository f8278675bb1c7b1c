/**
 * One step of an explanation: a code with values. Values are texts and numbers ready to print, further steps
 * (a metric's name), or lists of them (what each judge gave). `render.ts` puts steps into sentences.
 */
export interface Step {
  readonly code: string;
  readonly values: StepValues;
}

export type StepValues = Readonly<Record<string, StepValue>>;
export type StepValue = string | number | Step | readonly Step[];

export function step(code: string, values: StepValues = {}): Step {
  return { code, values };
}
