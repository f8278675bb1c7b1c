export const USERNAME_MIN = 2;
export const USERNAME_MAX = 32;

const SHAPE = /^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u;

/** Letters (Chinese ones too), digits, dot, dash and underscore, 2 to 32 characters, starting with a letter or digit. */
export function isUsername(text: string): boolean {
  const length = [...text].length;
  return length >= USERNAME_MIN && length <= USERNAME_MAX && SHAPE.test(text);
}

/** One form for comparing: full-width letters become half-width, capitals small. */
export function normaliseUsername(text: string): string {
  return text.trim().normalize("NFKC").toLowerCase();
}
