import { existsSync } from "node:fs";
import { join } from "node:path";
import type { ChromiumProgram } from "./chromium-program";
import { packagedChromium } from "./packaged-chromium";

type Env = Readonly<Record<string, string | undefined>>;

/** CHROME_PATH; else an installed Chrome, Chromium or Edge; else the one that comes with the packages. */
export async function findChromium(env: Env = process.env): Promise<ChromiumProgram> {
  if (env.CHROME_PATH) {
    if (!existsSync(env.CHROME_PATH)) throw new Error(`CHROME_PATH: no file ${env.CHROME_PATH}`);
    return { executablePath: env.CHROME_PATH, args: [], env: {} };
  }
  const installed = installedPaths(process.platform, env).find((path) => existsSync(path));
  return installed ? { executablePath: installed, args: [], env: {} } : packagedChromium();
}

/** Where a system keeps its browsers; an empty PATH and no ProgramFiles leave none. */
export function installedPaths(platform: NodeJS.Platform, env: Env): string[] {
  if (platform === "darwin") {
    return ["Chromium", "Google Chrome", "Microsoft Edge"].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    );
  }
  if (platform === "win32") {
    const folders = [env.PROGRAMFILES, env["PROGRAMFILES(X86)"], env.LOCALAPPDATA];
    return folders.flatMap((folder) =>
      folder
        ? ["Google/Chrome", "Chromium", "Microsoft/Edge"].map((product) =>
            join(
              folder,
              product,
              "Application",
              product.endsWith("Edge") ? "msedge.exe" : "chrome.exe",
            ),
          )
        : [],
    );
  }
  const folders = (env.PATH ?? "").split(":").filter(Boolean);
  return ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"].flatMap((name) =>
    folders.map((folder) => join(folder, name)),
  );
}
