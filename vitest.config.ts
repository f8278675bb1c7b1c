import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification, type Vite } from "vitest/node";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Files that take longest: begun last, they would leave one of the two workers with nothing to do. */
const LONGEST = /(axe|hostile-strings)\.test\.ts$/;

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isLong = ({ moduleId }: TestSpecification) => LONGEST.test(moduleId);
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}

/** What a module lists by a pattern changes without it: kept from the run before, it would miss a new file. */
const FRESH_LISTS: Vite.Plugin = {
  name: "fresh-lists",
  configureVitest: ({ experimental_defineCacheKeyGenerator: keyedBy }) =>
    keyedBy(({ sourceCode }) => (sourceCode.includes("import.meta.glob") ? false : undefined)),
};

/** Four kinds of test, each its own project so that `npm test` can print what each part took. */
export default defineConfig({
  plugins: [FRESH_LISTS],
  resolve: { alias: { "~db": here("./db"), "~": here("./app") } },
  test: {
    // Most of a test of the server is waiting for it: two files at a time also on two cores.
    maxWorkers: 2,
    // What is waited for comes in its time: on a busy machine not within the second that is the default.
    expect: { poll: { timeout: 30_000 } },
    // The unit tests come first, and leave to the others what they made of the TypeScript.
    experimental: { fsModuleCache: true },
    sequence: { sequencer: LongestFirst },
    setupFiles: [
      here("./tests/setup/unexpected-errors.ts"),
      here("./tests/setup/leave-nothing.ts"),
    ],
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          // Modules are loaded once for all files, which halves the time; no unit test keeps state in one.
          isolate: false,
          // Beside the build and the compiler everything takes several times as long.
          testTimeout: 60_000,
          include: [
            "app/**/*.test.{ts,tsx}",
            "db/**/*.test.ts",
            "scripts/**/*.test.ts",
            "tests/*.test.ts",
            "tests/golden/**/*.test.ts",
            "tests/support/**/*.test.ts",
          ],
        },
      },
      {
        extends: true,
        test: {
          name: "web",
          include: ["tests/web/**/*.test.ts"],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: "browser",
          include: ["tests/browser/**/*.test.ts"],
          globalSetup: [here("./tests/setup/chromium.ts"), here("./tests/setup/demo.ts")],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: { name: "torture", include: ["tests/torture/**/*.test.ts"], testTimeout: 300_000 },
      },
      {
        extends: true,
        test: {
          name: "long",
          include: ["tests/long/**/*.test.ts"],
          globalSetup: [here("./tests/setup/chromium.ts"), here("./tests/setup/demo.ts")],
          testTimeout: 3_600_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
