import type { TestProject } from "vitest/node";
import type { ChromiumProgram } from "../../scripts/chromium/chromium-program";
import { findChromium } from "../../scripts/chromium/find-chromium";

declare module "vitest" {
  interface ProvidedContext {
    chromium: ChromiumProgram;
  }
}

/** The browser is found, and unpacked where need be, once for all test files. */
export default async function setup(project: TestProject): Promise<void> {
  project.provide("chromium", await findChromium());
}
