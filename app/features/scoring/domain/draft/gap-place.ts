import { awardAt, awardName, awardsOf } from "../scheme/award-lists";
import type { Path } from "../scheme/shape";
import type { Draft } from "./read-draft";

/** Where in a draft something is wrong, as people call it. */
export interface GapPlace {
  /** Stage (where there are several), module and aspect by their names, as far as the place has them. */
  readonly names: readonly string[];
  /** The field of a scheme at its end, or null where it is about the whole. */
  readonly field: string | null;
}

/** The place of a problem, for a sentence: ["stages", 0, "modules", 1, "aspects", 2, "max"] is B2.3 of a module. */
export function placeOfGap(draft: Draft, path: Path): GapPlace {
  const place = awardAt(path);
  if (place) return placeOfAward(draft, place, path);
  const [, stageAt, , moduleAt, , aspectAt] = path;
  const stage = path[0] === "stages" ? draft.stages[Number(stageAt)] : undefined;
  const module = path[2] === "modules" ? stage?.modules[Number(moduleAt)] : undefined;
  const aspect = path[4] === "aspects" ? module?.aspects[Number(aspectAt)] : undefined;
  const last = path.at(-1);
  return {
    names: [
      draft.stages.length > 1 ? (stage?.name ?? stage?.id) : undefined,
      module?.name ?? module?.id,
      aspect?.id,
    ].filter((name) => name !== undefined && name !== ""),
    field:
      typeof last === "string" && !["stages", "modules", "aspects"].includes(last) ? last : null,
  } as GapPlace;
}

/** An award by its name, or by its number in the list while it has none. */
function placeOfAward(
  draft: Draft,
  { list, at }: NonNullable<ReturnType<typeof awardAt>>,
  path: Path,
): GapPlace {
  const award = awardsOf(draft, list)[at];
  const last = path.at(-1);
  const name = award && (awardName(award).trim() || `#${at + 1}`);
  return {
    names: name === undefined ? [] : [name],
    field: typeof last === "string" && award ? last : null,
  };
}
