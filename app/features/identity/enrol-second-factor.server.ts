import type { Command } from "~/features/audit/carry-out.server";
import { accept, type Result, refuse } from "~/shared/result";
import type { Auth } from "./auth.server";
import { checkOwnPassword } from "./own-password.server";

/** What the person needs once: the address for the authenticator app, and the recovery codes. */
export interface Enrolment {
  readonly uri: string;
  readonly recoveryCodes: readonly string[];
}

/** Makes a secret for the authenticator app; it counts only once `confirmSecondFactor` saw a code of it. */
export async function enrolSecondFactor(
  command: Command,
  auth: Auth,
  { password, headers }: { password: string; headers: Headers },
): Promise<Result<Enrolment, "password-wrong" | "password-locked" | "second-factor-on">> {
  const own = { accountId: command.actor.accountId, password, now: command.now };
  const checked = await checkOwnPassword(command.db, own);
  if (!checked.ok) return checked;
  const response = await auth.api.enableTwoFactor({
    body: { password, method: "totp" },
    headers,
    asResponse: true,
  });
  if (response.status >= 500) throw new Error("the sign-in library failed");
  const answer = (await response.json()) as {
    totpURI?: string;
    backupCodes?: string[];
    code?: string;
  };
  if (answer.code === "TOTP_ALREADY_ENABLED") return refuse("second-factor-on");
  if (!response.ok || !answer.totpURI) return refuse("password-wrong");
  return accept({ uri: answer.totpURI, recoveryCodes: answer.backupCodes ?? [] });
}
