/** Why a judge raises a hand: a station has a fault, a question, the chief judge is wanted. */
export const HAND_KINDS = ["station-fault", "question", "chief-wanted"] as const;
