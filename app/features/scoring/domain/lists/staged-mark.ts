/** A mark of a list as it waits to be written: on a sheet, or as a score from elsewhere. */
export interface StagedMark {
  readonly stageId: string;
  readonly stageEntryId: string;
  /** Null for a score from elsewhere. */
  readonly sheetId: string | null;
  readonly aspectKey: string;
  readonly text: string;
  readonly reason: string | null;
  /** The mark that stood when the list was checked. */
  readonly seenKey: string | null;
  /** The same for a score from elsewhere: the number of its version; null where none stood. */
  readonly seenSeq: number | null;
  /** Declared by the list itself, with its factor as typed; null where it was declared before. */
  readonly declares: string | null;
  /** Of what open pages hear once it is written. */
  readonly topics: readonly string[];
}
