import { describe, expect, it } from "vitest";
import { MOVE_REFUSALS } from "~/features/cases/domain/decide-move";
import { roadProblems } from "~/features/cases/domain/road-problems";
import { BLOCKERS } from "~/features/contests/domain/blockers";
import { ENTRY_FAULTS } from "~/features/contests/domain/entry-road";
import { STAGE_BLOCKERS } from "~/features/contests/domain/stage-road";
import { GRASSROOTS_FAULTS } from "~/features/grassroots/domain/grassroots-road";
import { TRANSFER_FAULTS } from "~/features/registry/domain/transfer-fault";
import { roads } from "~/roads.server";
import { localeTexts, withoutPlural } from "./support/words/locale-texts";
import { wordsOfRoad } from "./support/words/road-words";

/** What the guards of each road refuse with. */
const FAULTS: Readonly<Record<string, readonly string[]>> = {
  transfer: TRANSFER_FAULTS,
  contest: BLOCKERS,
  entry: ENTRY_FAULTS,
  stage: STAGE_BLOCKERS,
  grassroots: GRASSROOTS_FAULTS,
};

describe.each(roads.all.map(({ road }) => [road.name, road] as const))(
  "the road %s (pipelines.md §1)",
  (name, road) => {
    it("reaches every state, has a way out of each, and gives no role both ends of a separated duty", () => {
      expect(roadProblems(road)).toEqual([]);
    });

    it("is found by its name", () => {
      expect(roads.find(name)?.road).toBe(road);
    });

    it.each(["zh-CN", "en"])(
      "has a word for every state, move, duty, field and refusal, in %s",
      (language) => {
        const known = new Set(localeTexts(language).map(({ key }) => withoutPlural(key)));
        const faults = FAULTS[name];
        const needed = [
          ...wordsOfRoad(road, faults ?? []),
          ...MOVE_REFUSALS.filter((refusal) => refusal !== "not-allowed").map(
            (refusal) => `cases:refusals.${refusal}`,
          ),
        ];
        expect(faults, `FAULTS lists what the guards of ${name} refuse with`).toBeDefined();
        expect(needed.filter((key) => !known.has(key))).toEqual([]);
      },
    );
  },
);
