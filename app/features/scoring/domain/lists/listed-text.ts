/** A cell with full-width digits and stray blanks put right. */
export function cellText(cells: Readonly<Record<string, string>>, field: string): string {
  return (cells[field] ?? "").normalize("NFKC").trim();
}

/** "07", "7号" and "No. 7" are the same entry; a code that holds letters is compared as it is. */
export function codeKey(text: string): string {
  const [, digits] = /^(?:no\.?\s*)?0*(\d+)号?$/iu.exec(text) ?? [];
  return digits ?? text.toUpperCase();
}

/** "J3", "裁判3" and "3号" are the third seat; null for anything else, such as a name. */
export function seatNumberOf(text: string): number | null {
  const [, digits] =
    /^(?:j|judge|seat|裁判|席位?|第)?\s*0*(\d{1,3})\s*(?:号|席)?$/iu.exec(text) ?? [];
  return digits === undefined ? null : Number(digits);
}

/** A stage as a list names it: by its id or its name; a contest of one stage needs no column for it. */
export function stageNamed<Stage extends { readonly schemeStage: string; readonly name: string }>(
  stages: readonly Stage[],
  text: string,
): Stage | "stage-missing" | "stage-unknown" {
  const [only] = stages;
  if (text === "") return only && stages.length === 1 ? only : "stage-missing";
  const named = stages.find(({ schemeStage, name }) => schemeStage === text || name === text);
  return named ?? "stage-unknown";
}
