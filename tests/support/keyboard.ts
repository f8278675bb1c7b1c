import type { Page } from "playwright-core";

/** Tabs until the control with this name has the focus, and presses it. */
export async function pressByKeyboard(page: Page, role: "button" | "link", name: string) {
  const control = page.getByRole(role, { name, exact: true }).first();
  await control.waitFor();
  for (let tabs = 0; tabs < 80; tabs += 1) {
    if (await control.evaluate((element) => element === document.activeElement)) {
      await page.keyboard.press("Enter");
      return;
    }
    await page.keyboard.press("Tab");
  }
  throw new Error(`${name} is out of reach of the keyboard`);
}
