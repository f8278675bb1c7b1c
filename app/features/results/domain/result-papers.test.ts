import { describe, expect, it } from "vitest";
import { linesInView } from "./public-view";
import { isResultPaper, winnersByAward } from "./result-papers";

const line = (name: string, award: string | null, promotionLevel: number | null = null) => {
  return { name, employer: `${name}的单位`, award, promotionLevel };
};
const LINES = [
  line("甲", "first", 3),
  line("乙", "second"),
  line("丙", "second"),
  line("丁", null),
];

describe("the papers of a result (contests.md §6)", () => {
  it("list winners under their awards, in the order of the awards, without one that nobody got", () => {
    const awards = ["first", "special", "second"].map((id) => ({ id, name: id }));
    const given = winnersByAward(LINES, awards);
    expect(given.map(({ id, winners }) => [id, winners.map(({ name }) => name)])).toEqual([
      ["first", ["甲"]],
      ["second", ["乙", "丙"]],
    ]);
  });

  it("are three; any other name is none of them", () => {
    expect(["book", "ranking", "awards", "minutes"].map(isResultPaper)).toEqual([
      true,
      true,
      true,
      false,
    ]);
  });
});

describe("what a public list shows", () => {
  it.each([
    ["all", "", "甲乙丙丁"],
    ["awarded", "", "甲乙丙"],
    ["promoted", "", "甲"],
    ["awarded", "丙的", "丙"],
  ] as const)("in view %s, searched for “%s”: %s", (view, search, names) => {
    const shown = linesInView(LINES, { view, search });
    expect(shown.map(({ name }) => name).join("")).toBe(names);
  });
});
