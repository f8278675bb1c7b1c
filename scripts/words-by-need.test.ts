import { describe, expect, it } from "vitest";
import { namespacesIn } from "./words-by-need";

describe("the words that a module needs", () => {
  it("are those that it hands to useTranslation, one or several", () => {
    const code = `const { t } = useTranslation("papers");
      const { t: s } = useTranslation(["results", "check-ins"]);`;
    expect([...namespacesIn(code)]).toEqual(["papers", "results", "check-ins"]);
  });

  it("are those of the house where it names none", () => {
    expect([...namespacesIn("const { t } = useTranslation();")]).toEqual(["shell"]);
  });

  it("are those before the colon of a key, in every kind of quote", () => {
    const code = ["t('roads:entry.title')", "t(`scoring:kinds.x`)", 't("draws:title")'].join("; ");
    expect([...namespacesIn(code)]).toEqual(["roads", "scoring", "draws"]);
  });
});
