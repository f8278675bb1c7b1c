import { describe, expect, it } from "vitest";
import { findChromium, installedPaths } from "./find-chromium";

describe("installedPaths", () => {
  it("looks along PATH on Linux, Chromium first", () => {
    const [first, second] = installedPaths("linux", { PATH: "/usr/bin:/opt/bin" });
    expect([first, second]).toEqual(["/usr/bin/chromium", "/opt/bin/chromium"]);
  });

  it("looks where macOS and Windows keep their programs", () => {
    expect(installedPaths("darwin", {})).toContain(
      "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    );
    const windows = installedPaths("win32", { PROGRAMFILES: "C:/Program Files" });
    expect(windows.map((path) => path.replaceAll("\\", "/"))).toContain(
      "C:/Program Files/Microsoft/Edge/Application/msedge.exe",
    );
  });

  it("finds nothing where nothing is named", () => {
    expect(installedPaths("linux", {})).toEqual([]);
    expect(installedPaths("win32", {})).toEqual([]);
  });
});

describe("findChromium", () => {
  it("takes the browser that CHROME_PATH names, and no other when it isn't there", async () => {
    const { executablePath } = await findChromium({ CHROME_PATH: process.execPath });
    expect(executablePath).toBe(process.execPath);
    await expect(findChromium({ CHROME_PATH: "no-such-browser" })).rejects.toThrow("CHROME_PATH");
  });
});
