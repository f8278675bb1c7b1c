import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { openBrowser } from "../support/browser";
import { startDemo } from "../support/demo";
import type { TestServer } from "../support/server";
import { becomeDemoPerson, signInWith } from "../support/sign-in";
import { totpCode } from "../support/totp";

const PASSWORD = "lantern river copper nine";
const browser = openBrowser();
let server: TestServer;

beforeAll(async () => {
  server = await startDemo();
});

/** Invites a leader in English, and answers the link that the page shows. */
async function invite(admin: Page, username: string): Promise<string> {
  await admin.goto("/accounts/new");
  await admin.getByLabel("Name", { exact: true }).fill("司空处暑");
  await admin.getByLabel("Username").fill(username);
  await admin.getByLabel("Role").selectOption("leader");
  await admin.getByRole("button", { name: "Open account and make link" }).click();
  await admin.waitForURL("**/invitation");
  const link = await admin
    .getByText(/\/invitations\//)
    .first()
    .textContent();
  return new URL(link ?? "").pathname;
}

async function acceptInvitation(page: Page, link: string): Promise<void> {
  await page.goto(link);
  await page.locator("#field-password").fill(PASSWORD);
  await page.locator("#field-passwordAgain").fill(PASSWORD);
  await page.locator("form:has(#field-passwordAgain) button[type=submit]").last().click();
  await page.waitForURL("**/sign-in");
}

describe("an account", () => {
  it("is opened by an administrator, and its owner sets the password by the link, once", async () => {
    const admin = await browser.open({ origin: server.origin, language: "en" });
    await becomeDemoPerson(admin, "admin");
    const link = await invite(admin, "newleader");

    const owner = await browser.open({ origin: server.origin });
    await acceptInvitation(owner, link);
    await signInWith(owner, "newleader", PASSWORD);
    await owner.getByRole("heading", { level: 1, name: "司空处暑，您好" }).waitFor();

    await owner.goto(link);
    expect(await owner.getByText("这个链接已经用过").count()).toBe(1);
  });

  it("refuses a username that is taken at its field, with everything that was typed", async () => {
    const admin = await browser.open({ origin: server.origin, expectedProblems: [/422/] });
    await becomeDemoPerson(admin, "admin");
    await admin.goto("/accounts/new");
    await admin.getByLabel("姓名").fill("司空白露");
    await admin.getByLabel("账号").fill("leader");
    await admin.getByRole("button", { name: "开账号并生成链接" }).click();
    await admin.locator("#field-username[aria-invalid=true]").waitFor();
    expect(await admin.getByLabel("姓名").inputValue()).toBe("司空白露");
  });

  it("is blocked, which ends its sessions at once, and unblocked again", async () => {
    const admin = await browser.open({ origin: server.origin, language: "en" });
    await becomeDemoPerson(admin, "admin");
    const link = await invite(admin, "shortlived");
    const owner = await browser.open({
      origin: server.origin,
      language: "en",
      expectedProblems: [/422/],
    });
    await acceptInvitation(owner, link);
    await signInWith(owner, "shortlived", PASSWORD);
    await owner.waitForURL("**/home");

    await admin.goto("/accounts?search=shortlived");
    await admin.getByRole("link", { name: "司空处暑" }).click();
    await admin.getByRole("link", { name: "Block account" }).click();
    await admin.getByLabel("Reason").fill("Left the federation");
    await admin.getByRole("button", { name: "Block account" }).click();
    await admin.getByText("Left the federation").waitFor();

    await owner.goto("/home");
    await owner.waitForURL("**/sign-in?returnTo=%2Fhome");
    await signInWith(owner, "shortlived", PASSWORD);
    await owner.getByText("This account is blocked").first().waitFor();

    await admin.getByRole("link", { name: "Unblock account" }).click();
    await admin.getByRole("button", { name: "Unblock account" }).click();
    await admin.waitForURL(/accounts\/[0-9a-f-]+$/);
    await signInWith(owner, "shortlived", PASSWORD);
    await owner.waitForURL("**/home");
  });

  it("takes a role that may be joined to its others, and refuses one that may not", async () => {
    const admin = await browser.open({ origin: server.origin, expectedProblems: [/422/] });
    await becomeDemoPerson(admin, "admin");
    await admin.goto("/accounts?search=cashier");
    await admin.getByRole("link", { name: "濮阳冬至" }).click();
    await admin.getByRole("link", { name: "角色" }).click();
    await admin.getByLabel("角色").selectOption("accountant");
    await admin.getByRole("button", { name: "给这个角色" }).click();
    await admin.getByText("与现有的角色要分开").first().waitFor();
    await admin.getByLabel("角色").selectOption("supervisor");
    await admin.getByRole("button", { name: "给这个角色" }).click();
    await expect.poll(() => admin.getByRole("button", { name: "收回" }).count()).toBe(2);
  });

  it("keeps a second factor: enrolled, asked for, replaced by a recovery code, taken away", async () => {
    const admin = await browser.open({ origin: server.origin, language: "en" });
    await becomeDemoPerson(admin, "admin");
    const link = await invite(admin, "careful");
    const owner = await browser.open({
      origin: server.origin,
      language: "en",
      expectedProblems: [/422/],
    });
    await acceptInvitation(owner, link);
    await signInWith(owner, "careful", PASSWORD);
    await owner.waitForURL("**/home");

    await owner.goto("/me/second-factor");
    await owner.locator("#field-password").fill(PASSWORD);
    await owner.getByRole("button", { name: "Turn on" }).click();
    const secret = (await owner.locator("text=/^[A-Z2-7]{16,}$/").first().textContent()) ?? "";
    const recovery =
      (await owner.locator("text=/^[A-Za-z0-9]{5}-[A-Za-z0-9]{5}/").first().textContent()) ?? "";
    await owner.getByLabel("Code").fill(totpCode(`otpauth://totp/x?secret=${secret}`));
    await owner.getByRole("button", { name: "Turn on" }).click();
    await owner.getByRole("button", { name: "Turn off" }).waitFor();

    const elsewhere = await browser.open({
      origin: server.origin,
      language: "en",
      expectedProblems: [/422/],
    });
    await signInWith(elsewhere, "careful", PASSWORD);
    await elsewhere.waitForURL("**/sign-in/second-factor**");
    await elsewhere.getByLabel("Code").fill("000000");
    await elsewhere.getByRole("button", { name: "Verify" }).click();
    await elsewhere.locator("#field-code[aria-invalid=true]").waitFor();
    await elsewhere.getByLabel("Code").fill(recovery.split("\n")[0] ?? "");
    await elsewhere.getByRole("button", { name: "Verify" }).click();
    await elsewhere.waitForURL("**/home");

    await admin.goto("/accounts?search=careful");
    await admin.getByRole("link", { name: "司空处暑" }).click();
    await admin.getByRole("link", { name: "Take the second factor away" }).click();
    await admin.getByRole("button", { name: "Take the second factor away" }).click();
    await admin.waitForURL(/accounts\/[0-9a-f-]+$/);
    await signInWith(owner, "careful", PASSWORD);
    await owner.waitForURL("**/home");
  });

  it("lists its devices, and one that is signed out has to sign in again", async () => {
    const phone = await browser.open({ origin: server.origin, viewport: "phone" });
    await becomeDemoPerson(phone, "expert");
    const laptop = await browser.open({ origin: server.origin });
    await becomeDemoPerson(laptop, "expert");
    await laptop.goto("/me/sessions");
    await laptop.getByRole("button", { name: "退出其他所有设备" }).click();
    await expect
      .poll(() => laptop.getByRole("button", { name: "退出", exact: true }).count())
      .toBe(0);
    await phone.goto("/me");
    await phone.waitForURL("**/sign-in?returnTo=%2Fme");
  });

  it("changes its password, without JavaScript", async () => {
    const admin = await browser.open({ origin: server.origin, language: "en" });
    await becomeDemoPerson(admin, "admin");
    const link = await invite(admin, "plainforms");
    const owner = await browser.open({ origin: server.origin, hasJavaScript: false });
    await acceptInvitation(owner, link);
    await signInWith(owner, "plainforms", PASSWORD);
    await owner.goto("/me/password");
    await owner.locator("#field-current").fill(PASSWORD);
    await owner.locator("#field-password").fill("another long copper word");
    await owner.locator("#field-passwordAgain").fill("another long copper word");
    await owner.getByRole("button", { name: "修改密码" }).click();
    await owner.getByText("密码已修改").waitFor();
  });
});

describe("a worker's account", () => {
  it("opens with the code that the union issued, on a phone", async () => {
    const union = await browser.open({ origin: server.origin });
    await becomeDemoPerson(union, "union");
    await union.goto("/unions?search=禾光");
    await union.getByRole("link", { name: "禾光智能装备有限公司工会" }).first().click();
    await union.getByRole("link", { name: "开通码" }).click();
    await union.getByLabel("职工姓名").fill("钟离惊蛰");
    await union.getByRole("button", { name: "发码" }).click();
    const code = (await union.locator("code").first().textContent()) ?? "";

    const worker = await browser.open({ origin: server.origin, viewport: "phone" });
    await worker.goto("/activate");
    await worker.getByLabel("开通码").fill(code.toLowerCase().replaceAll("-", " "));
    await worker.getByLabel("账号").fill("钟离惊蛰");
    await worker.locator("#field-password").fill(PASSWORD);
    await worker.locator("#field-passwordAgain").fill(PASSWORD);
    await worker.getByRole("button", { name: "开通" }).click();
    await worker.waitForURL("**/sign-in");
    await signInWith(worker, "钟离惊蛰", PASSWORD);
    // Nobody of that name is on the register yet: the page says who can put that right.
    await worker.waitForURL("**/me/record");
    await worker.getByText("您的账号还没有连到职工档案").waitFor();
  });
});
