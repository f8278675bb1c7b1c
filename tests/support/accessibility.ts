import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { expect } from "vitest";

const GRAVE = new Set(["serious", "critical"]);

/** Fails with the rule and the element where axe finds something serious or critical on the page as it stands. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .options({ resultTypes: ["violations"] })
    // Our pages have no frames: axe runs in the page itself, without a second page that puts results together.
    .setLegacyMode(true)
    .analyze();
  const grave = violations
    .filter(({ impact }) => GRAVE.has(impact ?? ""))
    .flatMap(({ id, help, nodes }) => nodes.map(({ html }) => `${id} (${help}): ${html}`));
  expect(grave, `axe on ${page.url()}`).toEqual([]);
}
