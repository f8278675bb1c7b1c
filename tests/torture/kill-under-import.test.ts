import { beforeAll, describe, expect, it } from "vitest";
import { importWithKill } from "../support/interrupted-import";

type Outcome = Awaited<ReturnType<typeof importWithKill>>;
let undisturbed: Outcome;

beforeAll(async () => {
  undisturbed = await importWithKill(null);
}, 120_000);

/** The digest of the list is keyed by each installation's own key. */
const withoutDigest = ({ entries, ...outcome }: Outcome) => ({
  ...outcome,
  entries: entries.map((detail) => detail.replace(/"file":"[0-9a-f]{64}"/, '"file":"…"')),
});

describe("a kill in the middle of an import (quality.md, Reliability; house.md §4)", () => {
  it("the undisturbed run has rows of every outcome", () => {
    const outcomes = new Set(
      undisturbed.rows.map(({ verdict, outcome }) => `${verdict} ${outcome}`),
    );
    expect(outcomes).toEqual(new Set(["new applied", "refused null"]));
    expect(undisturbed.state).toBe("done");
    expect(undisturbed.entries).toHaveLength(1);
    expect(undisturbed.workers).toHaveLength(2_940);
  });

  it.each(["upload", "read", "check", "apply"] as const)(
    "while it is in the phase %s ends with exactly the rows of the undisturbed run",
    async (phase) => {
      expect(withoutDigest(await importWithKill(phase))).toEqual(withoutDigest(undisturbed));
    },
  );
});
