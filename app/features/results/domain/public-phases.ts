/** Of a contest that isn't open yet nobody outside has heard. */
const UNHEARD: readonly string[] = ["draft", "filed"];
/** From the notice on, everyone reads the result (contests.md §6). */
const WITH_RESULT: readonly string[] = ["notice", "final", "archived"];

interface Shown {
  readonly phase: string;
  readonly isRehearsal: number;
  /** Settled when registration opened. */
  readonly schemeVersion: number | null;
}

/** Whether anyone may know that there is such a contest; a rehearsal is nobody's but its own people's. */
export function isPublic({ phase, isRehearsal, schemeVersion }: Shown): boolean {
  // Cancelled while it was still a plan, it goes on being nobody's.
  if (phase === "cancelled" && schemeVersion === null) return false;
  return isRehearsal === 0 && !UNHEARD.includes(phase);
}

/** Whether anyone may read its result. */
export function hasPublicResult(contest: Shown): boolean {
  return isPublic(contest) && WITH_RESULT.includes(contest.phase);
}

/**
 * The versions that anyone may read. On notice it is the list itself that everyone looks through; afterwards a
 * correction waits for its approval, and the version before it stands until then (contests.md §1).
 */
export function publicVersions<Version extends { readonly approvedAt: string | null }>(
  phase: string,
  versions: readonly Version[],
): readonly Version[] {
  if (phase === "notice") return versions;
  return versions.slice(0, versions.findLastIndex(({ approvedAt }) => approvedAt !== null) + 1);
}
