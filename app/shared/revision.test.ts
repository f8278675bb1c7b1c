import { expect, it } from "vitest";
import { revise } from "./revision";

const keyOf = ({ who, what }: { who: string; what: string }) => `${who} ${what}`;
const first = [
  { who: "甲", what: "一等奖" },
  { who: "乙", what: "二等奖" },
];

it("a revision ends what no longer holds, begins what is new, and leaves the rest as it was", () => {
  const second = [
    { who: "乙", what: "一等奖" },
    { who: "丙", what: "二等奖" },
  ];
  expect(revise(first, second, keyOf)).toEqual({ ceasing: first, beginning: second });
  expect(revise(first, first.slice(1), keyOf)).toEqual({ ceasing: [first[0]], beginning: [] });
});

it("a second time it changes nothing", () => {
  expect(revise(first, [...first].reverse(), keyOf)).toEqual({ ceasing: [], beginning: [] });
});
