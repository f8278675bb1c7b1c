/** Member: enrolled today; employed: at work but no member; left: neither. */
export const STANDINGS = ["member", "employed", "left"] as const;
export type Standing = (typeof STANDINGS)[number];
