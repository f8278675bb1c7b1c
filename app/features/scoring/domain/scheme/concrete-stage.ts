import { ANY, type Module, type Scheme, type Stage } from "./scheme";

/** The stage of the scheme that holds for a stage of this name, or null (contests.md §3: “one stage `*`”). */
export function stageFor(scheme: Scheme, name: string): Stage | null {
  const named = scheme.stages.find((stage) => stage.id === name);
  if (named) return named;
  const any = scheme.stages.find((stage) => stage.id === ANY);
  return any ? { ...any, id: name } : null;
}

/** Puts the aspects that the marks name in the place of an aspect `*`, in the order given. */
export function concreteStage(stage: Stage, aspectNames: readonly string[]): Stage {
  const named = new Set(stage.modules.flatMap((module) => module.aspects.map(({ id }) => id)));
  const open = aspectNames.filter((name) => !named.has(name));
  return { ...stage, modules: stage.modules.map((module) => concreteModule(module, open)) };
}

function concreteModule(module: Module, open: readonly string[]): Module {
  const aspects = module.aspects.flatMap((aspect) =>
    aspect.id === ANY ? open.map((id) => ({ ...aspect, id })) : [aspect],
  );
  return { ...module, aspects };
}
