/** The five kinds of money spent (screens.md §3.15), in the order of the form. */
export const MONEY_KINDS = ["prize", "site", "judge", "material", "other"] as const;
export type MoneyKind = (typeof MONEY_KINDS)[number];

/** What was spent, kind by kind, in fen. */
export type Spent = Readonly<Record<`${MoneyKind}Fen`, number>>;

/** All that was spent, in fen. */
export function spentFen(spent: Spent): number {
  return MONEY_KINDS.reduce((sum, kind) => sum + spent[`${kind}Fen`], 0);
}
