export type DeviceWord = "wechat" | "phone" | "tablet" | "computer" | "unknown";

/** What kind of device a browser says it runs on; enough to recognise one's own in a list. */
export function deviceWord(userAgent: string): DeviceWord {
  if (/MicroMessenger/i.test(userAgent)) return "wechat";
  if (/iPad|Tablet|Android(?!.*Mobile)/i.test(userAgent)) return "tablet";
  if (/Mobile|iPhone/i.test(userAgent)) return "phone";
  if (/Windows|Macintosh|Linux|CrOS/i.test(userAgent)) return "computer";
  return "unknown";
}
