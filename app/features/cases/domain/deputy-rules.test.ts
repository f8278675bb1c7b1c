import { describe, expect, it } from "vitest";
import type { Grant, Role } from "~/shared/actor";
import { accept, refuse } from "~/shared/result";
import { leaveState, nameDeputy } from "./deputy-rules";

const over = (role: Role): Grant => ({ role, scope: { kind: "union", unionId: "mill" } });
const person = (accountId: string, ...roles: Role[]) => ({ accountId, grants: roles.map(over) });
const OFFICER = person("officer", "union-staff", "worker");
const DEPUTY = person("deputy", "union-staff");
const LEAVE = { startsOn: "2026-10-22", endsOn: "2026-10-25" };

function name(change: Partial<Parameters<typeof nameDeputy>[0]> = {}) {
  const leave = LEAVE;
  return nameDeputy({
    officer: OFFICER,
    deputy: DEPUTY,
    leave,
    today: "2026-10-21",
    standing: [],
    ...change,
  });
}

describe("a deputy (screens.md §3.11)", () => {
  it("stands in for an officer who holds the same role, also from today and for one day", () => {
    expect(name()).toEqual(accept(undefined));
    const today = { startsOn: "2026-10-21", endsOn: "2026-10-21" };
    expect(name({ leave: today })).toEqual(accept(undefined));
    expect(name({ standing: [{ startsOn: "2026-10-26", endsOn: "2026-10-30" }] })).toEqual(
      accept(undefined),
    );
  });

  it.each([
    [
      "the officer has no office",
      { officer: person("officer", "worker") },
      "officer-without-office",
    ],
    [
      "they are the same person",
      { deputy: { ...DEPUTY, accountId: "officer" } },
      "deputy-is-officer",
    ],
    [
      "they hold another role",
      { deputy: person("deputy", "leader", "worker") },
      "deputy-without-role",
    ],
    ["it ends before it begins", { leave: { ...LEAVE, endsOn: "2026-10-21" } }, "leave-turned"],
    ["it is over", { today: "2026-10-26" }, "leave-over"],
    [
      "a day of it has a deputy",
      { standing: [{ ...LEAVE, startsOn: "2026-10-25" }] },
      "deputy-there-already",
    ],
  ] as const)("doesn't where %s", (_name, change, reason) => {
    expect(name(change)).toEqual(refuse(reason));
  });

  it("stands on both days of the leave, unless it was ended", () => {
    const state = (today: string, endedAt: string | null = null) =>
      leaveState({ ...LEAVE, endedAt }, today);
    expect([state("2026-10-21"), state("2026-10-22"), state("2026-10-25")]).toEqual([
      "coming",
      "standing",
      "standing",
    ]);
    expect([state("2026-10-26"), state("2026-10-23", "2026-10-22T01:00:00.000Z")]).toEqual([
      "over",
      "over",
    ]);
  });
});
