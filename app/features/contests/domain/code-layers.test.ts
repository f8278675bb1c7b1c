import { describe, expect, it } from "vitest";
import { numbersFrom } from "~/shared/digest";
import {
  CODE_LAYERS,
  type CodeLayer,
  decideIssue,
  decideKeeper,
  type LayerStanding,
  layersOf,
  nextToUndo,
  stationCodesFor,
  workCodesFor,
} from "./code-layers";

const reasonOf = (result: { ok: boolean; reason?: unknown }) => result.reason ?? null;
const layers = CODE_LAYERS;

/** Each layer with a keeper of its own; those before the number are issued, those after `undone` undone. */
function standing(issued: number, undone = 3): LayerStanding[] {
  return layers.map((layer, at) => ({
    layer,
    keeperId: `keeper of ${layer}`,
    issuedAt: at < issued ? "2026-10-21T02:30:00.000Z" : null,
    undoneAt: at >= undone ? "2026-10-21T09:30:00.000Z" : null,
  }));
}

describe("the layers of codes (contests.md §2)", () => {
  it("are none where the contest uses none, and end with the work code where works are marked", () => {
    expect(layersOf({ isCoded: false, hasWorks: true })).toEqual([]);
    expect(layersOf({ isCoded: true, hasWorks: false })).toEqual(["entry", "station"]);
    expect(layersOf({ isCoded: true, hasWorks: true })).toEqual(["entry", "station", "work"]);
  });

  it("are each kept by one coding officer, who keeps no other one", () => {
    const officerIds = new Set(["keeper of entry", "another"]);
    const facts = { layers, standing: standing(0), officerIds };
    expect(reasonOf(decideKeeper("work", "another", facts))).toBeNull();
    expect(reasonOf(decideKeeper("work", "a judge", facts))).toBe("not-a-coding-officer");
    expect(reasonOf(decideKeeper("work", "keeper of entry", facts))).toBe("keeps-another-layer");
    expect(reasonOf(decideKeeper("entry", "keeper of entry", facts))).toBeNull();
    const issued = { ...facts, standing: standing(1) };
    expect(reasonOf(decideKeeper("entry", "another", issued))).toBe("layer-issued");
    const without = { ...facts, layers: ["entry", "station"] as const };
    expect(reasonOf(decideKeeper("work", "another", without))).toBe("not-a-layer");
  });

  it("are given one on the other after the draw, each by its keeper, and not again once the next one stands", () => {
    const asked = (layer: CodeLayer, issued: number, stageState = "drawn") =>
      reasonOf(
        decideIssue(layer, `keeper of ${layer}`, {
          layers,
          standing: standing(issued),
          stageState,
        }),
      );
    expect(asked("entry", 0)).toBeNull();
    expect(asked("station", 0)).toBe("earlier-layer-missing");
    expect(asked("station", 1)).toBeNull();
    expect(asked("station", 2)).toBeNull();
    expect(asked("station", 3)).toBe("later-layer-issued");
    expect(asked("entry", 0, "draw")).toBe("not-drawn");
    expect(asked("entry", 0, "judging")).toBe("judging-begun");
    const facts = { layers, standing: standing(1), stageState: "drawn" };
    expect(reasonOf(decideIssue("station", "keeper of work", facts))).toBe("not-the-keeper");
  });

  it("are undone in reverse, each once, and only those that were given", () => {
    const next = (given: readonly LayerStanding[]) => nextToUndo(given)?.layer ?? null;
    expect(next(standing(3))).toBe("work");
    expect(next(standing(3, 2))).toBe("station");
    expect(next(standing(3, 1))).toBe("entry");
    expect(next(standing(3, 0))).toBeNull();
    expect(next([...standing(3)].reverse())).toBe("work");
    expect(next(standing(2).slice(0, 2))).toBe("station");
    expect(next([])).toBeNull();
  });
});

describe("codes that are given", () => {
  const entries = Array.from({ length: 24 }, (_, at) => ({
    id: `e${at}`,
    session: at < 16 ? 1 : 2,
    batch: at % 2 === 0 ? 1 : 2,
  }));

  it("are one for each, in working order of sessions and batches, and within a batch in none", () => {
    const codes = stationCodesFor(entries, numbersFrom("a"));
    expect([...codes.values()].sort()).toEqual(
      entries.map((_, at) => String(at + 1).padStart(2, "0")),
    );
    const turns = entries
      .map(({ id, session, batch }) => [codes.get(id) ?? "", session * 10 + batch] as const)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([, turn]) => turn);
    expect(turns).toEqual([...turns].sort((one, other) => one - other));
    expect(stationCodesFor(entries, numbersFrom("b"))).not.toEqual(codes);
  });

  it("tell of a work neither batch nor place", () => {
    const codes = workCodesFor(entries, numbersFrom("a"));
    expect(new Set(codes.values()).size).toBe(24);
    expect([...codes.values()].every((code) => /^W\d\d$/.test(code))).toBe(true);
    expect([...codes.keys()]).not.toEqual(entries.map(({ id }) => id));
  });
});
