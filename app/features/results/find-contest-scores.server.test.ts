import { describe, expect, it } from "vitest";
import { type ContestScores, countIncomplete } from "./find-contest-scores.server";

type Last = Pick<ContestScores, "last" | "lastEntries">;

/** Entries of which each lacks what these gaps say; of one without gaps nothing was marked. */
function lacking(...codes: readonly (readonly string[])[]): Last {
  const scores = codes.flatMap((own, at) =>
    own.length > 0
      ? [{ entry: String(at), total: null, noScore: null, gaps: own.map((code) => ({ code })) }]
      : [],
  );
  return {
    last: { scores },
    lastEntries: codes.map((_, at) => ({ entryId: String(at) })),
  } as unknown as Last;
}

describe("totals that lack something (contests.md §3)", () => {
  it("tell what was to be declared from what was to be marked, each with its own page", () => {
    const facts = lacking(
      ["factor-not-declared"],
      ["aspects-not-declared"],
      ["factor-not-declared", "not-entered"],
      ["nobody-marked"],
      [],
    );
    expect(countIncomplete(facts, ({ entryId }) => entryId)).toEqual({
      undeclaredCount: 2,
      incompleteCount: 3,
    });
  });
});
