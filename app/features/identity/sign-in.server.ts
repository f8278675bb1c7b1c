import type { Command } from "~/features/audit/carry-out.server";
import type { Instant } from "~/shared/instant";
import { accept, type Result, refuse } from "~/shared/result";
import type { Auth } from "./auth.server";
import { recordSessionStart, type SessionRefusal } from "./session-steps.server";
import { recordLock } from "./sign-in-attempt.server";
import { beginTry, forgetTries, throttleKey } from "./throttle-steps.server";
import { deviceMark } from "./tokens.server";

export interface SignInRequest {
  readonly username: string;
  readonly password: string;
  readonly deviceMark: string | undefined;
  /** Sessions and locks keep the real time, also in the demo. */
  readonly realNow: Instant;
  readonly headers: Headers;
}

/** Cookies to set, and whether a second factor is still asked for. */
export interface SignedIn {
  readonly cookies: readonly string[];
  readonly needsSecondFactor: boolean;
  /** Proves at the next sign-in that this device was here before. */
  readonly deviceMark: string;
}

export type SignInRefusal =
  | { readonly kind: "sign-in-locked"; readonly until: Instant }
  | { readonly kind: "sign-in-wrong" }
  | SessionRefusal;

/** Checks a password and starts a session, or asks for the second factor. */
export async function signIn(
  command: Command<null>,
  { auth, tokenKey }: { auth: Auth; tokenKey: Uint8Array },
  request: SignInRequest,
): Promise<Result<SignedIn, SignInRefusal>> {
  const { username, password, realNow } = request;
  const key = throttleKey(tokenKey, request);
  const until = await beginTry(command.db, key, realNow);
  if (until) return refuse({ kind: "sign-in-locked", until });

  const response = await auth.api.signInUsername({
    body: { username, password },
    headers: request.headers,
    asResponse: true,
  });
  if (response.status >= 500) throw new Error("the sign-in library failed");
  if (!response.ok) {
    await recordLock(command, key, request);
    return refuse({ kind: "sign-in-wrong" });
  }
  await forgetTries(command.db, key);

  const answer = (await response.json()) as { token?: string; twoFactorRedirect?: boolean };
  const cookies = response.headers.getSetCookie();
  const mark = deviceMark(tokenKey, username);
  if (answer.twoFactorRedirect) {
    return accept({ cookies, needsSecondFactor: true, deviceMark: mark });
  }
  const started = await recordSessionStart(command, answer.token ?? "");
  return started.ok ? accept({ cookies, needsSecondFactor: false, deviceMark: mark }) : started;
}
