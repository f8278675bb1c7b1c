import type { TestProject } from "vitest/node";
import { type Chromium, findChromium } from "../support/find-chromium";

declare module "vitest" {
  interface ProvidedContext {
    chromium: Chromium;
  }
}

/** The browser is found, and unpacked where need be, once for all test files. */
export default async function setup(project: TestProject): Promise<void> {
  project.provide("chromium", await findChromium());
}
