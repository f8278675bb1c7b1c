import { type FileKind, HEAD_BYTES, isOldOffice, kindOf } from "./file-kind";

const MEBIBYTE = 1_048_576;

/** What a place takes: kinds by content, and at most so many bytes. */
export interface FileRules {
  readonly kinds: readonly FileKind[];
  readonly limitBytes: number;
}

/** Lists to import. 100,000 workers are some 10 MB. */
export const TABLE_FILES: FileRules = { kinds: ["xlsx", "text"], limitBytes: 20 * MEBIBYTE };

/** Lists that are read while someone waits. */
export const SHORT_TABLE_FILES: FileRules = { kinds: ["xlsx", "text"], limitBytes: 5 * MEBIBYTE };

/** Papers photographed or scanned. */
export const SCAN_FILES: FileRules = {
  kinds: ["pdf", "jpeg", "png", "webp"],
  limitBytes: 10 * MEBIBYTE,
};

/** Photographs, as phones send them. */
export const PHOTO_FILES: FileRules = {
  kinds: ["jpeg", "png", "webp"],
  limitBytes: 10 * MEBIBYTE,
};

/** In the order in which they are named. */
export const FILE_FAULTS = [
  "file-missing",
  "file-empty",
  "file-too-large",
  "file-old-office",
  "file-kind",
] as const;
export type FileFault = (typeof FILE_FAULTS)[number];

/** The first thing wrong with a file of which the beginning and the size are known, or null. */
export function faultOfFile(
  { head, bytes }: { head: Uint8Array; bytes: number },
  rules: FileRules,
): FileFault | null {
  if (bytes === 0) return "file-empty";
  if (bytes > rules.limitBytes) return "file-too-large";
  const kind = kindOf(head.subarray(0, HEAD_BYTES));
  if (kind !== null && rules.kinds.includes(kind)) return null;
  return rules.kinds.includes("xlsx") && isOldOffice(head) ? "file-old-office" : "file-kind";
}
