/** What of a result is printed: the whole book, the ranking alone, the awards alone. */
export const RESULT_PAPERS = ["book", "ranking", "awards"] as const;
export type ResultPaperKind = (typeof RESULT_PAPERS)[number];

export function isResultPaper(name: string): name is ResultPaperKind {
  return (RESULT_PAPERS as readonly string[]).includes(name);
}

/** The winners of each award, in the order of the awards; an award that nobody got is left out. */
export function winnersByAward<Line extends { readonly award: string | null }>(
  lines: readonly Line[],
  awards: readonly { readonly id: string; readonly name: string }[],
): readonly { readonly id: string; readonly name: string; readonly winners: readonly Line[] }[] {
  return awards
    .map(({ id, name }) => ({ id, name, winners: lines.filter(({ award }) => award === id) }))
    .filter(({ winners }) => winners.length > 0);
}
