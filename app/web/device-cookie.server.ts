import { choiceCookie, cookiesOf } from "./cookies.server";

const DEVICE_COOKIE = "jiangtai.device";

/** The mark of the account that last signed in here. */
export function deviceMarkOf(request: Request): string | undefined {
  return cookiesOf(request.headers.get("cookie"))[DEVICE_COOKIE];
}

const JUDGE_DEVICE_COOKIE = "jiangtai.judge-device";

/** What a device carries that came by a judge's link before. */
export function judgeDeviceOf(request: Request): string | null {
  return cookiesOf(request.headers.get("cookie"))[JUDGE_DEVICE_COOKIE] ?? null;
}

/** Lets the device to which a judge's link is bound be known again. */
export function judgeDeviceCookie(mark: string, isSecure: boolean): string {
  return choiceCookie(JUDGE_DEVICE_COOKIE, mark, isSecure);
}

/** Remembers that this device has signed in to an account. */
export function deviceCookie(mark: string, isSecure: boolean): string {
  return choiceCookie(DEVICE_COOKIE, mark, isSecure);
}
