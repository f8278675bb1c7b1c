/** The states of a stage in which it is known whose the marks are (contests.md §1). */
const DECODED: readonly string[] = ["decoded", "released", "appeals", "closed"];

/** Whether marks may stand beside the entry that they are for: before, an appeal's entry is known and its marks are not. */
export function isDecoded(stageState: string): boolean {
  return DECODED.includes(stageState);
}
