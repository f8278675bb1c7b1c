import { beforeAll, describe, expect, it } from "vitest";
import { expectAccessible } from "../support/accessibility";
import { openBrowser } from "../support/browser";
import { startServer, type TestServer } from "../support/server";

const browser = openBrowser();
let server: TestServer;

beforeAll(async () => {
  server = await startServer();
});

describe("the first page", () => {
  it.each(["zh-CN", "en"] as const)(
    "opens in %s, and axe finds nothing grave",
    async (language) => {
      const page = await browser.open({ origin: server.origin, language });
      await page.goto("/");
      expect(await page.locator("html").getAttribute("lang")).toBe(language);
      expect(await page.getByRole("heading", { level: 1 }).count()).toBe(1);
      await expectAccessible(page);
    },
  );

  it("opens without JavaScript", async () => {
    const page = await browser.open({ origin: server.origin, hasJavaScript: false });
    await page.goto("/");
    expect(await page.getByRole("heading", { level: 1 }).count()).toBe(1);
  });
});
