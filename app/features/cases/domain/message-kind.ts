/**
 * What people are told: that a case moved, that one is due, that someone stands in, that an office went over,
 * whether they go on from a stage.
 */
export const MESSAGE_KINDS = [
  "case-moved",
  "case-reminded",
  "deputy-named",
  "office-handed-over",
  "stage-outcome",
] as const;
export type MessageKind = (typeof MESSAGE_KINDS)[number];
