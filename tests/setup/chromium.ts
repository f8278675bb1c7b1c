import type { TestProject } from "vitest/node";
import type { ChromiumProgram } from "../support/chromium-program";
import { findChromium } from "../support/find-chromium";

declare module "vitest" {
  interface ProvidedContext {
    chromium: ChromiumProgram;
  }
}

/** The browser is found, and unpacked where need be, once for all test files. */
export default async function setup(project: TestProject): Promise<void> {
  project.provide("chromium", await findChromium());
}
