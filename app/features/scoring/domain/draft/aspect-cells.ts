import type { Aspect } from "../scheme/aspect";
import { ASPECT_KINDS, type AspectKind, maximumText, ofKind } from "./aspect-kind";
import { COMBINE_CHOICES, type CombineChoice, choiceOf } from "./combine-choices";

/** The columns of the grid, in the order in which a block from a spreadsheet is read. */
export const ASPECT_COLUMNS = ["id", "name", "kind", "max", "step", "combine"] as const;
export type AspectColumn = (typeof ASPECT_COLUMNS)[number];

/** What kinds and ways of combining are called, in any language: name → kind or choice. */
export interface CellWords {
  readonly kinds: ReadonlyMap<string, AspectKind>;
  readonly combines: ReadonlyMap<string, CombineChoice>;
}

/** What stands in a cell of the grid. Of a deduction the step is what each costs. */
export function cellOf(aspect: Aspect, column: AspectColumn): string {
  switch (column) {
    case "id":
      return aspect.id;
    case "name":
      return aspect.name ?? "";
    case "kind":
      return aspect.kind;
    case "max":
      return aspect.kind === "deduction" ? (aspect.atMost ?? "") : maximumText(aspect);
    case "step":
      if (aspect.kind === "points") return aspect.step;
      return aspect.kind === "deduction" ? aspect.each : "";
    case "combine":
      return "combine" in aspect && aspect.combine ? (choiceOf(aspect.combine) ?? "own") : "";
  }
}

/** The aspect with one cell typed anew; what a kind doesn't have is passed over. */
export function withCell(aspect: Aspect, column: AspectColumn, typed: string): Aspect {
  const text = typed.normalize("NFKC").trim();
  switch (column) {
    case "id":
      return { ...aspect, id: text };
    case "name":
      return withName(aspect, typed.trim());
    case "kind":
      return isKind(text) ? ofKind(aspect, text) : aspect;
    case "max":
      return withMaximum(aspect, text);
    case "step":
      if (aspect.kind === "points") return { ...aspect, step: text };
      return aspect.kind === "deduction" ? { ...aspect, each: text } : aspect;
    case "combine":
      return withCombine(aspect, text);
  }
}

function withName({ name: _name, ...aspect }: Aspect, name: string): Aspect {
  return (name === "" ? aspect : { ...aspect, name }) as Aspect;
}

function withMaximum(aspect: Aspect, text: string): Aspect {
  if (aspect.kind === "deduction") {
    const { atMost: _atMost, ...rest } = aspect;
    return text === "" ? rest : { ...rest, atMost: text };
  }
  if (aspect.kind === "time" && text === "") {
    const { max: _max, ...rest } = aspect;
    return rest;
  }
  return { ...aspect, max: text };
}

function withCombine(aspect: Aspect, text: string): Aspect {
  if (!(text in COMBINE_CHOICES)) return aspect;
  if (aspect.kind === "judgement" || aspect.kind === "imported") return aspect;
  return { ...aspect, combine: COMBINE_CHOICES[text as CombineChoice] };
}

function isKind(text: string): text is AspectKind {
  return (ASPECT_KINDS as readonly string[]).includes(text);
}
