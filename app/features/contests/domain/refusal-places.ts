/** The field that can mend a refusal; refusals that aren't here stand above the form. */
export const REFUSAL_PLACES: Readonly<Record<string, string>> = {
  "programme-unknown": "programmeId",
  "model-unknown": "fromId",
  "trade-unknown": "tradeId",
  "scheme-unknown": "schemeId",
  "name-missing": "name",
  "scheme-settled": "schemeId",
  "team-settled": "memberCount",
  "window-upside-down": "entriesUntilOn",
  "held-in-window": "heldOn",
  "minimum-above-capacity": "minimumField",
  "substitutes-without-team": "substituteCount",
  "ages-upside-down": "ageUntil",
  "age-day-missing": "ageOn",
};
