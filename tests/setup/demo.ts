import type { TestProject } from "vitest/node";
import { type Installation, startServer } from "../support/server";

declare module "vitest" {
  interface ProvidedContext {
    /** A demo that was filled and stopped; each file that asks for a demo gets a copy of its own. */
    demo: Installation;
  }
}

/** The demo is filled once for all test files: that takes longer than to copy it. */
export default async function setup(project: TestProject): Promise<void> {
  const { dataDir, keyFile, stop } = await startServer({ isDemo: true });
  await stop();
  project.provide("demo", { dataDir, keyFile });
}
