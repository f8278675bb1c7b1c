/** Where a refused paper is mended. */
export const PAPER_PLACES: Readonly<Record<string, string>> = {
  "paper-code-unread": "mark",
  "paper-mark-wrong": "mark",
  "paper-of-another-case": "file",
  "paper-there-already": "file",
};
