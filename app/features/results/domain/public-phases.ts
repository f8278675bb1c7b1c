/** Of a contest that isn't open yet nobody outside has heard. */
const UNHEARD: readonly string[] = ["draft", "filed"];
/** From the notice on, everyone reads the result (contests.md §6). */
const WITH_RESULT: readonly string[] = ["notice", "final", "archived"];

interface Shown {
  readonly phase: string;
  readonly isRehearsal: number;
}

/** Whether anyone may know that there is such a contest; a rehearsal is nobody's but its own people's. */
export function isPublic({ phase, isRehearsal }: Shown): boolean {
  return isRehearsal === 0 && !UNHEARD.includes(phase);
}

/** Whether anyone may read its result. */
export function hasPublicResult(contest: Shown): boolean {
  return isPublic(contest) && WITH_RESULT.includes(contest.phase);
}
