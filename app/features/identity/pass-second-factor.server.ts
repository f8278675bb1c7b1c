import type { Command } from "~/features/audit/carry-out.server";
import { accept, type Result, refuse } from "~/shared/result";
import type { Auth } from "./auth.server";
import { recordSessionStart, type SessionRefusal } from "./session-steps.server";

const TOTP = /^\d{6}$/;

export type SecondFactorRefusal =
  | { readonly kind: "second-factor-wrong" }
  | { readonly kind: "second-factor-locked" }
  | { readonly kind: "second-factor-lapsed" }
  | SessionRefusal;

/** Checks the six digits of the authenticator, or one of the recovery codes, and starts the session. */
export async function passSecondFactor(
  command: Command<null>,
  auth: Auth,
  { code, headers }: { code: string; headers: Headers },
): Promise<Result<{ cookies: readonly string[] }, SecondFactorRefusal>> {
  const request = { body: { code }, headers, asResponse: true } as const;
  const response = TOTP.test(code)
    ? await auth.api.verifyTOTP(request)
    : await auth.api.verifyBackupCode(request);
  const answer = (await response.json()) as { token?: string; code?: string };
  if (response.status >= 500) throw new Error("the sign-in library failed");
  if (!response.ok) return refuse({ kind: refusalOf(response.status, answer.code) });
  const started = await recordSessionStart(command, answer.token ?? "");
  return started.ok ? accept({ cookies: response.headers.getSetCookie() }) : started;
}

function refusalOf(status: number, code: string | undefined) {
  if (status === 429 || code === "TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE")
    return "second-factor-locked";
  if (code === "INVALID_TWO_FACTOR_COOKIE") return "second-factor-lapsed";
  return "second-factor-wrong";
}
