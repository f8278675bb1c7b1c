import type { Aspect } from "../scheme/aspect";

export const ASPECT_KINDS = [
  "points",
  "judgement",
  "measurement",
  "time",
  "deduction",
  "imported",
] as const;
export type AspectKind = (typeof ASPECT_KINDS)[number];

/** The aspect as another kind: code, name and maximum stay, the rest begins as the kind needs it. */
export function ofKind(aspect: Aspect, kind: AspectKind): Aspect {
  if (aspect.kind === kind) return aspect;
  const { id, name } = aspect;
  const base = name === undefined ? { id } : { id, name };
  const max = maximumText(aspect) || "10";
  switch (kind) {
    case "points":
      return { ...base, kind, max, step: "0.5", combine: { by: "mean" } };
    case "judgement":
      return { ...base, kind, max, benchmarks: ["", "", "", ""] };
    case "measurement":
      return { ...base, kind, max };
    case "time":
      return { ...base, kind };
    case "deduction":
      return { ...base, kind, each: "1" };
    case "imported":
      return { ...base, kind, max };
  }
}

/** The text in the column of maxima; blank where an aspect gives no points by itself. */
export function maximumText(aspect: Aspect): string {
  return "max" in aspect ? (aspect.max ?? "") : "";
}
