import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readInstant } from "~/shared/instant";
import type { BoardContent, BoardScore, Progress } from "./board";
import { pageCount, pageOfLine } from "./board-pages";
import { type BoardSettings, boardView, sceneOf } from "./board-view";
import { rankMoves } from "./rank-moves";

const NOW = readInstant("2026-10-21T02:30:00.000Z");
const BEFORE = readInstant("2026-10-21T02:00:00.000Z");
const AFTER = readInstant("2026-10-21T03:00:00.000Z");

const scoreOf = (at: number): BoardScore => ({
  ...{ entryId: `entry-${at}`, rank: at + 1, parts: [], total: String(90 - at) },
  ...{ award: null, tie: null },
});

function standingOf(count: number): BoardContent {
  const scores = Array.from({ length: count }, (_, at) => scoreOf(at));
  const heading = { columns: [], total: { name: "", max: null } };
  return { kind: "names", standing: { ...heading, scores, dueCount: count, out: {} } };
}

const PROGRESS: Progress = {
  sessions: [
    {
      number: 1,
      venue: "一号车间",
      batches: [
        { number: 1, startsAt: BEFORE, entryCount: 8, doneCount: 3 },
        { number: 2, startsAt: AFTER, entryCount: 8, doneCount: 0 },
      ],
    },
  ],
  ...{ entryCount: 16, doneCount: 3, sheetCount: 48, signedCount: 9, markCount: 120 },
};

const coded: BoardSettings = {
  kind: "names",
  isCoded: true,
  isDecoded: false,
  freeze: null,
  ceremony: null,
};

describe("the scene of a board (contests.md §6)", () => {
  it("shows no names before the decoding, whatever is set", () => {
    const ceremony = { placeCount: 3, revealedCount: 3 };
    expect(sceneOf(coded)).toEqual({ show: "live", kind: "progress" });
    expect(sceneOf({ ...coded, ceremony })).toEqual({ show: "live", kind: "progress" });
    expect(sceneOf({ ...coded, isDecoded: true }).kind).toBe("names");
    expect(sceneOf({ ...coded, isCoded: false }).kind).toBe("names");
  });

  it("holds what stood when it was frozen, and lets the ceremony go before it", () => {
    const content: BoardContent = { kind: "progress", progress: PROGRESS };
    const frozen = { ...coded, isDecoded: true, freeze: { frozenAt: BEFORE, content } };
    expect(sceneOf(frozen)).toEqual({ show: "frozen", kind: "progress" });
    const ceremony = { placeCount: 3, revealedCount: 0 };
    expect(sceneOf({ ...frozen, ceremony })).toEqual({ show: "ceremony", kind: "names" });
  });
});

describe("what may be seen of it", () => {
  it("is nothing of what came after the freeze", () => {
    const content: BoardContent = { kind: "progress", progress: PROGRESS };
    const frozen = { ...coded, freeze: { frozenAt: BEFORE, content } };
    const later = standingOf(4);
    expect(JSON.stringify(boardView(frozen, later, NOW))).not.toContain("entry-");
    expect(boardView(frozen, later, NOW)).toMatchObject({ show: "progress", frozenAt: BEFORE });
  });

  it("is, in a ceremony, the places told so far and not one more, from below", () => {
    fc.assert(
      fc.property(fc.nat(40), fc.nat(40), fc.nat(40), (count, placeCount, revealedCount) => {
        const ceremony = { placeCount, revealedCount };
        const settings = { ...coded, isDecoded: true, ceremony };
        const view = boardView(settings, standingOf(count), NOW);
        const told = Math.min(count, placeCount);
        const shown = Math.min(told, revealedCount);
        const ids = [...JSON.stringify(view).matchAll(/entry-(\d+)/g)].map(([, at]) => Number(at));
        expect(ids).toEqual(Array.from({ length: shown }, (_, at) => told - shown + at));
        expect(view).toMatchObject({ show: "ceremony", leftCount: told - shown });
      }),
    );
  });

  it("names the batch that is called next by the clock", () => {
    const content: BoardContent = { kind: "progress", progress: PROGRESS };
    const next = (now: typeof NOW) => {
      const view = boardView(coded, content, now);
      return view.show === "progress" ? (view.nextCall?.number ?? null) : "no progress";
    };
    expect([next(readInstant("2026-10-21T01:00:00.000Z")), next(NOW), next(AFTER)]).toEqual([
      1,
      2,
      null,
    ]);
  });
});

it("turns eight lines at a time below the three that stay (screens.md §3.7)", () => {
  expect([0, 11, 12, 19, 20].map(pageCount)).toEqual([1, 1, 2, 2, 3]);
  expect([0, 2, 3, 10, 11, 19].map(pageOfLine)).toEqual([null, null, 0, 0, 1, 2]);
});

it("says what moved since the last reading, and nothing of what stayed", () => {
  const line = (key: string, rank: number) => ({ key, rank });
  const before = [line("04", 1), line("07", 2), line("11", 3)];
  const now = [line("07", 1), line("04", 2), line("11", 3), line("17", 4)];
  expect([...rankMoves(before, now)]).toEqual([
    ["07", { kind: "up", by: 1 }],
    ["04", { kind: "down", by: 1 }],
    ["17", { kind: "new" }],
  ]);
});
