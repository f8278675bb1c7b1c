/** Length is what counts (ASVS 2.1): no rules about digits and signs, and a generous upper bound. */
export const PASSWORD_MIN = 12;
export const PASSWORD_MAX = 128;

export type PasswordRefusal = "password-too-short" | "password-too-long" | "password-too-common";

/**
 * The parts of which most guessed passwords are made; a password that is nothing else is refused. A run of one
 * letter has no second way to be read (it ends where another begins), so that no password makes the test slow.
 */
const COMMON =
  /^(?:password|passw0rd|qwerty(?:uiop)?|abc(?:def)?|admin|jiangtai|letmein|welcome|iloveyou|woaini|[0-9]|([^0-9!@#])\1{2,}(?!\1)|!|@|#)+$/i;

/** Why a password can't be used, or null. A name or username inside it counts as nothing. */
export function refusePassword(password: string, own: readonly string[]): PasswordRefusal | null {
  const length = [...password].length;
  if (length < PASSWORD_MIN) return "password-too-short";
  if (length > PASSWORD_MAX) return "password-too-long";
  const rest = own
    .filter((word) => word.length > 1)
    .reduce((text, word) => text.replaceAll(word.toLowerCase(), ""), password.toLowerCase());
  if (rest === "" || COMMON.test(rest)) return "password-too-common";
  return null;
}
