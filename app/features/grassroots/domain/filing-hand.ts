import type { Actor } from "~/shared/actor";

/** Whether someone files as the union that holds the contest; anyone else does it on its behalf (代报). */
export function filesAsItself({ grants }: Actor, unionId: string): boolean {
  return grants.some(
    ({ role, scope }) =>
      role === "union-staff" && scope.kind === "union" && scope.unionId === unionId,
  );
}
