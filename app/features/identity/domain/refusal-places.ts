/** The field that can mend a refusal; refusals that aren't here stand above the form. */
export const REFUSAL_PLACES: Readonly<Record<string, string>> = {
  "setup-code-wrong": "code",
  "code-unknown": "code",
  "code-used": "code",
  "code-withdrawn": "code",
  "code-expired": "code",
  "code-union-closed": "code",
  "second-factor-wrong": "code",
  "username-taken": "username",
  "password-wrong": "current",
  "password-too-short": "password",
  "password-too-long": "password",
  "password-too-common": "password",
  "scope-not-for-role": "scope",
  "union-unknown": "scope",
  "duty-separated": "role",
  "already-held": "role",
};
