/** What a file is, by its content. */
export const FILE_KINDS = ["pdf", "jpeg", "png", "webp", "xlsx", "text"] as const;
export type FileKind = (typeof FILE_KINDS)[number];

/** So many bytes from its beginning tell what a file is. */
export const HEAD_BYTES = 4_096;

const PDF = "%PDF-";
const PNG = "\x89PNG\r\n\x1a\n";
const JPEG = "\xff\xd8\xff";
const ZIP = "PK\x03\x04";
/** Office files of before 2007, and those of today that were saved with a password. */
const OLD_OFFICE = "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";
const UTF_16_MARKS = ["\xff\xfe", "\xfe\xff"];

/** The kind that a file's first bytes say it is; its name is never asked. Null where it is none that we keep. */
export function kindOf(head: Uint8Array): FileKind | null {
  const text = String.fromCharCode(...head.subarray(0, 12));
  if (text.startsWith(PDF)) return "pdf";
  if (text.startsWith(PNG)) return "png";
  if (text.startsWith(JPEG)) return "jpeg";
  if (text.startsWith("RIFF") && text.slice(8, 12) === "WEBP") return "webp";
  if (text.startsWith(ZIP)) return "xlsx";
  if (UTF_16_MARKS.some((mark) => text.startsWith(mark))) return "text";
  return head.length > 0 && isText(head) ? "text" : null;
}

/** Whether a file is from an Office program in a form that can't be read. */
export function isOldOffice(head: Uint8Array): boolean {
  return String.fromCharCode(...head.subarray(0, 8)) === OLD_OFFICE;
}

/** No control characters but those of lines and columns: text of some encoding. */
function isText(head: Uint8Array): boolean {
  return head.every((byte) => byte >= 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d);
}
