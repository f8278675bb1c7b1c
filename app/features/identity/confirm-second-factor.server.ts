import { type Command, carryOut } from "~/features/audit/carry-out.server";
import { accept, refuse } from "~/shared/result";
import type { Auth } from "./auth.server";

/** Turns the second factor on, once the authenticator app shows the right code. */
export async function confirmSecondFactor(
  command: Command,
  auth: Auth,
  { code, headers }: { code: string; headers: Headers },
) {
  const response = await auth.api.verifyTOTP({ body: { code }, headers, asResponse: true });
  if (response.status >= 500) throw new Error("the sign-in library failed");
  if (!response.ok) return refuse("second-factor-wrong" as const);
  const recorded = await carryOut<object, never>(
    command,
    "confirm-second-factor",
    {},
    async ({ record }) => {
      await record({
        action: "second-factor.on",
        subjectKind: "account",
        subjectId: command.actor.accountId,
        detail: {},
      });
      return accept({});
    },
  );
  return recorded.ok ? accept({ cookies: response.headers.getSetCookie() }) : recorded;
}
