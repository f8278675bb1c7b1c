import { type Command, carryOut } from "~/features/audit/carry-out.server";
import { accept, refuse } from "~/shared/result";
import { closeUnion as mayClose } from "./domain/union-tree";
import * as Employers from "./employers.queries.server";
import { mayMoveOrCloseUnion } from "./unions.access";
import * as Unions from "./unions.queries.server";

/** Closes a union that holds nothing any more; its records stay. */
export function closeUnion(command: Command, input: { unionId: string }) {
  return carryOut(command, "close-union", input, async ({ trx, now, record }) => {
    const union = await Unions.find(trx, input.unionId);
    if (!union || !mayMoveOrCloseUnion(command.actor)) return refuse("not-allowed" as const);
    const decision = mayClose({
      kind: union.kind,
      isClosed: union.closedAt !== null,
      openBelow: await Unions.countOpenBelow(trx, union.id),
      employers: await Employers.countForUnion(trx, union.id),
    });
    if (!decision.ok) return decision;
    await Unions.close(trx, union.id, { at: now, by: command.actor.accountId });
    await record({ action: "union.closed", subjectKind: "union", subjectId: union.id, detail: {} });
    return accept({ unionId: union.id });
  });
}
