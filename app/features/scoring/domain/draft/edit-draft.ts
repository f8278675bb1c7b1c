import type { Aspect } from "../scheme/aspect";
import type { Module, Stage } from "../scheme/scheme";
import { blankAspect, blankModule, blankStage } from "./blank-scheme";
import type { Draft } from "./read-draft";

/** Where a module stands in a draft. */
export interface ModulePlace {
  readonly stage: number;
  readonly module: number;
}

/** Where an aspect stands in a draft. */
export interface AspectPlace extends ModulePlace {
  readonly aspect: number;
}

/** The draft with one stage's fields changed; a field set to undefined is left out. */
export function changeStage(draft: Draft, stage: number, change: Loose<Stage>): Draft {
  return { ...draft, stages: changeAt(draft.stages, stage, change) };
}

/** Adds a stage after the others, with one module, to be named. */
export function addStage(draft: Draft): Draft {
  const id = freeId(
    "赛段",
    draft.stages.map((stage) => stage.id),
  );
  return { ...draft, stages: [...draft.stages, blankStage(id, [blankModule("M1")])] };
}

export function removeStage(draft: Draft, at: number): Draft {
  return { ...draft, stages: draft.stages.filter((_, index) => index !== at) };
}

export function changeModule(draft: Draft, at: ModulePlace, change: Loose<Module>): Draft {
  const modules = draft.stages[at.stage]?.modules ?? [];
  return changeStage(draft, at.stage, { modules: changeAt(modules, at.module, change) });
}

/** The draft with one aspect replaced. */
export function replaceAspect(draft: Draft, at: AspectPlace, aspect: Aspect): Draft {
  return withAspects(draft, at, (aspects) =>
    aspects.map((one, index) => (index === at.aspect ? aspect : one)),
  );
}

export function addModule(draft: Draft, stage: number): Draft {
  const modules = draft.stages[stage]?.modules ?? [];
  const id = freeId(
    "M",
    modules.map((module) => module.id),
  );
  return changeStage(draft, stage, { modules: [...modules, blankModule(id)] });
}

export function removeModule(draft: Draft, at: ModulePlace): Draft {
  const modules = draft.stages[at.stage]?.modules ?? [];
  return changeStage(draft, at.stage, {
    modules: modules.filter((_, index) => index !== at.module),
  });
}

/** Moves a module among its neighbours; at the end of the list nothing changes. */
export function moveModule(draft: Draft, at: ModulePlace, by: -1 | 1): Draft {
  const modules = draft.stages[at.stage]?.modules ?? [];
  return changeStage(draft, at.stage, { modules: swapped(modules, at.module, by) });
}

/** Adds an aspect below one, of the same kind and rules, with the next free code. */
export function addAspect(draft: Draft, at: AspectPlace): Draft {
  return withAspects(draft, at, (aspects) => {
    const model = aspects[at.aspect] ?? blankAspect("");
    const { name: _name, sheet: _sheet, ...rest } = model;
    const aspect = { ...rest, id: nextId(model.id, takenIds(draft, at.stage)) } as Aspect;
    return [...aspects.slice(0, at.aspect + 1), aspect, ...aspects.slice(at.aspect + 1)];
  });
}

export function removeAspect(draft: Draft, at: AspectPlace): Draft {
  return withAspects(draft, at, (aspects) => aspects.filter((_, index) => index !== at.aspect));
}

export function moveAspect(draft: Draft, at: AspectPlace, by: -1 | 1): Draft {
  return withAspects(draft, at, (aspects) => swapped(aspects, at.aspect, by));
}

/** The aspects of one module, given anew. */
export function withAspects(
  draft: Draft,
  at: ModulePlace,
  change: (aspects: readonly Aspect[]) => readonly Aspect[],
): Draft {
  const aspects = draft.stages[at.stage]?.modules[at.module]?.aspects ?? [];
  return changeModule(draft, at, { aspects: change(aspects) });
}

/** The codes that a stage's aspects have; no two may share one. */
export function takenIds(draft: Draft, stage: number): ReadonlySet<string> {
  const modules = draft.stages[stage]?.modules ?? [];
  return new Set(modules.flatMap(({ aspects }) => aspects.map(({ id }) => id)));
}

/** The next code after one that isn't taken: B2.4 after B2.3, A10 after A9; one without a number gets a 1. */
export function nextId(after: string, taken: ReadonlySet<string>): string {
  const [, stem = "", digits = "0"] = /^(.*?)(\d*)$/u.exec(after) ?? [];
  for (let number = Number(digits) + 1; ; number += 1) {
    if (!taken.has(`${stem}${number}`)) return `${stem}${number}`;
  }
}

function freeId(stem: string, taken: readonly string[]): string {
  return nextId(stem, new Set(taken));
}

type Loose<Item> = { readonly [Field in keyof Item]?: Item[Field] | undefined };

function changeAt<Item extends object>(
  items: readonly Item[],
  at: number,
  change: Loose<Item>,
): Item[] {
  return items.map((item, index) => {
    if (index !== at) return item;
    const entries = Object.entries({ ...item, ...change }).filter(([, v]) => v !== undefined);
    return Object.fromEntries(entries) as Item;
  });
}

/** A list with one item moved past its neighbour; the same list where there is none. */
export function swapped<Item>(items: readonly Item[], at: number, by: -1 | 1): readonly Item[] {
  const [item, other] = [items[at], items[at + by]];
  if (item === undefined || other === undefined) return items;
  return items.map((one, index) => (index === at ? other : index === at + by ? item : one));
}
