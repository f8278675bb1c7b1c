import type { AppLoadContext } from "@remix-run/node";
import { signIn } from "~/features/identity/sign-in.server";
import { instantOf } from "~/shared/instant";
import { commandOf } from "./command.server";
import { deviceCookie, deviceMarkOf } from "./device-cookie.server";

/** Signs someone in on the device that asks; with the cookies to set, that of the device among them. */
export async function signInOnDevice(
  context: AppLoadContext,
  request: Request,
  person: { readonly username: string; readonly password: string },
) {
  const { auth, config, keys } = context;
  const result = await signIn(
    commandOf(context, null, null),
    { auth, tokenKey: keys.tokenKey },
    {
      ...person,
      deviceMark: deviceMarkOf(request),
      realNow: instantOf(new Date()),
      headers: request.headers,
    },
  );
  if (!result.ok) return result;
  const { cookies, deviceMark, needsSecondFactor } = result.value;
  const isSecure = config.publicUrl.protocol === "https:";
  return {
    ok: true,
    value: { cookies: [...cookies, deviceCookie(deviceMark, isSecure)], needsSecondFactor },
  } as const;
}
