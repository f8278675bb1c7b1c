/** For what a worker may agree that data is used, beyond what membership itself needs. */
export const CONSENT_PURPOSES = ["lookup", "payment", "portrait"] as const;
export type ConsentPurpose = (typeof CONSENT_PURPOSES)[number];
