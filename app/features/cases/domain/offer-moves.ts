import { faultOfPaper, type Lock, lockOf, type MoveQuestion } from "./decide-move";
import { mayAct } from "./party";
import type { Asked, Move } from "./road";

/** A move that someone's role allows from where the case stands. */
export interface OfferedMove {
  readonly move: string;
  readonly to: string;
  readonly asks: Asked;
  readonly hasOwnForm: boolean;
  readonly duty: string;
  /** The case is closed by it. */
  readonly isEnd: boolean;
  readonly isReversible: boolean;
  /** Why this person can't make it all the same. */
  readonly lock: Lock | null;
  /** The feature's own refusal as things stand; null where nothing stands against it. */
  readonly blocked: string | null;
  /** What is wrong with the paper that it asks for; null where it asks for none, or it is there. */
  readonly paperFault: ReturnType<typeof faultOfPaper>;
}

type Standing<Facts> = Pick<
  MoveQuestion<Facts>,
  "road" | "facts" | "history" | "mover" | "paperVersion"
>;

/** What a person can do with a case as it stands, in the order of the road's moves. */
export function offeredMoves<Facts>(
  question: Standing<Facts> & { readonly guardFacts: Facts },
): readonly OfferedMove[] {
  const { guardFacts } = question;
  const isOut = ({ guard, isHiddenWhenBlocked = false }: Move<Facts>) =>
    isHiddenWhenBlocked && (guard?.(guardFacts) ?? null) !== null;
  const offered = movesHere(question).filter(([, move]) => !isOut(move));
  return offered.map(([move, { to, duty, asks = {}, guard, ...rest }]) => ({
    move,
    to,
    asks,
    hasOwnForm: rest.hasOwnForm ?? false,
    duty,
    isEnd: question.road.states[to]?.kind === "final",
    isReversible: rest.isReversible ?? false,
    lock: lockOf(question, duty),
    blocked: guard?.(guardFacts) ?? null,
    paperFault: asks.sealedPaper ? faultOfPaper(question) : null,
  }));
}

/** For each move that a person's role allows here, what keeps this one person from it; none: not theirs to move. */
export function locksHere<Facts>(question: Standing<Facts>): readonly (Lock | null)[] {
  return movesHere(question).map(([, { duty }]) => lockOf(question, duty));
}

function movesHere<Facts>({ road, facts, mover }: Standing<Facts>) {
  return Object.entries(road.moves).filter(
    ([, { from, who }]) => from.includes(facts.state) && mayAct(mover, who, facts),
  );
}
