export interface Choice {
  readonly value: string;
  readonly label: string;
}

/**
 * The choices whose label holds what was typed, whatever its case and width: those that begin with it first,
 * otherwise in their own order. Nothing typed matches all.
 */
export function matchingChoices<Some extends Choice>(
  choices: readonly Some[],
  typed: string,
): readonly Some[] {
  const wanted = plain(typed);
  if (wanted === "") return choices;
  const found = choices.filter(({ label }) => plain(label).includes(wanted));
  const begins = ({ label }: Choice) => plain(label).startsWith(wanted);
  return [...found.filter(begins), ...found.filter((choice) => !begins(choice))];
}

function plain(text: string): string {
  return text.normalize("NFKC").trim().toLowerCase();
}
