/** Where a refused year is mended. */
export const NOTICE_PLACES: Readonly<Record<string, string>> = {
  "calendar-year-known": "year",
  "notice-without-days": "notice",
  "notice-day-unreal": "notice",
  "notice-other-year": "notice",
  "notice-count-differs": "notice",
  "notice-swap-on-weekday": "notice",
  "notice-day-twice": "notice",
};
