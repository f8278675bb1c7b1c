import { type Command, carryOut } from "~/features/audit/carry-out.server";
import { newId } from "~/shared/ids";
import { accept, refuse } from "~/shared/result";
import { placeUnion } from "./domain/union-tree";
import { mayOpenUnion } from "./unions.access";
import * as Unions from "./unions.queries.server";
import type { OpenUnionInput } from "./unions.schemas";

/** Opens a union below another one. */
export function openUnion(command: Command, input: OpenUnionInput) {
  return carryOut(command, "open-union", input, async ({ trx, now, record }) => {
    const parent = await Unions.find(trx, input.parentId);
    if (!parent) return refuse("parent-unknown" as const);
    if (!mayOpenUnion(command.actor, parent.lineage)) return refuse("not-allowed" as const);
    const placed = placeUnion(input.kind, { ...parent, isClosed: parent.closedAt !== null }, null);
    if (!placed.ok) return placed;
    if (await Unions.existsName(trx, input.name, null)) return refuse("name-taken" as const);
    const unionId = newId();
    await Unions.insert(trx, {
      ...input,
      id: unionId,
      createdAt: now,
      createdBy: command.actor.accountId,
    });
    await record({
      action: "union.opened",
      subjectKind: "union",
      subjectId: unionId,
      detail: { kind: input.kind, parentId: input.parentId },
    });
    return accept({ unionId });
  });
}
