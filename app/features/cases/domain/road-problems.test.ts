import { describe, expect, it } from "vitest";
import { SAMPLE_ROAD } from "../../../../tests/support/cases/sample-road";
import type { Move, Road } from "./road";
import { roadProblems } from "./road-problems";

const road = SAMPLE_ROAD as Road<never>;
const withMove = (name: string, change: Partial<Move<never>>): Road<never> => ({
  ...road,
  moves: {
    ...road.moves,
    [name]: {
      ...(road.moves[name] ?? { from: ["filed"], to: "done", who: [], duty: "check" }),
      ...change,
    },
  },
});

describe("a road", () => {
  it("in order has no problems", () => {
    expect(roadProblems(road)).toEqual([]);
  });

  it.each([
    [
      "an undeclared state",
      withMove("check", { to: "nowhere" }),
      ["the state nowhere is named but not declared"],
    ],
    [
      "a state that nothing leads to",
      withMove("return", { to: "filed", asks: {} }),
      ["no way leads to mending"],
    ],
    [
      "a way that goes round and never ends",
      {
        ...withMove("approve", { from: ["draft"] }),
        moves: {
          ...withMove("approve", { from: ["draft"] }).moves,
          refuse: { ...road.moves.refuse, from: ["filed"] } as Move<never>,
        },
      },
      ["no way leads from checked to an end"],
    ],
    [
      "a way out of an end",
      withMove("approve", { from: ["checked", "refused"] }),
      ["approve leads out of refused, which is final"],
    ],
    [
      "a correction that its applicant can't leave",
      {
        ...road,
        moves: {
          ...withMove("file", { from: ["draft"] }).moves,
          withdraw: { ...road.moves.withdraw, duty: "check" } as Move<never>,
        },
      },
      ["nobody who applies can leave mending"],
    ],
    [
      "a role with both ends of a separated duty",
      withMove("approve", { who: [{ kind: "role", role: "union-staff", over: "a-union-above" }] }),
      ["union-staff over a-union-above holds check and approve, which are separated"],
    ],
    ["a move that is nobody's", withMove("approve", { who: [] }), ["nobody may approve"]],
    [
      "fields that are sent back to no correction",
      withMove("refuse", { asks: { fields: ["photo"] } }),
      ["refuse sends fields back, but refused is no correction"],
    ],
    [
      "a separated duty that nobody does",
      { ...road, separated: [...road.separated, ["pay", "post"]] },
      [
        "the duty pay is separated, but no move has it",
        "the duty post is separated, but no move has it",
      ],
    ],
    [
      "a move called undo",
      withMove("undo", { who: [{ kind: "applicant" }] }),
      ["undo is the name of taking a move back"],
    ],
  ] satisfies [string, Road<never>, string[]][])("is told of %s", (_name, wrong, problems) => {
    expect(roadProblems(wrong)).toEqual(problems);
  });
});
