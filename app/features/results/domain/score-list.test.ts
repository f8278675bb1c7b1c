import { describe, expect, it } from "vitest";
import { readScoreList } from "./score-list";

const THEORY = { id: "A", kind: "imported", max: "100" } as const;
const read = (text: string) => {
  const list = readScoreList(THEORY, text, new Set([1, 2, 12]));
  return list.ok ? list.value : list.reason;
};

describe("a pasted list of theory scores", () => {
  it("is read with tabs, commas, spaces and full-width digits, blank lines left out", () => {
    expect(read("1\t88.00\n\n０２，90.5\n12  0")).toEqual([
      { number: 1, value: 88_000 },
      { number: 2, value: 90_500 },
      { number: 12, value: 0 },
    ]);
  });

  it.each([
    ["甲 88", "line-unread", { line: "1" }],
    ["1 88\n3 90", "entry-unknown", { line: "2", entry: "3" }],
    ["1 88\n01 90", "entry-twice", { line: "2", entry: "01" }],
    ["1 100.5", "score-unfit", { line: "1", entry: "1", max: "100" }],
  ])("is refused whole where a line is wrong: %s", (text, code, values) => {
    expect(read(text)).toMatchObject({ code, values });
  });
});
