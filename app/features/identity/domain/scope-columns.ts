import { type Grant, ROLES, type Role, type Scope } from "~/shared/actor";
import { invariant } from "~/shared/invariant";

/** How a scope is kept in a row: `subjectId` is null exactly for everything. */
export interface ScopeColumns {
  readonly subjectKind: Scope["kind"];
  readonly subjectId: string | null;
}

export function toScopeColumns(scope: Scope): ScopeColumns {
  switch (scope.kind) {
    case "everything":
      return { subjectKind: "everything", subjectId: null };
    case "union":
      return { subjectKind: "union", subjectId: scope.unionId };
    case "contest":
      return { subjectKind: "contest", subjectId: scope.contestId };
  }
}

function scopeOf({ subjectKind, subjectId }: ScopeColumns): Scope {
  if (subjectKind === "everything") return { kind: "everything" };
  invariant(subjectId !== null, "a scoped role names its subject");
  return subjectKind === "union"
    ? { kind: "union", unionId: subjectId }
    : { kind: "contest", contestId: subjectId };
}

export function grantOf(row: ScopeColumns & { role: string }): Grant {
  return { role: roleOf(row.role), scope: scopeOf(row) };
}

function roleOf(text: string): Role {
  const role = ROLES.find((known) => known === text);
  invariant(role, `unknown role ${text}`);
  return role;
}
