import { accept, type Result, refuse } from "~/shared/result";
import { type Numbers, shuffled } from "~/shared/shuffled";

/** The layers of codes (glossary, row 28), in the order in which they are given; undone in reverse. */
export const CODE_LAYERS = ["entry", "station", "work"] as const;
export type CodeLayer = (typeof CODE_LAYERS)[number];

/** A layer as it stands: who keeps it, whether its codes were given, whether it was undone. */
export interface LayerStanding {
  readonly layer: CodeLayer;
  readonly keeperId: string;
  readonly issuedAt: string | null;
  readonly undoneAt: string | null;
}

/** Which layers a stage has: none where its contest is set to use none; the work code where works are marked. */
export function layersOf({
  isCoded,
  hasWorks,
}: {
  readonly isCoded: boolean;
  readonly hasWorks: boolean;
}): readonly CodeLayer[] {
  if (!isCoded) return [];
  return hasWorks ? CODE_LAYERS : ["entry", "station"];
}

/** In the order in which they are named. */
export const KEEPER_REFUSALS = [
  "not-a-layer",
  "layer-issued",
  "not-a-coding-officer",
  "keeps-another-layer",
] as const;

/** Whether someone may keep a layer: a coding officer of the contest who keeps no other one of the stage. */
export function decideKeeper(
  layer: CodeLayer,
  accountId: string,
  facts: {
    readonly layers: readonly CodeLayer[];
    readonly standing: readonly LayerStanding[];
    readonly officerIds: ReadonlySet<string>;
  },
): Result<null, (typeof KEEPER_REFUSALS)[number]> {
  if (!facts.layers.includes(layer)) return refuse("not-a-layer");
  const own = facts.standing.find((one) => one.layer === layer);
  if (own && own.issuedAt !== null) return refuse("layer-issued");
  if (!facts.officerIds.has(accountId)) return refuse("not-a-coding-officer");
  const others = facts.standing.filter((one) => one.layer !== layer);
  if (others.some(({ keeperId }) => keeperId === accountId)) return refuse("keeps-another-layer");
  return accept(null);
}

/** In the order in which they are named. */
export const ISSUE_REFUSALS = [
  "not-a-layer",
  "not-the-keeper",
  "not-drawn",
  "judging-begun",
  "earlier-layer-missing",
  "later-layer-issued",
] as const;

/**
 * Whether the keeper may give a layer's codes and see them: after the draw and the layer before, before judging.
 * Given again, for a print that failed, the codes are new ones; not once the next layer stands on them.
 */
export function decideIssue(
  layer: CodeLayer,
  accountId: string,
  facts: {
    readonly layers: readonly CodeLayer[];
    readonly standing: readonly LayerStanding[];
    readonly stageState: string;
  },
): Result<null, (typeof ISSUE_REFUSALS)[number]> {
  const { layers, standing, stageState } = facts;
  const at = layers.indexOf(layer);
  if (at < 0) return refuse("not-a-layer");
  const of = (place: number) => standing.find((one) => one.layer === layers[place]);
  if (of(at)?.keeperId !== accountId) return refuse("not-the-keeper");
  if (stageState === "draw") return refuse("not-drawn");
  if (stageState !== "drawn") return refuse("judging-begun");
  if (at > 0 && !of(at - 1)?.issuedAt) return refuse("earlier-layer-missing");
  return of(at + 1)?.issuedAt ? refuse("later-layer-issued") : accept(null);
}

/** The layer that is undone next: the last of those that stand; null where all are undone or none was given. */
export function nextToUndo<Given extends Pick<LayerStanding, "layer" | "undoneAt">>(
  given: readonly Given[],
): Given | null {
  const standing = given.filter(({ undoneAt }) => undoneAt === null);
  const order = ({ layer }: Given) => CODE_LAYERS.indexOf(layer);
  return standing.sort((one, other) => order(other) - order(one))[0] ?? null;
}

/** Where an entry works, as far as its station code may depend on it. */
export interface CodedEntry {
  readonly id: string;
  readonly session: number;
  readonly batch: number;
}

/**
 * Station codes 01, 02, … batch after batch, so that a judge's list is in working order; within a batch by the
 * numbers given, so that a code says nothing of a place that anyone can read in the draw's record.
 */
export function stationCodesFor(
  entries: readonly CodedEntry[],
  numbers: Numbers,
): ReadonlyMap<string, string> {
  const inTurn = shuffled(entries, numbers).sort(
    (one, other) => one.session - other.session || one.batch - other.batch,
  );
  return new Map(inTurn.map(({ id }, at) => [id, codeText(at + 1, entries.length)]));
}

/** Work codes W01, W02, … over the whole stage by the numbers given: a work tells neither batch nor place. */
export function workCodesFor(
  entries: readonly CodedEntry[],
  numbers: Numbers,
): ReadonlyMap<string, string> {
  return new Map(
    shuffled(entries, numbers).map(({ id }, at) => [id, `W${codeText(at + 1, entries.length)}`]),
  );
}

function codeText(number: number, count: number): string {
  return String(number).padStart(Math.max(2, String(count).length), "0");
}
