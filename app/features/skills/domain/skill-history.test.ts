import { expect, it } from "vitest";
import type { Instant } from "~/shared/instant";
import { contestEvent, type EnteredContest, historyByYear } from "./skill-history";

const entered: EnteredContest = {
  contestId: "c",
  name: "电工",
  heldOn: "2026-10-19",
  entryState: "accepted",
  movedAt: "2026-08-31T16:30:00.000Z" as Instant,
  caseId: "k",
  code: "07",
  appealsUntilAt: null,
  result: null,
};
const line = { isFinal: false, rank: 3, isTied: false, total: "88.64", award: "二等奖" };

it("says how far a contest has come: entry, released, notice, final (screens.md §3.9)", () => {
  const appealsUntilAt = "2026-10-19T12:05:00.000Z" as Instant;
  const standings = [
    contestEvent(entered),
    contestEvent({ ...entered, appealsUntilAt }),
    contestEvent({ ...entered, appealsUntilAt, result: line }),
    contestEvent({ ...entered, appealsUntilAt, result: { ...line, isFinal: true } }),
  ].map((event) => event.kind === "contest" && event.standing);
  expect(standings).toEqual(["entry", "released", "notice", "final"]);
});

it("takes the day in Shanghai of the last step where the contest has no day yet", () => {
  expect(contestEvent({ ...entered, heldOn: null }).on).toBe("2026-09-01");
});

it("goes by year, the newest first, and what fell on one day keeps one order", () => {
  const certificate = { kind: "certificate", trade: "电工", level: 2 } as const;
  const events = [
    { ...certificate, id: "a", key: "a", on: "2025-12-08" },
    contestEvent(entered),
    { ...certificate, id: "c", key: "c", on: "2025-12-24" },
    { ...certificate, id: "b", key: "b", on: "2025-12-24" },
  ];
  const told = historyByYear(events).map(({ year, events: own }) => [
    year,
    own.map(({ key }) => key).join(" "),
  ]);
  expect(told).toEqual([
    ["2026", "k"],
    ["2025", "b c a"],
  ]);
});
