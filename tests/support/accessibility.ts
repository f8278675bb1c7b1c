import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type axe from "axe-core";
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { markNewLooks } from "./text-looks";

/** axe.source is the same with its comments: twice as long to read, on every page. */
const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const GRAVE = new Set(["serious", "critical"]);

/** What a test file has seen so far of how texts look. */
const seenLooks = new Set<string>();

/**
 * Fails with the rule and the element where axe finds something serious or critical on the page as it stands. The
 * contrast of a text, by far the costliest of the rules, is measured once for each look, unless all are wanted.
 */
export async function expectAccessible(page: Page, contrast: "new" | "all" = "new"): Promise<void> {
  const known = contrast === "all" ? [] : [...seenLooks];
  const looks = await page.evaluate(markNewLooks, known);
  if (contrast === "new") for (const look of looks) seenLooks.add(look);
  // It stays while nothing is loaded anew, and takes longer to bring than to run.
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(AXE);
  const violations = await page.evaluate(judge, contrast);
  const grave = violations
    .filter(({ impact }) => GRAVE.has(impact ?? ""))
    .flatMap(({ id, help, elements }) => elements.map((html) => `${id} (${help}): ${html}`));
  expect(grave, `axe on ${page.url()}`).toEqual([]);
}

interface Rule {
  readonly id: string;
  readonly impact: string;
  readonly enabled: boolean;
  readonly tags: readonly string[];
}

/** What axe knows of its own rules but keeps to itself: a violation is as grave as its rule says. */
interface Rules {
  readonly _audit: { readonly rules: readonly Rule[] };
}

/** Runs in the page, where axe was just put. Rules that find nothing graver than moderate are left out. */
async function judge(contrast: "new" | "all") {
  const { axe: inPage } = window as unknown as { axe: typeof axe & Rules };
  const selector = contrast === "all" ? "*" : "[data-new-look]";
  inPage.configure({ rules: [{ id: "color-contrast", selector }] });
  const values = inPage._audit.rules
    .filter(({ enabled, tags }) => enabled && !tags.includes("experimental"))
    .filter(({ impact }) => impact !== "minor" && impact !== "moderate")
    .map(({ id }) => id);
  const { violations } = await inPage.run({
    runOnly: { type: "rule", values },
    resultTypes: ["violations"],
  });
  return violations.map(({ id, impact, help, nodes }) => ({
    id,
    impact,
    help,
    elements: nodes.map(({ html }) => html),
  }));
}
