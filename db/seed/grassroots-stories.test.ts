import { describe, expect, it } from "vitest";
import { boardStateOf, daysOver } from "~/features/grassroots/domain/board";
import { reportDueOn } from "~/features/grassroots/domain/report-due";
import { SEED_REPORTED } from "./grassroots-reports";
import { SEED_GRASSROOTS, type SeedGrassroots } from "./grassroots-stories";
import { LABOUR_TEAMS } from "./labour-figures";

const TODAY = "2026-10-21";
// 2026, October: National Day is off from the 1st to the 7th, Saturday the 10th is worked.
const calendar = new Map([
  [
    2026,
    {
      daysOff: new Set(["01", "02", "05", "06", "07"].map((day) => `2026-10-${day}`)),
      swapDays: new Set(["2026-10-10"]),
    },
  ],
]);

function stateOf({ startsOn, endsOn, recordedDaysAgo, returned }: SeedGrassroots) {
  const filed = returned ? "filing-returned" : "filed";
  const state = recordedDaysAgo === undefined ? filed : "recorded";
  return boardStateOf({ state, startsOn, endsOn: endsOn ?? startsOn }, TODAY);
}

describe("the demo's grassroots contests (screens.md §4)", () => {
  it("are 24, in the states that the season says", () => {
    const states = [
      ...SEED_GRASSROOTS.map(stateOf),
      ...SEED_REPORTED.map(({ report }) =>
        report.acceptedDaysAgo === undefined ? "reported" : "accepted",
      ),
    ];
    const counts: Record<string, number> = {};
    for (const state of states) counts[state] = (counts[state] ?? 0) + 1;
    expect(counts).toEqual({
      filed: 3,
      recorded: 5,
      running: 2,
      due: 4,
      reported: 3,
      returned: 1,
      accepted: 6,
    });
  });

  it("have one whose report is eight days over, and none other that is over", () => {
    const over = SEED_GRASSROOTS.filter((story) => stateOf(story) === "due").map((story) => {
      const due = reportDueOn(story.endsOn ?? story.startsOn, calendar);
      return daysOver({ state: "due", reportDueOn: due }, TODAY);
    });
    expect(over.sort()).toEqual([0, 0, 0, 8]);
  });

  it("have the heating works' labour contest of nine teams, one event reported twice, and one of others by number alone", () => {
    const labour = SEED_GRASSROOTS.filter(({ kind }) => kind === "labour");
    expect(labour.map(({ name }) => name)).toEqual(["“供暖保障”劳动竞赛"]);
    expect(LABOUR_TEAMS).toHaveLength(9);
    expect(SEED_REPORTED.filter(({ report }) => report.sharedWith)).toHaveLength(1);
    const outside = SEED_REPORTED.filter(({ outsideHost }) => outsideHost);
    expect(outside.map(({ report }) => report.count?.participantCount)).toEqual([286]);
  });
});
