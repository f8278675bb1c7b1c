import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { ChromiumProgram } from "./chromium-program";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const CACHE = join(ROOT, "node_modules/.cache/jiangtai-chromium");
const FONTS = join(ROOT, "node_modules/@expo-google-fonts/noto-sans-sc");
/** The package's own arguments suit a function in the cloud; these two make a test's browser fall over. */
const UNWANTED = new Set(["--single-process", "--no-zygote"]);
/** They would hide what the browser refuses in earnest. */
const INSECURE = new Set(["--disable-web-security", "--allow-running-insecure-content"]);

/** The browser that comes from the package registry, unpacked once, with the libraries and fonts it needs. */
export async function packagedChromium(): Promise<ChromiumProgram> {
  // Without this mark the package leaves out the libraries that a bare system lacks.
  const { default: chromium } = await inEnvironment(
    { AWS_LAMBDA_JS_RUNTIME: "nodejs20.x" },
    () => import("@sparticuz/chromium"),
  );
  if (!existsSync(CACHE)) await unpack(() => chromium.executablePath());
  return {
    executablePath: join(CACHE, "chromium"),
    args: chromium.args.filter((arg) => !UNWANTED.has(arg) && !INSECURE.has(arg)),
    env: {
      LD_LIBRARY_PATH: join(CACHE, "al2023/lib"),
      FONTCONFIG_FILE: join(CACHE, "jiangtai-fonts.conf"),
    },
  };
}

/** Unpacks beside the cache and moves it in whole: an unpacking that was cut short is never mistaken for one. */
async function unpack(inflate: () => Promise<string>): Promise<void> {
  mkdirSync(dirname(CACHE), { recursive: true });
  const folder = mkdtempSync(`${CACHE}-`);
  await inEnvironment({ TMPDIR: folder, AWS_LAMBDA_JS_RUNTIME: "nodejs20.x" }, inflate);
  writeFileSync(join(folder, "jiangtai-fonts.conf"), fontsConf());
  try {
    renameSync(folder, CACHE);
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    if (!existsSync(CACHE)) throw error;
  }
}

/** Chinese from the font package, everything else from the few that came with the browser. */
function fontsConf(): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${FONTS}</dir>
  <dir>${join(CACHE, "fonts")}</dir>
  <cachedir>${join(CACHE, "fontconfig")}</cachedir>
  <alias><family>sans-serif</family><prefer><family>Noto Sans SC</family></prefer></alias>
  <alias><family>serif</family><prefer><family>Noto Sans SC</family></prefer></alias>
</fontconfig>
`;
}

async function inEnvironment<Value>(
  values: Readonly<Record<string, string>>,
  body: () => Promise<Value>,
): Promise<Value> {
  const before = Object.keys(values).map((name) => [name, process.env[name]] as const);
  Object.assign(process.env, values);
  try {
    return await body();
  } finally {
    for (const [name, value] of before) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  }
}
