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
  "wrong-team-size": "workerId",
  "same-person-twice": "workerId",
  "not-a-member": "workerId",
  "not-your-worker": "workerId",
  "no-account-to-confirm": "workerId",
  "team-name-missing": "teamName",
  "too-many-substitutes": "substitutes.1",
  "not-a-team": "leaderId",
  "leader-missing": "leaderId",
  "ages-upside-down": "ageUntil",
  "age-day-missing": "ageOn",
};

/** The same on the form of a session. */
export const SESSION_PLACES: Readonly<Record<string, string>> = {
  "offers-unreadable": "offers",
  "station-unknown": "offers",
};

/** The same where papers are handed in. */
export const DOCUMENT_PLACES: Readonly<Record<string, string>> = {
  "document-closed": "file",
  "document-not-asked": "file",
  "photo-no-picture": "file",
  "too-many-pages": "file",
};

/** The same where a substitute comes in for a contestant. */
export const REPLACEMENT_PLACES: Readonly<Record<string, string>> = {
  "replacement-reason-missing": "reason",
  "member-gone": "outMemberId",
  "no-account-to-confirm": "outMemberId",
  "substitute-gone": "inMemberId",
  "substitute-elsewhere": "inMemberId",
};
