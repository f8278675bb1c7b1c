import { type CookieSerializeOptions, parse, serialize } from "cookie";

const ONE_YEAR_S = 31_536_000;

/** All cookies of a request by name. */
export function cookiesOf(header: string | null | undefined): Record<string, string | undefined> {
  return parse(header ?? "");
}

/** A cookie that remembers a choice (language, theme, density) for a year. */
export function choiceCookie(name: string, value: string, isSecure: boolean): string {
  const options: CookieSerializeOptions = {
    path: "/",
    maxAge: ONE_YEAR_S,
    sameSite: "lax",
    secure: isSecure,
    httpOnly: true,
  };
  return serialize(name, value, options);
}

/** Headers that set these cookies. */
export function settingCookies(cookies: readonly string[]): Headers {
  const headers = new Headers();
  for (const cookie of cookies) headers.append("Set-Cookie", cookie);
  return headers;
}
