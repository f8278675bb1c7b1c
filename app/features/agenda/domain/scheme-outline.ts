import type { Scheme } from "~/features/scoring/domain/scheme/scheme";

/** What the public reads of a marking scheme before it is used: modules with weights, rounding, and what breaks a tie. */
export function schemeOutline({ stages }: Scheme) {
  return stages.map(({ id, name, modules, round, rankOn, ties }) => {
    const names = new Map(modules.map((module) => [module.id, module.name ?? module.id]));
    return {
      name: name ?? id,
      modules: modules.map((module) => ({
        name: module.name ?? module.id,
        weight: module.weightBp === undefined ? null : String(module.weightBp / 100),
        marking: module.marking ?? null,
      })),
      digits: round.total,
      rankOn,
      metrics: ties.map(({ of, id: what }) => (of === "module" ? (names.get(what) ?? what) : what)),
    };
  });
}
