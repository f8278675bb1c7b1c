import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ENGINES } from "~/features/scoring/domain/engine/rule-set";
import {
  judged,
  type MarkTable,
  stageOf,
  theoryAndPractical,
} from "~/features/scoring/domain/example-stages";
import type { Aspect } from "~/features/scoring/domain/scheme/aspect";
import { readScheme } from "~/features/scoring/domain/scheme/read-scheme";
import type { Stage } from "~/features/scoring/domain/scheme/scheme";
import { decimalText } from "~/shared/points";
import { ROOT } from "../support/root";

interface Example extends Partial<Stage> {
  readonly theoryAndPractical?: true;
  readonly aspects?: readonly Aspect[];
  readonly marks: MarkTable;
  readonly gives: Readonly<Record<string, string>>;
}

const page = readFileSync(join(ROOT, "docs/scoring.md"), "utf8");
const examples = [...page.matchAll(/^## (\d[^\n]*)|^```json\n([\s\S]*?)^```/gm)];

function stageOfExample({
  theoryAndPractical: isPair,
  aspects = [],
  marks,
  gives,
  ...changes
}: Example) {
  return isPair ? theoryAndPractical(changes) : stageOf([{ id: "M", aspects }], changes);
}

/** What came out, entry by entry in the order of the ranks, written as the page writes it. */
function outcome(example: Example): [string, string][] {
  const stage = stageOfExample(example);
  const withRanks = Object.values(example.gives).some((given) => given.includes("rank"));
  return judged(stage, example.marks).placings.map(({ score, rank, isTied }) => {
    const { entry, total, gaps } = score;
    if (total === null) return [entry, gaps.map(({ code }) => code).join()];
    const place = withRanks ? ` rank ${rank}${isTied ? " shared" : ""}` : "";
    return [entry, `${decimalText(total, stage.round.total)}${place}`];
  });
}

describe("docs/scoring.md computes what it says", () => {
  let heading = "";
  let count = 0;
  for (const [, title, json] of examples) {
    if (title !== undefined) heading = title;
    if (json === undefined) continue;
    const example = JSON.parse(json) as Example;
    it(`${heading}, example ${++count}`, () => {
      const given = Object.entries(example.gives);
      const came = outcome(example);
      const inOrder = given.some(([, text]) => text.includes("rank"));
      expect(inOrder ? came : came.sort()).toEqual(inOrder ? given : given.sort());
    });
    it(`${heading}, example ${count} is a sound scheme`, () => {
      const scheme = {
        id: "s",
        version: 1,
        engine: 1,
        style: "points",
        stages: [stageOfExample(example)],
      };
      const read = readScheme(scheme, ENGINES);
      expect(read.ok ? [] : read.reason).toEqual([]);
    });
  }

  it("has an example for every rule that it tells", () => {
    expect(count).toBeGreaterThanOrEqual(13);
  });
});
