/** Why a total is incomplete (未完成): what is missing or must be settled, with the names a sentence needs. */
export interface Gap {
  readonly code: GapCode;
  readonly values: Readonly<Record<string, string | number>>;
}

export type GapCode =
  | "not-entered"
  | "nobody-marked"
  | "too-few-judges"
  | "panel-short"
  | "more-than-one-mark"
  | "readings-differ"
  | "spread-too-wide"
  | "factor-not-declared"
  | "aspects-not-declared"
  | "nothing-carried";

export function gap(code: GapCode, values: Gap["values"]): Gap {
  return { code, values };
}
