import { describe, expect, it } from "vitest";
import { type Grant, ROLES, type Role, type Scope } from "~/shared/actor";
import { areSeparated, grantRole } from "./role-rules";

const EVERYTHING: Scope = { kind: "everything" };
const UNION: Scope = { kind: "union", unionId: "union-a" };
const OTHER_UNION: Scope = { kind: "union", unionId: "union-b" };
const CONTEST: Scope = { kind: "contest", contestId: "contest-a" };
const OTHER_CONTEST: Scope = { kind: "contest", contestId: "contest-b" };

/** Every pair that one person may not hold (glossary, rows 7 to 9 and 30), written out by hand. */
const SEPARATED_PAIRS: readonly (readonly [Role, Role])[] = [
  ["subsidy-officer", "approver"],
  ["subsidy-officer", "cashier"],
  ["subsidy-officer", "accountant"],
  ["approver", "cashier"],
  ["approver", "accountant"],
  ["cashier", "accountant"],
  ["chief-judge", "coding-officer"],
  ["chief-judge", "scorekeeper"],
  ["chief-judge", "supervisor"],
  ["chief-judge", "arbitrator"],
  ["panel-leader", "coding-officer"],
  ["panel-leader", "scorekeeper"],
  ["panel-leader", "supervisor"],
  ["panel-leader", "arbitrator"],
  ["judge", "coding-officer"],
  ["judge", "scorekeeper"],
  ["judge", "supervisor"],
  ["judge", "arbitrator"],
  ["auditor", "administrator"],
  ["auditor", "district-officer"],
  ["auditor", "union-staff"],
  ["auditor", "organiser"],
  ["auditor", "chief-judge"],
  ["auditor", "panel-leader"],
  ["auditor", "judge"],
  ["auditor", "coding-officer"],
  ["auditor", "scorekeeper"],
  ["auditor", "supervisor"],
  ["auditor", "arbitrator"],
  ["auditor", "expert"],
  ["auditor", "subsidy-officer"],
  ["auditor", "approver"],
  ["auditor", "cashier"],
  ["auditor", "accountant"],
  ["auditor", "leader"],
];

/** What each role is held over, written out by hand. */
const SCOPES: Record<Role, string> = {
  administrator: "everything",
  "district-officer": "everything",
  "union-staff": "union",
  organiser: "everything contest",
  "chief-judge": "everything contest",
  "panel-leader": "everything contest",
  judge: "everything contest",
  "coding-officer": "everything contest",
  scorekeeper: "everything contest",
  supervisor: "everything contest",
  arbitrator: "everything contest",
  expert: "everything",
  "subsidy-officer": "everything",
  approver: "everything",
  cashier: "everything",
  accountant: "everything",
  leader: "everything",
  auditor: "everything",
  worker: "union",
};

const pair = (one: Role, other: Role) => [one, other].sort().join(" + ");
const grant = (role: Role, scope: Scope = EVERYTHING): Grant => ({ role, scope });

describe("duties that are kept apart", () => {
  it("are exactly the pairs of the table, whichever of the two comes first", () => {
    const found = ROLES.flatMap((one) =>
      ROLES.filter((other) => areSeparated(one, other)).map((other) => [one, other] as const),
    );
    const expected = SEPARATED_PAIRS.flatMap(([one, other]) => [
      pair(one, other),
      pair(other, one),
    ]);
    expect(found.map(([one, other]) => pair(one, other)).sort()).toEqual(expected.sort());
  });

  it.each(SEPARATED_PAIRS)("refuses %s together with %s, in either order", (one, other) => {
    const scopeOf = (role: Role) => (role === "union-staff" ? UNION : EVERYTHING);
    expect(grantRole([grant(one, scopeOf(one))], grant(other, scopeOf(other)))).toEqual({
      ok: false,
      reason: { kind: "duty-separated", inTheWay: [one] },
    });
    expect(grantRole([grant(other, scopeOf(other))], grant(one, scopeOf(one)))).toEqual({
      ok: false,
      reason: { kind: "duty-separated", inTheWay: [other] },
    });
  });

  it("names every role that is in the way, each once", () => {
    const held = [grant("judge", CONTEST), grant("judge", EVERYTHING), grant("chief-judge")];
    expect(grantRole(held, grant("scorekeeper", CONTEST))).toEqual({
      ok: false,
      reason: { kind: "duty-separated", inTheWay: ["judge", "chief-judge"] },
    });
  });

  it("may be held in two contests, where they don't meet", () => {
    expect(grantRole([grant("judge", CONTEST)], grant("scorekeeper", OTHER_CONTEST)).ok).toBe(true);
  });

  it("meet where one of them is held over everything", () => {
    expect(grantRole([grant("judge", CONTEST)], grant("scorekeeper"))).toEqual({
      ok: false,
      reason: { kind: "duty-separated", inTheWay: ["judge"] },
    });
  });

  it("leave an auditor free to be a member like anyone", () => {
    expect(grantRole([grant("auditor")], grant("worker", UNION)).ok).toBe(true);
    expect(grantRole([grant("worker", UNION)], grant("auditor")).ok).toBe(true);
  });
});

describe("a role's scope", () => {
  it.each(ROLES)("is what the table says for %s, and nothing else", (role) => {
    const accepted = [EVERYTHING, UNION, CONTEST].filter(
      (scope) => grantRole([], grant(role, scope)).ok,
    );
    expect(accepted.map(({ kind }) => kind).join(" ")).toBe(SCOPES[role]);
  });

  it("is refused before anything else is looked at", () => {
    expect(grantRole([grant("worker", UNION)], grant("worker"))).toEqual({
      ok: false,
      reason: { kind: "scope-not-for-role", inTheWay: [] },
    });
  });
});

describe("a role that is held already", () => {
  it("is refused over the same scope", () => {
    expect(grantRole([grant("union-staff", UNION)], grant("union-staff", UNION))).toEqual({
      ok: false,
      reason: { kind: "already-held", inTheWay: ["union-staff"] },
    });
  });

  it("may be held over another union too", () => {
    expect(grantRole([grant("union-staff", UNION)], grant("union-staff", OTHER_UNION)).ok).toBe(
      true,
    );
  });

  it("may be held over one contest and then over everything", () => {
    expect(grantRole([grant("judge", CONTEST)], grant("judge")).ok).toBe(true);
  });
});
