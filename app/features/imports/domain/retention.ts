/** Rows of an import and its file are kept so many days after the upload: long enough to mend what was left out. */
export const DAYS_KEPT = 90;
