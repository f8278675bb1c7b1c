/** What people are told: that a case moved, that one is due, that someone stands in, that an office went over. */
export const MESSAGE_KINDS = [
  "case-moved",
  "case-reminded",
  "deputy-named",
  "office-handed-over",
] as const;
export type MessageKind = (typeof MESSAGE_KINDS)[number];
