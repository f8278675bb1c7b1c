import type { Grant, Role, Scope } from "~/shared/actor";
import { accept, type Result, refuse } from "~/shared/result";

/** What each role can be held over. */
const SCOPES: Record<Role, readonly Scope["kind"][]> = {
  administrator: ["everything"],
  "district-officer": ["everything"],
  "union-staff": ["union"],
  organiser: ["everything", "contest"],
  "chief-judge": ["everything", "contest"],
  "panel-leader": ["everything", "contest"],
  judge: ["everything", "contest"],
  "coding-officer": ["everything", "contest"],
  scorekeeper: ["everything", "contest"],
  supervisor: ["everything", "contest"],
  arbitrator: ["everything", "contest"],
  expert: ["everything"],
  "subsidy-officer": ["everything"],
  approver: ["everything"],
  cashier: ["everything"],
  accountant: ["everything"],
  leader: ["everything"],
  auditor: ["everything"],
  worker: ["union"],
};

const MARKING: readonly Role[] = ["chief-judge", "panel-leader", "judge"];
/** They keep codes, key paper, witness or rule on appeals: none of them marks (glossary, row 30). */
const AROUND_MARKING: readonly Role[] = [
  "coding-officer",
  "scorekeeper",
  "supervisor",
  "arbitrator",
];
/** Who handles, who decides, who sends and who posts money are different people (glossary, rows 7 and 8). */
const MONEY: readonly Role[] = ["subsidy-officer", "approver", "cashier", "accountant"];

export type GrantRefusal = "scope-not-for-role" | "already-held" | "duty-separated";

/** Whether an account that holds `held` may be given a role too; the roles in the way are named. */
export function grantRole(
  held: readonly Grant[],
  wanted: Grant,
): Result<void, { readonly kind: GrantRefusal; readonly inTheWay: readonly Role[] }> {
  if (!SCOPES[wanted.role].includes(wanted.scope.kind)) {
    return refuse({ kind: "scope-not-for-role", inTheWay: [] });
  }
  if (held.some((grant) => grant.role === wanted.role && isSameScope(grant.scope, wanted.scope))) {
    return refuse({ kind: "already-held", inTheWay: [wanted.role] });
  }
  const inTheWay = held
    .filter((grant) => areSeparated(grant.role, wanted.role) && overlap(grant.scope, wanted.scope))
    .map(({ role }) => role);
  if (inTheWay.length > 0) {
    return refuse({ kind: "duty-separated", inTheWay: [...new Set(inTheWay)] });
  }
  return accept(undefined);
}

/** Whether one person may not hold both, where their scopes overlap. */
export function areSeparated(one: Role, other: Role): boolean {
  if (one === other) return false;
  if (one === "auditor" || other === "auditor") return one !== "worker" && other !== "worker";
  if (MONEY.includes(one) && MONEY.includes(other)) return true;
  return (
    (MARKING.includes(one) && AROUND_MARKING.includes(other)) ||
    (AROUND_MARKING.includes(one) && MARKING.includes(other))
  );
}

function isSameScope(one: Scope, other: Scope): boolean {
  if (one.kind === "union") return other.kind === "union" && one.unionId === other.unionId;
  if (one.kind === "contest") return other.kind === "contest" && one.contestId === other.contestId;
  return other.kind === "everything";
}

function overlap(one: Scope, other: Scope): boolean {
  return one.kind === "everything" || other.kind === "everything" || isSameScope(one, other);
}
