export type AccountState = "open" | "invited" | "blocked";

/** Blocked comes first; without a password the owner hasn't come yet. */
export function accountStateOf(facts: { isBlocked: boolean; hasPassword: boolean }): AccountState {
  if (facts.isBlocked) return "blocked";
  return facts.hasPassword ? "open" : "invited";
}
