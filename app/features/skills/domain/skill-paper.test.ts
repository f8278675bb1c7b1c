import { describe, expect, it } from "vitest";
import type { Instant } from "~/shared/instant";
import { contestEvent, type EnteredContest, type SkillEvent } from "./skill-history";
import { isPaperOld, skillPaperOf, skillPaperText } from "./skill-paper";

const entered = (result: EnteredContest["result"]): SkillEvent =>
  contestEvent({
    contestId: "c",
    name: "电工",
    heldOn: "2026-10-12",
    entryState: "accepted",
    movedAt: "2026-09-01T00:00:00.000Z" as Instant,
    caseId: "k",
    code: "01",
    appealsUntilAt: null,
    result,
  });
const third = { rank: 3, isTied: false, total: "88.64", award: "二等奖" };
const certificate: SkillEvent = {
  kind: "certificate",
  key: "z",
  id: "z",
  on: "2025-09-30",
  trade: "电工",
  level: 2,
};
const whose = { name: "令狐小满", unionName: "禾光智能装备有限公司工会" };

describe("the paper of a worker's skills (screens.md §3.9)", () => {
  it("holds results that are final, not those on notice or before", () => {
    const of = (event: SkillEvent) => skillPaperOf([event]).contests.map(({ rank }) => rank);
    expect(of(entered(null))).toEqual([]);
    expect(of(entered({ isFinal: false, ...third }))).toEqual([]);
    expect(of(entered({ isFinal: true, ...third }))).toEqual([3]);
    expect(skillPaperOf([certificate]).certificates).toMatchObject([{ trade: "电工", level: 2 }]);
  });

  it("is sealed over what it says, whatever the order, and changes with any of it", () => {
    const events = [entered({ isFinal: true, ...third }), certificate];
    const text = (some: readonly SkillEvent[]) => skillPaperText(whose, skillPaperOf(some));
    expect(text([...events].reverse())).toBe(text(events));
    expect(text([entered({ isFinal: true, ...third, rank: 2 }), certificate])).not.toBe(
      text(events),
    );
    expect(skillPaperText({ ...whose, name: "令狐大满" }, skillPaperOf(events))).not.toBe(
      text(events),
    );
  });

  it("is checked for a year from its day", () => {
    expect(isPaperOld("2026-10-21", "2027-10-21")).toBe(false);
    expect(isPaperOld("2026-10-21", "2027-10-22")).toBe(true);
  });
});
