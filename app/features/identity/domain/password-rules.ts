/** Length is what counts (ASVS 2.1): no rules about digits and signs, and a generous upper bound. */
export const PASSWORD_MIN = 12;
export const PASSWORD_MAX = 128;

export type PasswordRefusal = "password-too-short" | "password-too-long" | "password-too-common";

/** The parts of which most guessed passwords are made. */
const GUESSED =
  /password|passw0rd|qwertyuiop|qwerty|asdfgh|zxcvbn|abcdef|abc|admin|jiangtai|letmein|welcome|iloveyou|woaini|\d|[^\p{L}\p{N}]/giu;
/** A run of one letter says nothing either. */
const RUNS = /(.)\1{2,}/gu;
/** So much must be left when all that is guessed first is taken away. */
const REST_MIN = 4;

/** Why a password can't be used, or null. The owner's own words (name, username) inside it count as nothing. */
export function refusePassword(password: string, own: readonly string[]): PasswordRefusal | null {
  const length = [...password].length;
  if (length < PASSWORD_MIN) return "password-too-short";
  if (length > PASSWORD_MAX) return "password-too-long";
  const rest = own
    .filter((word) => word.length > 1)
    .reduce((text, word) => text.replaceAll(word.toLowerCase(), ""), password.toLowerCase())
    .replace(GUESSED, "")
    .replace(RUNS, "");
  return [...rest].length < REST_MIN ? "password-too-common" : null;
}
