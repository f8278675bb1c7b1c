import { describe, expect, it } from "vitest";
import { type Instant, readInstant } from "~/shared/instant";
import { type CellState, cellStateOf, type SheetProgress } from "./cell-state";
import { exceptionsOf } from "./exceptions";
import { expectedEnd, judgeFigures, secondsPerSheet } from "./judge-figures";
import { atJudgesPace } from "./pace";
import { standingStill } from "./standstill";

const EARLY = readInstant("2026-10-21T02:00:00.000Z");
const LATE = readInstant("2026-10-21T02:30:00.000Z");

const EMPTY: SheetProgress = {
  ...{ noScore: null, isHeld: false, waitingCount: 0, isExcused: false },
  ...{ signedAt: null, reopenedAt: null, lastMarkedAt: null },
};

describe("a cell of the matrix (screens.md §3.6)", () => {
  it("says the first of what holds: a spread wins over a draft that is older than ten minutes", () => {
    const at = (sheet: Partial<SheetProgress>) => cellStateOf({ ...EMPTY, ...sheet }, LATE);
    expect(at({})).toBe("empty");
    expect(at({ lastMarkedAt: LATE })).toBe("draft");
    expect(at({ lastMarkedAt: EARLY })).toBe("stale");
    expect(at({ lastMarkedAt: EARLY, isHeld: true })).toBe("spread");
    expect(at({ lastMarkedAt: EARLY, waitingCount: 6 })).toBe("waiting");
    expect(at({ lastMarkedAt: EARLY, signedAt: LATE })).toBe("signed");
    expect(at({ lastMarkedAt: EARLY, signedAt: EARLY, reopenedAt: LATE })).toBe("reopened");
    expect(at({ isExcused: true })).toBe("excused");
    expect(at({ signedAt: LATE, noScore: "absent" })).toBe("no-score");
  });
});

describe("a sheet of a panel that marks one aspect across all entries (screens.md §3.5)", () => {
  it("goes on with its judge, not with its own last mark; one not begun stays so, and other panels are as they are", () => {
    const sheet = (seatId: string, lastMarkedAt: Instant | null, panelId = "across") => {
      return { seatId, panelId, lastMarkedAt };
    };
    const sheets = [
      ...[sheet("1", EARLY), sheet("1", LATE), sheet("1", null), sheet("2", EARLY)],
      ...[sheet("3", EARLY, "one"), sheet("3", LATE, "one")],
    ];
    const last = atJudgesPace(sheets, new Set(["across"])).map((one) => one.lastMarkedAt);
    expect(last).toEqual([LATE, LATE, null, EARLY, EARLY, LATE]);
  });
});

describe("how judges mark beside each other (screens.md §3.6, judge figures)", () => {
  it("is their distance from the panel's middle, and the range that they used", () => {
    const mark = (seatId: string, valueThousandths: number) => {
      return { seatId, stageEntryId: "12", aspectKey: "B3.2", valueThousandths };
    };
    const figures = judgeFigures([mark("1", 2000), mark("2", 3000), mark("3", 2000)]);
    expect(figures.get("1")).toEqual({ deviationHundredths: 0, lowest: 2000, highest: 2000 });
    expect(figures.get("2")).toEqual({ deviationHundredths: 100, lowest: 3000, highest: 3000 });
  });

  it("counts time from the first mark to the signature, and tells the end from the last half hour", () => {
    expect(secondsPerSheet([{ firstMarkedAt: EARLY, signedAt: LATE }])).toBe(1_800);
    expect(secondsPerSheet([{ firstMarkedAt: EARLY, signedAt: null }])).toBe(null);
    const window = { now: LATE, windowMs: 1_800_000 };
    expect(expectedEnd({ signedTimes: [LATE, LATE], openCount: 4 }, window)).toBe(
      new Date("2026-10-21T03:30:00.000Z").getTime(),
    );
    expect(expectedEnd({ signedTimes: [EARLY], openCount: 4 }, window)).toBe(null);
  });
});

describe("what the chief judge walks through (screens.md §1, rule 4)", () => {
  it("is the most urgent first, and both ends of a spread as one thing", () => {
    const cell = (sheetId: string, stageEntryId: string, state: CellState) => {
      return { sheetId, panelId: "B", stageEntryId, state };
    };
    const cells = [
      cell("1", "05", "reopened"),
      cell("2", "12", "spread"),
      cell("3", "12", "spread"),
      cell("4", "12", "signed"),
      cell("5", "18", "spread"),
      cell("6", "24", "stale"),
    ];
    expect(exceptionsOf(cells)).toEqual([["2", "3"], ["5"], ["1"], ["6"]]);
  });
});

describe("a row or a column in which nobody moves (screens.md §3.6)", () => {
  const sheet = (row: string, sheet: Partial<SheetProgress> & { state: CellState }) => {
    return { ...EMPTY, ...sheet, row };
  };
  const still = (...sheets: ReturnType<typeof sheet>[]) => [
    ...standingStill(sheets, ({ row }) => row, LATE),
  ];

  it("stands out once work that was begun lies still", () => {
    expect(still(sheet("12", { state: "draft", lastMarkedAt: EARLY }))).toEqual(["12"]);
    expect(still(sheet("12", { state: "draft", lastMarkedAt: LATE }))).toEqual([]);
  });

  it("stays quiet where one of its sheets moved, where all is done, and before it was begun", () => {
    const early = sheet("12", { state: "draft", lastMarkedAt: EARLY });
    expect(still(early, sheet("12", { state: "signed", signedAt: LATE }))).toEqual([]);
    expect(still(sheet("12", { state: "signed", signedAt: EARLY }))).toEqual([]);
    expect(still(sheet("12", { state: "empty" }))).toEqual([]);
  });
});
