/**
 * A number as people type, copy and export it, brought to one form for storing and comparing: half-width
 * capitals without spaces, dashes, the invisible direction marks that copying from a phone brings along, and
 * the apostrophe that keeps a spreadsheet cell text.
 */
export function compactNumber(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/[\s\p{Cf}\p{Pd}\u2212]/gu, "")
    .replace(/^['‘’]+/, "")
    .toUpperCase();
}

/**
 * Whether a spreadsheet took the number for a quantity ("3.60426E+17"). It keeps 15 digits, so that the last
 * ones are lost and can't be guessed.
 */
export function isTurnedIntoQuantity(compact: string): boolean {
  return /^\d(?:\.\d+)?E\+?\d+$/.test(compact);
}

/** What a list shows of a number: dots and its last four characters, or dots alone where so much would be most of it. */
export function maskedNumber(compact: string, dots: string): string {
  return compact.length < 8 ? dots : dots + compact.slice(-4);
}
