/** Where a refusal to name a deputy is mended. */
export const DEPUTY_PLACES: Readonly<Record<string, string>> = {
  "account-unknown": "deputyId",
  "deputy-is-officer": "deputyId",
  "deputy-without-role": "deputyId",
  "leave-turned": "endsOn",
  "leave-over": "endsOn",
  "deputy-there-already": "startsOn",
};

/** Where a refused handover is mended. */
export const SUCCESSOR_PLACES: Readonly<Record<string, string>> = {
  "account-unknown": "successorId",
  "successor-is-officer": "successorId",
  "successor-blocked": "successorId",
  "duty-separated-from-office": "successorId",
};
