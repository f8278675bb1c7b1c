import type { Road } from "./road";
import { APPLICANT_DUTY } from "./separation";

/** The states in which only the applicant can bring a case on; that they may still withdraw it is no turn. */
export function statesOfApplicant({ states, moves }: Road<never>): readonly string[] {
  return Object.keys(states).filter((state) => {
    const here = Object.values(moves).filter(({ from }) => from.includes(state));
    const goesOn = here.some(({ to }) => states[to]?.kind !== "final");
    return goesOn && here.every(({ duty }) => duty === APPLICANT_DUTY);
  });
}
