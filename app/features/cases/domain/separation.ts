import type { CaseFacts, Mover, PastMove } from "./case";
import type { Road } from "./road";

/** Whether the mover has an interest in the case. The applicant's own moves are theirs to make. */
export function hasConflict(duty: string, facts: CaseFacts, mover: Mover): boolean {
  if (mover.actor.accountId === facts.applicantAccountId) return duty !== APPLICANT_DUTY;
  return mover.personId !== null && facts.interestedPersonIds.includes(mover.personId);
}

/** What an applicant does on their own case, and nobody checks by it. */
export const APPLICANT_DUTY = "apply";

/**
 * Whether the mover, by account or by person, already did another of the duties that must lie in different
 * hands. A move that was taken back counts: who saw the case as its checker stays so.
 */
export function hasOtherDuty(
  road: Road<never>,
  duty: string,
  history: readonly PastMove[],
  mover: Mover,
): boolean {
  const others = road.separated
    .filter((duties) => duties.includes(duty))
    .flatMap((duties) => duties.filter((other) => other !== duty));
  return movesOf(history, mover).some((past) => others.includes(past.duty));
}

/** Whether the mover, by account or by person, has made any move on the case. */
export function hasTouched(history: readonly PastMove[], mover: Mover): boolean {
  return movesOf(history, mover).length > 0;
}

function movesOf(history: readonly PastMove[], { actor, personId }: Mover): readonly PastMove[] {
  return history.filter(
    ({ byAccountId, byPersonId }) =>
      byAccountId === actor.accountId || (personId !== null && byPersonId === personId),
  );
}
