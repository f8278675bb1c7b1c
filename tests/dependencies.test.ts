import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ROOT } from "./support/root";

const read = (path: string) => readFileSync(join(ROOT, path), "utf8");
const { dependencies, devDependencies } = JSON.parse(read("package.json")) as Record<
  "dependencies" | "devDependencies",
  Record<string, string>
>;
const packages = { ...dependencies, ...devDependencies };

describe("every package", () => {
  it("has a line in docs/decisions/dependencies.md, and no line stands for one that is gone", () => {
    const lines = read("docs/decisions/dependencies.md").matchAll(/^\| (@?[a-z][\w./-]*) \| \S/gm);
    const named = [...lines].map(([, name]) => name).filter((name) => name !== "package");
    expect(named.sort()).toEqual(Object.keys(packages).sort());
  });

  it("is pinned to one version", () => {
    const loose = Object.entries(packages).filter(
      // A package under a second name says whose it is: "npm:name@1.2.3".
      ([, version]) => !/^(npm:[\w/@-]+@)?\d+\.\d+\.\d+$/.test(version),
    );
    expect(loose).toEqual([]);
  });
});
