/** Which lines of a public result are looked at. */
export const PUBLIC_VIEWS = ["all", "awarded", "promoted"] as const;
export type PublicView = (typeof PUBLIC_VIEWS)[number];

interface ViewedLine {
  readonly name: string;
  readonly employer: string;
  readonly award: string | null;
  readonly promotionLevel: number | null;
}

/** The lines of a view whose name or employer holds what is searched for. */
export function linesInView<Line extends ViewedLine>(
  lines: readonly Line[],
  { view, search }: { readonly view: PublicView; readonly search: string },
): Line[] {
  const wanted = search.toLowerCase();
  return lines.filter(
    ({ name, employer, award, promotionLevel }) =>
      (view !== "awarded" || award !== null) &&
      (view !== "promoted" || promotionLevel !== null) &&
      `${name} ${employer}`.toLowerCase().includes(wanted),
  );
}
