import type { KeyboardEvent } from "react";
import { describe, expect, it, vi } from "vitest";
import { keyingKeys } from "./keying-keys";

describe("the keys of a paper sheet being keyed (contests.md §4)", () => {
  it("leave Enter and the arrows to the input method that a reason is typed with", () => {
    const preventDefault = vi.fn();
    const isSound = vi.fn(() => false);
    for (const key of ["Enter", "ArrowDown", "ArrowUp"]) {
      const nativeEvent = { isComposing: true, keyCode: 229 };
      keyingKeys(isSound)({
        key,
        nativeEvent,
        preventDefault,
      } as unknown as KeyboardEvent<HTMLElement>);
    }
    expect(preventDefault).not.toHaveBeenCalled();
    expect(isSound).not.toHaveBeenCalled();
  });
});
