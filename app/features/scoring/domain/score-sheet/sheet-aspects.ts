import type { Aspect } from "../scheme/aspect";
import { combineOf } from "../scheme/aspect-checks";
import type { Module } from "../scheme/scheme";
import type { SeatDuty } from "./score-sheet";

/** Aspects of a sheet that stand under one heading. */
export interface AspectGroup {
  /** "B2" of B2.4; blank for aspects whose code has no part before a dot. */
  readonly key: string;
  readonly name: string | null;
  readonly aspects: readonly Aspect[];
}

/**
 * What a seat fills in (contests.md §3): every judge marks; a reading that speaks for the panel is entered by its
 * readers, or by its leader where it has none; a score from elsewhere is on nobody's sheet.
 */
export function aspectsOnSheet(module: Module, duty: SeatDuty, hasReaders: boolean): Aspect[] {
  return module.aspects.filter((aspect) => {
    if (aspect.kind === "imported") return false;
    const { by } = combineOf(aspect);
    if (by !== "single" && by !== "agreed") return duty !== "reader";
    return hasReaders ? duty === "reader" : duty === "leader";
  });
}

/** Whether a module is marked on sheets at all, or only holds scores from elsewhere. */
export function hasSheets(module: Module): boolean {
  return module.aspects.some(({ kind }) => kind !== "imported");
}

/** The aspects under their headings, in the order of the scheme. */
export function groupAspects(aspects: readonly Aspect[]): AspectGroup[] {
  const groups = new Map<string, { name: string | null; aspects: Aspect[] }>();
  for (const aspect of aspects) {
    const key = aspect.sheet?.subCriterion ?? codeOfGroup(aspect.id);
    const group = groups.get(key) ?? { name: null, aspects: [] };
    group.name ??= aspect.sheet?.subCriterionName ?? null;
    group.aspects.push(aspect);
    groups.set(key, group);
  }
  return [...groups].map(([key, group]) => ({ key, ...group }));
}

function codeOfGroup(id: string): string {
  const dot = id.lastIndexOf(".");
  return dot > 0 ? id.slice(0, dot) : "";
}
