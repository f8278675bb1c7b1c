import { choiceCookie, cookiesOf } from "./cookies.server";

const DEVICE_COOKIE = "jiangtai.device";

/** The mark of the account that last signed in here. */
export function deviceMarkOf(request: Request): string | undefined {
  return cookiesOf(request.headers.get("cookie"))[DEVICE_COOKIE];
}

/** Remembers that this device has signed in to an account. */
export function deviceCookie(mark: string, isSecure: boolean): string {
  return choiceCookie(DEVICE_COOKIE, mark, isSecure);
}
