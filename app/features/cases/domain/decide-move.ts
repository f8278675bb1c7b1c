import type { Instant } from "~/shared/instant";
import { localDay } from "~/shared/local-day";
import { accept, type Result, refuse } from "~/shared/result";
import { type WorkingCalendar, workingDaysFrom } from "~/shared/working-days";
import type { CaseFacts, Mover, PastMove } from "./case";
import { mayAct } from "./party";
import type { Asked, Move, Road } from "./road";
import { hasConflict, hasOtherDuty, hasTouched } from "./separation";

/** What the mover hands in. */
export interface MoveInput {
  readonly move: string;
  /** The version of the case that the mover saw. */
  readonly version: number;
  readonly comment: string;
  /** A comment for each field that is sent back. */
  readonly returned: Readonly<Record<string, string>>;
}

/** All that a decision looks at. */
export interface MoveQuestion<Facts> {
  readonly road: Road<Facts>;
  readonly facts: CaseFacts;
  readonly history: readonly PastMove[];
  readonly mover: Mover;
  readonly input: MoveInput;
  /** What the feature's guards look at. */
  readonly guardFacts: Facts;
  readonly calendar: WorkingCalendar;
  readonly now: Instant;
  /** The version of the newest paper beside the case; null where there is none. Asked for by few moves. */
  readonly paperVersion?: number | null;
}

/** Where the case goes, and by when the next move is due (YYYY-MM-DD, until 24:00 there). */
export interface DecidedMove {
  readonly to: string;
  readonly duty: string;
  readonly dueOn: string | null;
}

export type MoveRefusal =
  | { readonly kind: (typeof MOVE_REFUSALS)[number] }
  | { readonly kind: "guard"; readonly reason: string }
  | { readonly kind: "calendar-missing"; readonly year: number };

/** What keeps one person from a case that others of the same role may move. */
export type Lock = "conflict-of-interest" | "duty-separated" | "deputy-touched-case";

/** In the order in which they are looked for; the guard's own come after the duties, before what is asked for. */
export const MOVE_REFUSALS = [
  "move-unknown",
  "not-allowed",
  "stale-version",
  "wrong-state",
  "conflict-of-interest",
  "duty-separated",
  "deputy-touched-case",
  "comment-missing",
  "fields-missing",
  "field-unknown",
  "field-comment-missing",
  "paper-missing",
  "paper-older",
] as const;

/** Whether a case may make a move, and what follows; refusals in the order of `MOVE_REFUSALS` (pipelines.md §1). */
export function decideMove<Facts>(question: MoveQuestion<Facts>): Result<DecidedMove, MoveRefusal> {
  const { road, input, guardFacts } = question;
  const move = Object.hasOwn(road.moves, input.move) ? road.moves[input.move] : undefined;
  if (!move) return refuse({ kind: "move-unknown" });
  const refusal = refusalOfMover(question, move);
  if (refusal) return refuse({ kind: refusal });
  const reason = move.guard?.(guardFacts) ?? null;
  if (reason !== null) return refuse({ kind: "guard", reason });
  const missing = refusalOfInput(move.asks ?? {}, input);
  if (missing) return refuse({ kind: missing });
  const paper = move.asks?.sealedPaper ? faultOfPaper(question) : null;
  if (paper) return refuse({ kind: paper });
  const due = dueOn(question, move.to);
  if (!due.ok) return due;
  return accept({ to: move.to, duty: move.duty, dueOn: due.value });
}

function refusalOfMover<Facts>(
  { road, facts, history, mover, input }: MoveQuestion<Facts>,
  { who, from, duty }: Move<Facts>,
): (typeof MOVE_REFUSALS)[number] | null {
  if (!mayAct(mover, who, facts)) return "not-allowed";
  if (input.version !== facts.version) return "stale-version";
  if (!from.includes(facts.state)) return "wrong-state";
  return lockOf({ road, facts, history, mover }, duty);
}

/** Why someone whose role would allow it still can't do this duty on this case; null where nothing stands against it. */
export function lockOf<Facts>(
  {
    road,
    facts,
    history,
    mover,
  }: Pick<MoveQuestion<Facts>, "road" | "facts" | "history" | "mover">,
  duty: string,
): Lock | null {
  if (hasConflict(duty, facts, mover)) return "conflict-of-interest";
  if (hasOtherDuty(road, duty, history, mover)) return "duty-separated";
  if (mover.standsInFor && hasTouched(history, mover)) return "deputy-touched-case";
  return null;
}

/** What is wrong with the sealed paper of a case, where a move asks for one; null where it is of this version. */
export function faultOfPaper<Facts>({
  facts,
  paperVersion = null,
}: Pick<MoveQuestion<Facts>, "facts" | "paperVersion">): "paper-missing" | "paper-older" | null {
  if (paperVersion === null) return "paper-missing";
  return paperVersion < facts.version ? "paper-older" : null;
}

function refusalOfInput(
  { comment: needsComment = false, fields = [] }: Asked,
  { comment, returned }: MoveInput,
): (typeof MOVE_REFUSALS)[number] | null {
  const chosen = Object.entries(returned);
  if (needsComment && comment.trim() === "") return "comment-missing";
  if (fields.length > 0 && chosen.length === 0) return "fields-missing";
  if (chosen.some(([field]) => !fields.includes(field))) return "field-unknown";
  if (chosen.some(([, text]) => text.trim() === "")) return "field-comment-missing";
  return null;
}

function dueOn<Facts>(
  { road, calendar, now }: MoveQuestion<Facts>,
  state: string,
): Result<string | null, MoveRefusal> {
  const days = road.states[state]?.dueInWorkingDays;
  if (days === undefined) return accept(null);
  return workingDaysFrom(localDay(now), days, calendar, { countsFirstDay: false });
}
