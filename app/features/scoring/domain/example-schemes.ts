import { ENGINES } from "./engine/rule-set";
import { pointsAspect, stageOf, theoryAndPractical } from "./example-stages";
import type { Aspect } from "./scheme/aspect";
import { readScheme } from "./scheme/read-scheme";
import type { Module, Scheme, Stage } from "./scheme/scheme";
import { placeText } from "./scheme/shape";

/** A scheme in which nothing is wrong. */
export const sound: Scheme = {
  id: "s",
  version: 1,
  engine: 1,
  style: "points",
  stages: [theoryAndPractical()],
};

/** What is wrong, as "place code". */
export function problems(json: unknown): string[] {
  const scheme = readScheme(JSON.parse(JSON.stringify(json)), ENGINES);
  return scheme.ok ? [] : scheme.reason.map(({ path, code }) => `${placeText(path)} ${code}`);
}

export const withStage = (changes: Partial<Stage>) => ({
  ...sound,
  stages: [theoryAndPractical(changes)],
});
export const withModule = (changes: Partial<Module>) => ({
  ...sound,
  stages: [stageOf([{ id: "M", aspects: [pointsAspect("1")], ...changes }])],
});
export const withAspect = (aspect: Aspect, changes: Partial<Module> = {}) =>
  withModule({ aspects: [aspect], ...changes });
