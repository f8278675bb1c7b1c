import type { Module } from "../scheme/scheme";

/** The codes that an entry has in a stage (glossary, row 28). */
export interface EntryCodes {
  readonly number: number | null;
  readonly stationCode: string | null;
  readonly workCode: string | null;
}

/**
 * The one code that a judge of a module may see: the station's where they see the person at work, the work's
 * where they see the piece; the entry's own number only in a contest without codes. Null while it isn't given.
 */
export function codeForJudge(module: Module, isCoded: boolean, codes: EntryCodes): string | null {
  if (!isCoded) return codes.number === null ? null : String(codes.number).padStart(2, "0");
  return module.marking === "works" ? codes.workCode : codes.stationCode;
}

/** Works lie in the order of their own codes, all else as it came: the order of the stations would tell whose they are. */
export function inCodeOrder<Row extends Pick<EntryCodes, "workCode">>(
  { marking }: Pick<Module, "marking">,
  rows: readonly Row[],
): readonly Row[] {
  if (marking !== "works") return rows;
  const code = (row: Row) => row.workCode ?? "";
  return [...rows].sort((one, other) => {
    if (code(one) === code(other)) return 0;
    return code(one) < code(other) ? -1 : 1;
  });
}
