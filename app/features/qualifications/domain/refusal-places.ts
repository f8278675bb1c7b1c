/** The field that can mend a refusal; refusals that aren't here stand above the form. */
export const REFUSAL_PLACES: Readonly<Record<string, string>> = {
  "trade-unknown": "tradeId",
  "number-taken": "number",
  "issued-ahead": "issuedOn",
  "issued-before-birth": "issuedOn",
  "scan-there-already": "file",
};
