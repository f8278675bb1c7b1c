/** What is printed on a paper: of which case, and at which version. */
export interface PaperCode {
  readonly caseId: string;
  readonly version: number;
}

const MARK = /^[0-9A-F]{8}$/;
const ADDRESS = /\/cases\/([0-9a-f-]{36})\/paper\?version=([1-9]\d{0,5})$/;

/** The address that the QR code of a paper holds; who scans it sees the case, as far as they may. */
export function paperPath({ caseId, version }: PaperCode): string {
  return `/cases/${caseId}/paper?version=${version}`;
}

/** Reads a QR code; null where it isn't one of a case's paper. */
export function readPaperCode(text: string): PaperCode | null {
  const [, caseId, version] = ADDRESS.exec(text) ?? [];
  return caseId ? { caseId, version: Number(version) } : null;
}

/** Eight characters for people to type where no QR code can be read: “7F3A 2C91”. */
export function paperMark({ caseId, version }: PaperCode): string {
  const mark = spread(`${caseId}.${version}`).toString(16).padStart(8, "0").toUpperCase();
  return `${mark.slice(0, 4)} ${mark.slice(4)}`;
}

/** The version whose mark was typed, of those up to the one that stands; null where none has it. */
export function versionOfMark(typed: string, { caseId, version }: PaperCode): number | null {
  const mark = typed.normalize("NFKC").toUpperCase().replace(/[\s-]/g, "");
  if (!MARK.test(mark)) return null;
  for (let one = version; one >= 1; one -= 1) {
    if (paperMark({ caseId, version: one }).replace(" ", "") === mark) return one;
  }
  return null;
}

/** Spreads a text over 32 bits (FNV-1a, then mixed), so that two versions of a case look nothing alike. It keeps no secret. */
function spread(text: string): number {
  let hash = 0x811c9dc5;
  for (const character of text) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
