/** The field that can mend a refusal; refusals that aren't here stand above the form. */
export const REFUSAL_PLACES: Readonly<Record<string, string>> = {
  "union-unknown": "unionId",
  "not-your-union": "unionId",
  "union-closed": "unionId",
  "federation-holds-none": "unionId",
  "trade-unknown": "tradeId",
  "filed-already": "name",
  "ends-before-start": "endsOn",
  "too-long": "endsOn",
  "lines-unreadable": "people",
  "personal-number": "people",
  "too-many-people": "people",
  "behalf-note-missing": "behalfNote",
};
