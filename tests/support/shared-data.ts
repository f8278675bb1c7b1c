import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "vitest";
import { ROOT } from "./root";

/** The reference data that may lie beside the repository, or null where it doesn't. */
function sharedData(): string | null {
  const folder = join(ROOT, "../shared/data");
  return existsSync(folder) ? folder : null;
}

/**
 * Tests over the reference data. Without it they are skipped under a title that says why; where the data is
 * present, `npm test` counts such a skip as a failure (scripts/test-count.mjs).
 */
export function describeWithShared(name: string, body: (folder: string) => void): void {
  const folder = sharedData();
  if (folder) describe(name, () => body(folder));
  else describe.skip(name, () => absent(name));
}

function absent(name: string): void {
  it.skip(`${name} needs ../shared`, () => undefined);
}
