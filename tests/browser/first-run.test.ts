import { beforeAll, describe, expect, it } from "vitest";
import { openBrowser } from "../support/browser";
import { startServer, type TestServer } from "../support/server";
import { signInWith } from "../support/sign-in";

const PASSWORD = "lantern river copper nine";
const browser = openBrowser();
let server: TestServer;

beforeAll(async () => {
  server = await startServer();
});

describe("the first administrator", () => {
  it("is asked for the code of the terminal, keeps what was typed, and signs in", async () => {
    const page = await browser.open({ origin: server.origin, expectedProblems: [/422/] });
    await page.goto("/");
    await page.waitForURL("**/setup");
    await page.getByLabel("一次性代码").fill("WRON-GCOD-E234");
    await page.getByLabel("区总工会全称").fill("澜河区总工会");
    await page.getByLabel("区总工会简称").fill("区总");
    await page.getByLabel("姓名").fill("公良清明");
    await page.getByLabel("账号").fill("admin");
    await page.locator("#field-password").fill(PASSWORD);
    await page.locator("#field-passwordAgain").fill(PASSWORD);
    await page.getByRole("button", { name: "完成设置" }).click();
    await page.getByText("一次性代码不对").first().waitFor();
    expect(await page.getByLabel("区总工会全称").inputValue()).toBe("澜河区总工会");

    await page.getByLabel("一次性代码").fill(server.setupCode ?? "");
    await page.locator("#field-password").fill(PASSWORD);
    await page.locator("#field-passwordAgain").fill(PASSWORD);
    await page.getByRole("button", { name: "完成设置" }).click();
    await page.waitForURL("**/sign-in");
    await signInWith(page, "admin", PASSWORD);
    await page.getByRole("heading", { level: 1, name: "公良清明，您好" }).waitFor();
  });

  it("is set up once only", async () => {
    const page = await browser.open({ origin: server.origin, language: "en" });
    await page.goto("/setup");
    await page.getByRole("heading", { level: 1, name: "Sign in" }).waitFor();
  });
});
