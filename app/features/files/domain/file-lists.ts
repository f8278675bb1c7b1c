/** A column by which a record lists a file, until the column `unless` says that it doesn't any more. */
interface FileList {
  readonly table: string;
  readonly column: string;
  readonly unless?: string;
}

/** Every such column; `tests/kept-as-long-as-said.test.ts` finds one that is missing. */
export const FILE_LISTS: readonly FileList[] = [
  { table: "Import", column: "fileId", unless: "clearedAt" },
  { table: "CaseScan", column: "fileId" },
  { table: "CertificateScan", column: "fileId" },
  { table: "GrassrootsContest", column: "planFileId" },
  { table: "EntryDocument", column: "fileId" },
  { table: "ClosingPhoto", column: "fileId" },
];
