import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, inject } from "vitest";
import { GUIDE_COOKIE } from "~/web/preferences.server";

const ARGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Remix's own word on data that were on their way when the page was left or asked anew: nothing is missing then. */
const LEFT_WHILE_READING = /BodyStreamBuffer was aborted/;

/** The screens that the product is made for. */
const VIEWPORTS = {
  phone: { width: 390, height: 844 },
  tablet: { width: 820, height: 1180 },
  laptop: { width: 1366, height: 768 },
  projector: { width: 1920, height: 1080 },
} as const;

export interface PageOptions {
  readonly origin: string;
  readonly language?: "zh-CN" | "en";
  readonly hasJavaScript?: boolean;
  /** With the bar of the demo's way through, which would have buttons of its own on every page. */
  readonly isGuided?: boolean;
  readonly viewport?: keyof typeof VIEWPORTS;
  readonly colorScheme?: "light" | "dark";
  /** Complaints of the browser that this test brings about on purpose. */
  readonly expectedProblems?: readonly RegExp[];
}

/**
 * One browser for a test file, and a fresh profile for each page. A script error, a refused resource or any
 * other complaint in the browser's console fails the test in which it came.
 */
export function openBrowser(): { open(options: PageOptions): Promise<Page> } {
  let browser: Browser;
  let contexts: BrowserContext[] = [];
  let problems: string[] = [];

  beforeAll(async () => {
    const { executablePath, args, env } = inject("chromium");
    browser = await chromium.launch({
      executablePath,
      args: [...ARGS, ...args],
      env: { ...process.env, ...env },
    });
  });

  afterEach(async () => {
    const [found, opened] = [problems, contexts];
    problems = [];
    contexts = [];
    for (const context of opened) await context.close();
    expect(found, "the browser complained").toEqual([]);
  });

  afterAll(() => browser?.close());

  return {
    async open(options) {
      const context = await browser.newContext(contextOptions(options));
      contexts.push(context);
      if (!options.isGuided) {
        await context.addCookies([{ name: GUIDE_COOKIE, value: "off", url: options.origin }]);
      }
      const page = await context.newPage();
      if (options.hasJavaScript !== false) waitForLife(page);
      const note = (problem: string) => {
        const expected = [LEFT_WHILE_READING, ...(options.expectedProblems ?? [])];
        const isExpected = expected.some((pattern) => pattern.test(problem));
        if (!isExpected) problems.push(problem);
      };
      page.on("pageerror", (error) => note(`${page.url()}: ${error.message}`));
      page.on("console", (message) => {
        if (message.type() === "error") note(`${page.url()}: ${message.text()}`);
      });
      return page;
    },
  };
}

/**
 * Goes on only when the page that was gone to has come to life: what is pressed by keyboard before is lost. A test
 * of what happens meanwhile says how long to wait itself.
 */
function waitForLife(page: Page): void {
  const goto = page.goto.bind(page);
  page.goto = async (url, options) => {
    const response = await goto(url, options);
    if (!options?.waitUntil) await page.locator("html[data-is-alive]").waitFor();
    return response;
  };
}

function contextOptions({
  origin,
  language = "zh-CN",
  hasJavaScript = true,
  viewport = "laptop",
  colorScheme = "light",
}: PageOptions) {
  return {
    baseURL: origin,
    locale: language,
    timezoneId: "Asia/Shanghai",
    javaScriptEnabled: hasJavaScript,
    viewport: VIEWPORTS[viewport],
    colorScheme,
    reducedMotion: "reduce" as const,
  };
}
