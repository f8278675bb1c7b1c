import type { Mover } from "./case";
import { type DecidedMove, decideMove, type MoveQuestion, type MoveRefusal } from "./decide-move";
import type { Move, Road } from "./road";

/** So many cases at most are moved by one act. */
export const MOST_AT_ONCE = 1_000;

/** Stands for the reason that isn't written yet while a bulk move is weighed. */
const ANY_REASON = "…";

/** What would become of one case of a bulk move. */
export type Weighed<Hand extends Mover> =
  | { readonly mover: Hand; readonly decided: DecidedMove; readonly refusal: null }
  | { readonly mover: null; readonly decided: null; readonly refusal: MoveRefusal };

/** Moves that can be made for many cases at once: those that ask for nothing of the single case. */
export function bulkMoves(road: Road<never>): readonly string[] {
  return Object.entries(road.moves)
    .filter(([, move]) => isForMany(move))
    .map(([name]) => name);
}

function isForMany({ hasOwnForm, asks }: Move<never>): boolean {
  return !hasOwnForm && !asks?.sealedPaper && (asks?.fields ?? []).length === 0;
}

/**
 * Whether one of these hands may make a move: one's own first, then those of officers on leave. Refused, the
 * reason is that of the hand that came furthest: one whose role would do comes before one whose role doesn't.
 */
export function weighMove<Facts, Hand extends Mover>(
  question: Omit<MoveQuestion<Facts>, "mover" | "input"> & {
    readonly move: string;
    readonly version: number;
  },
  hands: readonly Hand[],
): Weighed<Hand> {
  const { move, version } = question;
  const input = { move, version, comment: ANY_REASON, returned: {} };
  let refusal: MoveRefusal = { kind: "not-allowed" };
  for (const mover of hands) {
    const decided = decideMove({ ...question, mover, input });
    const reason = decided.ok ? bulkFault(question) : null;
    if (reason !== null) return { mover: null, decided: null, refusal: { kind: "guard", reason } };
    if (decided.ok) return { mover, decided: decided.value, refusal: null };
    if (refusal.kind === "not-allowed") refusal = decided.reason;
  }
  return { mover: null, decided: null, refusal };
}

function bulkFault<Facts>({
  road,
  move,
  guardFacts,
}: Pick<MoveQuestion<Facts>, "road" | "guardFacts"> & { readonly move: string }): string | null {
  return road.moves[move]?.bulkGuard?.(guardFacts) ?? null;
}
