import type { Step, StepValue } from "./step";

/** Looks a sentence up in the words of one language and fills its {{values}} in. */
export type Translate = (key: string, values: Readonly<Record<string, string | number>>) => string;

/** A step as a sentence; its code is the key below `explain`. */
export function renderStep({ code, values }: Step, translate: Translate): string {
  const printed = Object.entries(values).map(([name, value]) => {
    return [name, renderValue(value, translate)] as const;
  });
  return translate(`explain.${code}`, Object.fromEntries(printed));
}

function renderValue(value: StepValue, translate: Translate): string | number {
  if (typeof value === "string" || typeof value === "number") return value;
  if ("code" in value) return renderStep(value, translate);
  return value.map((each) => renderStep(each, translate)).join(translate("explain.separator", {}));
}
