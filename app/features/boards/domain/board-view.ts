import type { Instant } from "~/shared/instant";
import type { BoardBatch, BoardContent, BoardKind, BoardScore, Progress, Standing } from "./board";

/** What decides what a board shows. */
export interface BoardSettings {
  readonly kind: BoardKind;
  readonly isCoded: boolean;
  /** Whether it is known whose the marks are. */
  readonly isDecoded: boolean;
  readonly freeze: { readonly frozenAt: Instant; readonly content: BoardContent } | null;
  readonly ceremony: { readonly placeCount: number; readonly revealedCount: number } | null;
}

export type BoardScene =
  | { readonly show: "ceremony"; readonly kind: "names" }
  | { readonly show: "frozen"; readonly kind: BoardKind }
  | { readonly show: "live"; readonly kind: BoardKind };

/** What may be seen of a board; nothing else of it leaves the server. */
export type BoardView =
  | {
      readonly show: "progress";
      readonly frozenAt: Instant | null;
      readonly progress: Progress;
      readonly nextCall: NextCall | null;
    }
  | {
      readonly show: "codes" | "names";
      readonly frozenAt: Instant | null;
      readonly standing: Standing;
    }
  | {
      readonly show: "ceremony";
      readonly columns: Standing["columns"];
      /** Those told so far, the best first. */
      readonly revealed: readonly BoardScore[];
      readonly leftCount: number;
    };

/** The batch that is called next. */
export type NextCall = Omit<BoardBatch, "doneCount"> & {
  readonly session: number;
  readonly venue: string;
};

/**
 * Which scene a board is in: a ceremony tells names and so waits for the decoding; a freeze holds what stood; names
 * can't appear before the decoding whatever is set, and progress stands in for them (screens.md §3.7).
 */
export function sceneOf({ kind, isCoded, isDecoded, freeze, ceremony }: BoardSettings): BoardScene {
  if (ceremony && isDecoded) return { show: "ceremony", kind: "names" };
  if (freeze) return { show: "frozen", kind: freeze.content.kind };
  const isKnown = !isCoded || isDecoded;
  return { show: "live", kind: kind === "names" && !isKnown ? "progress" : kind };
}

/** Cuts what is known down to what may be seen now; `content` is that of the scene's kind. */
export function boardView(settings: BoardSettings, content: BoardContent, now: Instant): BoardView {
  const scene = sceneOf(settings);
  if (scene.show === "ceremony" && content.kind !== "progress") {
    return ceremonyView(settings.ceremony, content.standing);
  }
  const isFrozen = scene.show === "frozen" && settings.freeze !== null;
  const frozenAt = isFrozen ? settings.freeze.frozenAt : null;
  const shown = isFrozen ? settings.freeze.content : content;
  if (shown.kind !== "progress") return { show: shown.kind, frozenAt, standing: shown.standing };
  const { progress } = shown;
  return { show: "progress", frozenAt, progress, nextCall: nextCallOf(progress, now) };
}

/** From the last of the places upward, as many as were told. */
function ceremonyView(
  ceremony: BoardSettings["ceremony"],
  { columns, scores }: Standing,
): BoardView {
  const told = scores.slice(0, ceremony?.placeCount ?? 0);
  const leftCount = Math.max(0, told.length - (ceremony?.revealedCount ?? 0));
  return { show: "ceremony", columns, revealed: told.slice(leftCount), leftCount };
}

function nextCallOf({ sessions }: Progress, now: Instant): NextCall | null {
  const coming = sessions.flatMap(({ number: session, venue, batches }) =>
    batches
      .filter(({ startsAt, entryCount }) => startsAt > now && entryCount > 0)
      .map(({ doneCount: _done, ...batch }) => ({ ...batch, session, venue })),
  );
  return coming.sort((one, other) => (one.startsAt < other.startsAt ? -1 : 1))[0] ?? null;
}
