import { describe, expect, it } from "vitest";
import { deviceWord } from "./device-word";

const WEBKIT = "AppleWebKit/537.36 (KHTML, like Gecko)";

describe("deviceWord", () => {
  it.each([
    ["wechat", `Mozilla/5.0 (Linux; Android 14; Mobile) ${WEBKIT} MicroMessenger/8.0.50`],
    ["wechat", "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5) MicroMessenger/8.0.50"],
    ["tablet", "Mozilla/5.0 (iPad; CPU OS 16_6 like Mac OS X) Version/16.6 Mobile/15E148"],
    ["tablet", `Mozilla/5.0 (Linux; Android 13; SM-X200) ${WEBKIT} Chrome/126.0 Safari/537.36`],
    [
      "phone",
      `Mozilla/5.0 (Linux; Android 14; Pixel 8) ${WEBKIT} Chrome/126.0 Mobile Safari/537.36`,
    ],
    ["phone", "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) Version/17.5 Mobile/15E148"],
    ["computer", `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${WEBKIT} Chrome/126.0`],
    ["computer", "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) Version/17.5 Safari/605.1.15"],
    ["computer", `Mozilla/5.0 (X11; Linux x86_64) ${WEBKIT} Chrome/126.0`],
    ["unknown", "curl/8.5.0"],
    ["unknown", ""],
  ])("says %s for %s", (word, userAgent) => {
    expect(deviceWord(userAgent)).toBe(word);
  });
});
