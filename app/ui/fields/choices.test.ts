import { describe, expect, it } from "vitest";
import { matchingChoices } from "./choices";

const CHOICES = [
  { value: "1", label: "区总工会" },
  { value: "2", label: "石渡镇总工会" },
  { value: "3", label: "南石渡工会" },
  { value: "4", label: "ABC工会" },
];
const found = (typed: string) => matchingChoices(CHOICES, typed).map(({ value }) => value);

describe("choices that match what was typed", () => {
  it("are all of them while nothing is typed", () => {
    expect(found("　")).toEqual(["1", "2", "3", "4"]);
  });

  it("hold it anywhere, and begin with it first", () => {
    expect(found("石渡")).toEqual(["2", "3"]);
    expect(matchingChoices([...CHOICES].reverse(), "石渡")[0]?.value).toBe("2");
  });

  it("are found whatever the case and the width", () => {
    expect(found("ａｂｃ")).toEqual(["4"]);
  });

  it("are none where none holds it", () => {
    expect(found("没有")).toEqual([]);
  });
});
