/**
 * The state of a list lives in the address. Changes keep what they don't name; null takes a name
 * away. A list that changes its filter or order begins again at its first page.
 */
export function searchWith(
  search: string,
  changes: Readonly<Record<string, string | null>>,
): string {
  const params = new URLSearchParams(search);
  if (!("page" in changes)) params.delete("page");
  for (const [name, value] of Object.entries(changes)) {
    if (value === null || value === "") params.delete(name);
    else params.set(name, value);
  }
  const text = params.toString();
  return text ? `?${text}` : "?";
}

export interface Sort {
  by: string;
  direction: "asc" | "desc";
}

/** Pressing the column that sorts turns it round; another column begins ascending. */
export function nextSort(current: Sort | undefined, by: string): Sort {
  const isTurned = current?.by === by && current.direction === "asc";
  return { by, direction: isTurned ? "desc" : "asc" };
}
