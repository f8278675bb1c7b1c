import { describe, expect, it } from "vitest";
import { isComposing } from "./composing";

describe("a key while Chinese is being typed", () => {
  it.each([
    ["takes a candidate with Enter", { isComposing: true, keyCode: 13 }, true],
    ["is Safari's last one, after the composition", { isComposing: false, keyCode: 229 }, true],
    ["is the page's once no candidate is open", { isComposing: false, keyCode: 13 }, false],
  ])("%s", (_what, event, expected) => {
    expect(isComposing(event)).toBe(expected);
  });
});
