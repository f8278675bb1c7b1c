import { describe, expect, it } from "vitest";
import { ROLES, type Scope } from "~/shared/actor";
import { grantOf, toScopeColumns } from "./scope-columns";

const SCOPES: readonly Scope[] = [
  { kind: "everything" },
  { kind: "union", unionId: "union-a" },
  { kind: "contest", contestId: "contest-a" },
];

describe("a scope in a row", () => {
  it.each(SCOPES)("comes back as it went in: $kind", (scope) => {
    for (const role of ROLES) {
      expect(grantOf({ role, ...toScopeColumns(scope) })).toEqual({ role, scope });
    }
  });

  it("names a subject for all but everything", () => {
    expect(SCOPES.map(toScopeColumns)).toEqual([
      { subjectKind: "everything", subjectId: null },
      { subjectKind: "union", subjectId: "union-a" },
      { subjectKind: "contest", subjectId: "contest-a" },
    ]);
  });

  it("stops where a row lacks its subject", () => {
    const row = { role: "worker", subjectKind: "union", subjectId: null } as const;
    expect(() => grantOf(row)).toThrow("a scoped role names its subject");
  });

  it("stops at a role that nobody knows", () => {
    const row = { role: "emperor", subjectKind: "everything", subjectId: null } as const;
    expect(() => grantOf(row)).toThrow("unknown role emperor");
  });
});
