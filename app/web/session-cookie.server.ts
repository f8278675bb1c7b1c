import { createHmac, timingSafeEqual } from "node:crypto";
import { serialize } from "cookie";
import { cookiesOf } from "./cookies.server";

/** The name under which the sign-in library keeps its session, with the prefix that secure cookies carry. */
export function sessionCookieName(isSecure: boolean): string {
  return `${isSecure ? "__Secure-" : ""}jiangtai.session_token`;
}

/** The session token of a request's cookies, or null when there is none or its signature is wrong. */
export function readSessionToken(
  cookieHeader: string | undefined,
  { isSecure, secret }: { isSecure: boolean; secret: string },
): string | null {
  const signed = cookiesOf(cookieHeader)[sessionCookieName(isSecure)];
  const dot = signed?.lastIndexOf(".") ?? -1;
  if (!signed || dot < 1) return null;
  const token = signed.slice(0, dot);
  const expected = createHmac("sha256", secret).update(token).digest();
  const given = Buffer.from(signed.slice(dot + 1), "base64");
  return given.length === expected.length && timingSafeEqual(given, expected) ? token : null;
}

/** Begins a session in the browser, signed as the sign-in library signs its own. */
export function sessionCookie(
  token: string,
  { isSecure, secret, lastsMs }: { isSecure: boolean; secret: string; lastsMs: number },
): string {
  const signature = createHmac("sha256", secret).update(token).digest("base64");
  return serialize(sessionCookieName(isSecure), `${token}.${signature}`, {
    path: "/",
    maxAge: Math.floor(lastsMs / 1_000),
    httpOnly: true,
    sameSite: "lax",
    secure: isSecure,
  });
}

/** Makes the browser forget its session. */
export function clearedSessionCookie(isSecure: boolean): string {
  return serialize(sessionCookieName(isSecure), "", {
    path: "/",
    maxAge: 0,
    httpOnly: true,
    sameSite: "lax",
    secure: isSecure,
  });
}
