import type { Page } from "playwright-core";

/** Becomes one of the demo's people, as a visitor of the demo does. */
export async function becomeDemoPerson(page: Page, username: string): Promise<void> {
  await page.goto("/sign-in");
  await page.locator(`button[name=username][value=${username}]`).click();
  await page.waitForURL(/\/(?:home|me\/\w+)$/);
  await page
    .locator("h1")
    .filter({ hasNotText: /登录|Sign in/ })
    .waitFor();
}

/** Signs in with a password, by the form. */
export async function signInWith(page: Page, username: string, password: string): Promise<void> {
  await page.goto("/sign-in");
  await page.locator("#field-username").fill(username);
  await page.locator("#field-password").fill(password);
  await page.locator("form:has(#field-password) button[type=submit]").click();
}
